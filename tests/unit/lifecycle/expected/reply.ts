// 复文: what the process allows, row by row, with a chain 科室负责人 → 分管领导 → 主要领导签发.
import type { ReplyFact } from "@/lib/lifecycle/facts";
import type { ReplyEvent } from "@/lib/lifecycle/reply";
import { threeStages, withRows } from "../../../factories/lifecycle-facts";
import type { Cast, Expectation } from "./expectation";

export const replyCast = {
  system: ["system"],
  handler: ["handler.own", "section_head.own"],
  coordinator: ["coordinator.lead"],
  firstHolder: ["section_head.own"],
  secondHolder: ["deputy_leader.inCharge"],
  signer: ["leader.lead", "deputy_leader.standsIn"],
  signatory: ["leader.lead"],
  dispatcher: ["dispatcher.own", "dispatcher.inAssist"],
  proposer: ["proposer.lead", "proposer.cosigner", "proposer.leadsUnit"],
} as const satisfies Cast<string>;

type Role = keyof typeof replyCast;
type Row = Expectation<Role> & { reply?: Partial<ReplyFact> };

const at = (stageOrdinal: number): Partial<ReplyFact> => ({
  stageOrdinal,
  stages: threeStages(stageOrdinal),
});

export const expectedReply: Record<ReplyEvent, Row> = {
  // Moves
  submit: {
    from: "draft",
    to: "reviewing",
    by: ["handler"],
    given: (file) => withRows(file, { assist: { state: "done" } }),
  },
  pass: { from: "reviewing", to: "reviewing", by: ["secondHolder"], reply: at(1) },
  correct: { from: "reviewing", to: "reviewing", by: ["firstHolder"], reply: at(0) },
  sendBack: { from: "reviewing", to: "draft", by: ["signer"], reply: at(2) },
  sendBackToStage: { from: "reviewing", to: "reviewing", by: ["secondHolder"], reply: at(1) },
  takeBack: { from: "reviewing", to: "draft", by: ["handler"], reply: at(0) },
  sign: { from: "reviewing", to: "signed", by: ["signer"], reply: at(2) },
  revokeSign: { from: "signed", to: "draft", by: ["signatory"], reply: { signedById: "leader.lead" } },
  issue: {
    from: "signed",
    to: "issued",
    by: ["coordinator"],
    reply: { documentNumber: "周文旅函〔2026〕3号" },
  },
  void: { from: "draft reviewing signed", to: "void", by: ["system"] },
  // Acts
  write: { from: "draft", by: ["handler"] },
  enclose: { from: "draft", by: ["handler"] },
  removeEnclosure: { from: "draft", by: ["handler"] },
  moveEnclosure: { from: "draft", by: ["handler"] },
  numberLetter: { from: "signed", by: ["coordinator"] },
  note: { from: "reviewing", by: ["secondHolder"], reply: at(1) },
  resolveNote: { from: "draft", by: ["handler"] },
  share: { from: "draft reviewing", by: ["handler", "coordinator"] },
  answerShare: { from: "draft reviewing", by: ["proposer"] },
  deliver: { from: "issued", by: ["coordinator"] },
  proposePublication: { from: "issued", by: ["coordinator"] },
  publish: { from: "issued", by: ["dispatcher"], reply: { publication: "proposed" } },
  declinePublication: { from: "issued", by: ["dispatcher"], reply: { publication: "proposed" } },
  unpublish: { from: "issued", by: ["dispatcher"], reply: { publication: "published" } },
};
