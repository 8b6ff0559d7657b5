// Acts on who works on a dispatched item: 调整 by the dispatcher, the answer to a unit that asks for it, and the
// proposer's objection to the allocation.
import type { EventRow } from "../engine";
import type { ProposalFacts } from "../facts";
import * as guard from "../guards/allocation";
import type { ProposalState } from "../proposal";
import * as who from "../who";

/** While the units of an item may be changed, and spoken about. */
export const allocationOpenIn = ["dispatched", "handling"] as const satisfies readonly ProposalState[];

export const allocationActs = {
  adjust: {
    zh: "调整承办单位",
    from: allocationOpenIn,
    to: "same",
    by: [who.dispatcher],
    guards: [guard.adjusterIsNeutral],
    effects: ["settleAdjustRequests", "adjustAssignments", "trySettle", "notifyUnits", "notifyProposers"],
  },
  refuseAdjust: {
    zh: "不同意调整承办单位",
    isAdditive: true,
    from: allocationOpenIn,
    to: "same",
    by: [who.dispatcher],
    guards: [guard.hasAdjustRequest, guard.adjusterIsNeutral],
    effects: ["refuseAdjustRequest", "notifyConcerned"],
  },
  openAdjusted: {
    zh: "增加承办单位",
    from: allocationOpenIn,
    to: "same",
    by: [who.system],
    effects: ["openAdjusted", "notifyUnits"],
  },
  objectAllocation: {
    zh: "对承办单位提出异议",
    isAdditive: true,
    from: allocationOpenIn,
    to: "same",
    by: [who.anySigner],
    guards: [guard.mayObjectAllocation, guard.noAllocationObjection],
    effects: ["nameSuggestedUnit", "notifyDispatchers"],
    button: "plain",
    hint: "交办机构会调整承办单位，或者答复您为什么不调整；在此之前原承办单位照常办理。",
  },
  answerAllocation: {
    zh: "答复对承办单位的异议",
    isAdditive: true,
    from: allocationOpenIn,
    to: "same",
    by: [who.dispatcher],
    guards: [guard.hasAllocationObjection],
    effects: ["notifyProposers"],
    button: "plain",
    hint: "同意的，请用“调整承办单位”；不调整的，在这里说明理由。",
  },
} as const satisfies Record<string, EventRow<ProposalState, ProposalFacts>>;
