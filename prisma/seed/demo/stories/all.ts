// Every story of the demo.
import type { Story } from "../story";
import { answeringStories } from "./answering";
import { sessionStories } from "./session";
import { toldStories } from "./told";
import { waitingStories } from "./waiting";
import { workingStories } from "./working";

export const allStories: readonly Story[] = [
  ...toldStories,
  ...sessionStories,
  ...workingStories,
  ...answeringStories,
  ...waitingStories,
];
