// Stretches of the way of an item and of a row that several rules share. Pure.
import type { AssignmentState } from "./assignment";
import type { ProposalState } from "./proposal";

/** Its writer's alone: not put in yet, or thrown away. */
export const notPutIn = ["draft", "void"] as const satisfies readonly ProposalState[];
export const atWork = ["dispatched", "handling", "replied", "concluded"] as const;
export const answered = ["replied", "concluded", "archived"] as const;
/** From 交办 on, the archive included: promises are kept, chased and reworked in any of them. */
export const sinceDispatch = ["dispatched", "handling", ...answered] as const;

/** Rows in force: given out, and not taken back. */
export const rowsInForce = [
  "pending",
  "acknowledged",
  "contested",
  "done",
] as const satisfies readonly AssignmentState[];

const inForce: readonly AssignmentState[] = rowsInForce;

/** Given out, and not taken back. */
export function isInForce({ state }: { state: AssignmentState }): boolean {
  return inForce.includes(state);
}
