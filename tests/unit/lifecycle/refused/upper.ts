import { aCase, issuedReply } from "../../../factories/lifecycle-facts";
import type { GuardCase } from "./guard-case";

export const upperCases: readonly GuardCase[] = [
  ["takeUpper", null, "dispatcher.own", aCase({ state: "draft" }), "not_upper"],
  [
    "takeUpper",
    null,
    "dispatcher.own",
    aCase({ state: "draft", proposal: { origin: "upper", missing: ["诉求"] } }),
    "missing_fields",
  ],
  ["recordUpperFeedback", null, "dispatcher.own", aCase({ state: "replied" }), "not_upper"],
  [
    "recordUpperFeedback",
    null,
    "dispatcher.inAssist",
    aCase({ state: "replied", proposal: { origin: "upper" } }),
    "own_unit",
  ],
  ["reworkUpper", null, "dispatcher.own", aCase({ state: "replied", replies: [issuedReply()] }), "not_upper"],
  [
    "reworkUpper",
    null,
    "dispatcher.inAssist",
    aCase({ state: "replied", proposal: { origin: "upper" }, replies: [issuedReply()] }),
    "own_unit",
  ],
  // Ended by 备案: there is no letter that could be done again.
  [
    "reworkUpper",
    null,
    "dispatcher.own",
    aCase({ state: "replied", proposal: { origin: "upper" } }),
    "no_answer",
  ],
  [
    "handBack",
    null,
    "dispatcher.own",
    aCase({ state: "admitted", proposal: { origin: "upper" } }),
    "is_upper",
  ],
];
