// The row a step is about, as its own columns and its clocks are found.
import { rowOf, type Step } from "@/lib/transition/step";

/** The step's row. */
export const ownId = (step: Step) => ({ id: rowOf(step).id });

/** The clocks of the step's row. */
export const clocksOf = (step: Step) => ({ assignmentId: rowOf(step).id });
