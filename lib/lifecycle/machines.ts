// The three machines side by side, for what is derived from all of them: labels, documents, the 规则 page, tests.
import { assignmentEvents, assignmentStates } from "./assignment";
import { assignmentInputs } from "./inputs/assignment";
import { proposalInputs } from "./inputs/proposal";
import { replyInputs } from "./inputs/reply";
import { proposalEvents, proposalStates } from "./proposal";
import { replyEvents, replyStates } from "./reply";

export const machines = {
  proposal: { zh: "件", states: proposalStates, events: proposalEvents, inputs: proposalInputs },
  assignment: {
    zh: "承办任务",
    states: assignmentStates,
    events: assignmentEvents,
    inputs: assignmentInputs,
  },
  reply: { zh: "复文", states: replyStates, events: replyEvents, inputs: replyInputs },
} as const;

export type Machine = keyof typeof machines;
export const machineNames = Object.keys(machines) as Machine[];
