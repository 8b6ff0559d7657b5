// Acts on key items (重点) and on what an item brought about: designations, plan and team, reports, commendation, 成果转化.
import type { EventRow } from "../engine";
import type { ProposalFacts } from "../facts";
import * as guard from "../guards/key";
import type { ProposalState } from "../proposal";
import { answered, atWork } from "../spans";
import * as who from "../who";

export const keyActs = {
  designateKey: {
    zh: "列为重点",
    isAdditive: true,
    from: ["admitted", ...atWork],
    to: "same",
    by: [who.registrar, who.dispatcher],
    effects: ["designateKey", "notifyUnits"],
    button: "plain",
    hint: "人大、政协、政府可以各自列为重点，并分别确定领办（督办）领导。",
  },
  liftKey: {
    zh: "不再列为重点",
    isAdditive: true,
    from: ["admitted", ...atWork],
    to: "same",
    by: [who.registrar, who.dispatcher],
    guards: [guard.isOwnKey],
    effects: ["liftKey", "notifyUnits"],
  },
  planKey: {
    zh: "报送办理方案",
    isAdditive: true,
    from: atWork,
    to: "same",
    by: [who.anyWorker],
    guards: [guard.isKey],
    effects: ["recordKeyPlan", "linkFiles", "notifyDispatchers", "notifyRegistrars"],
  },
  reportKey: {
    zh: "填报重点件进展",
    isAdditive: true,
    from: atWork,
    to: "same",
    by: [who.anyWorker],
    guards: [guard.isKey],
    effects: ["recordKeyReport", "linkFiles"],
  },
  commend: {
    zh: "评为优秀",
    isAdditive: true,
    from: answered,
    to: "same",
    by: [who.registrar],
    effects: ["commend", "notifyProposers"],
  },
  achieve: {
    zh: "登记成果转化",
    isAdditive: true,
    from: ["handling", ...answered],
    to: "same",
    by: [who.registrar, who.dispatcher, who.anyCoordinator],
    effects: ["recordAchievement", "linkFiles"],
  },
} as const satisfies Record<string, EventRow<ProposalState, ProposalFacts>>;
