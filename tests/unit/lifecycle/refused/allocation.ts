// 调整承办单位, what units ask for and what proposers object to.
import { aCase } from "../../../factories/lifecycle-facts";
import type { GuardCase } from "./guard-case";

export const allocationCases: readonly GuardCase[] = [
  [
    "objectAllocation",
    null,
    "proposer.lead",
    aCase({ profile: { allocationMayBeObjected: false } }),
    "no_objection_here",
  ],
  [
    "objectAllocation",
    null,
    "proposer.lead",
    aCase({ proposal: { hasAllocationObjection: true } }),
    "objection_open",
  ],
  ["adjust", null, "dispatcher.inAssist", aCase(), "own_unit"],
  ["refuseAdjust", null, "dispatcher.own", aCase(), "no_request"],
  [
    "refuseAdjust",
    null,
    "dispatcher.inAssist",
    aCase({ adjustRequests: [{ id: "q", assignmentId: "assist", isPending: true }] }),
    "own_unit",
  ],
  ["answerAllocation", null, "dispatcher.own", aCase(), "no_objection"],
];
