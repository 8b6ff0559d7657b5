// Acts on promises (承诺事项): written with the letter, kept, changed, fulfilled, looked at again each quarter, rated.
import type { EventRow } from "../engine";
import type { ProposalFacts } from "../facts";
import * as guard from "../guards/promise";
import { notFromWorkingUnit, notFromWorkingUnitUnlessSigner } from "../guards/proposal";
import type { ProposalState } from "../proposal";
import { sinceDispatch } from "../spans";
import * as who from "../who";

export const promiseActs = {
  commit: {
    zh: "登记承诺事项",
    isAdditive: true,
    from: sinceDispatch,
    to: "same",
    by: [who.anyWorker],
    effects: ["recordCommitment"],
  },
  dropCommitment: {
    zh: "删除未印发的承诺",
    isAdditive: true,
    from: sinceDispatch,
    to: "same",
    by: [who.anyWorker],
    guards: [guard.hasDraftedCommitment],
    effects: ["dropCommitment"],
  },
  progress: {
    zh: "填报承诺进展",
    isAdditive: true,
    from: sinceDispatch,
    to: "same",
    by: [who.anyWorker],
    guards: [guard.hasOwnCommitment],
    effects: ["recordProgress", "linkFiles"],
  },
  change: {
    zh: "调整承诺事项",
    isAdditive: true,
    from: sinceDispatch,
    to: "same",
    by: [who.anyCoordinator],
    guards: [guard.hasOwnCommitment],
    effects: ["changeCommitment", "notifyProposers"],
  },
  fulfil: {
    zh: "承诺事项完成",
    isAdditive: true,
    from: sinceDispatch,
    to: "same",
    by: [who.anyWorker],
    guards: [guard.hasOwnCommitment],
    effects: ["fulfilCommitment", "linkFiles", "notifyProposers"],
  },
  revisit: {
    zh: "回头看",
    isAdditive: true,
    from: sinceDispatch,
    to: "same",
    by: [who.dispatcher, who.registrar],
    guards: [notFromWorkingUnit, guard.hasIssuedCommitment],
    effects: ["recordRevisit", "notifyPromiser"],
  },
  rateCommitment: {
    zh: "评价承诺落实",
    isAdditive: true,
    from: sinceDispatch,
    to: "same",
    by: [who.anySigner, who.registrar],
    guards: [notFromWorkingUnitUnlessSigner, guard.ratesCommitments, guard.hasIssuedCommitment],
    effects: ["rateCommitment", "linkFiles", "notifyPromiser"],
  },
} as const satisfies Record<string, EventRow<ProposalState, ProposalFacts>>;
