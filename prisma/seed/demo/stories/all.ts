// Every story of the demo.
import type { Story } from "../story";
import { answeringStories } from "./answering";
import { sessionStories } from "./session";
import { toldStories } from "./told";
import { pastStories } from "./told-past";
import { upperStories } from "./upper";
import { waitingStories } from "./waiting";
import { workingStories } from "./working";

export const allStories: readonly Story[] = [
  ...toldStories,
  ...pastStories,
  ...upperStories,
  ...sessionStories,
  ...workingStories,
  ...answeringStories,
  ...waitingStories,
];
