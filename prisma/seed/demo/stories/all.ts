// Every story of the demo.
import type { Story } from "../story";
import { answeringStories } from "./answering";
import { sessionStories } from "./session";
import { toldStories } from "./told";
import { upperStories } from "./upper";
import { waitingStories } from "./waiting";
import { workingStories } from "./working";

export const allStories: readonly Story[] = [
  ...toldStories,
  ...upperStories,
  ...sessionStories,
  ...workingStories,
  ...answeringStories,
  ...waitingStories,
];
