// 件: what the process allows, row by row, and who plays each role in the invented district.
import type { ProposalEvent } from "@/lib/lifecycle/proposal";
import { aCase, issuedReply, withRows } from "../../../factories/lifecycle-facts";
import type { Cast, Expectation } from "./expectation";

const registrars = ["registrar.own", "registrar.inLead", "registrar.inReleased"] as const;
const dispatchers = ["dispatcher.own", "dispatcher.inAssist"] as const;
// A section without a 联络员 of its own is coordinated by its head.
const coordinators = [
  "coordinator.lead",
  "coordinator.assist",
  "coordinator.reference",
  "section_head.own",
  "section_head.section2",
] as const;

export const proposalCast = {
  system: ["system"],
  registrar: registrars,
  dispatcher: dispatchers,
  leadProposer: ["proposer.lead"],
  signer: ["proposer.lead", "proposer.cosigner", "proposer.leadsUnit"],
  invited: ["proposer.invited"],
  coordinator: coordinators,
  worker: [...coordinators, "handler.own", "handler.section2", "handler.assist"],
  leader: [
    "leader.lead",
    "leader.assist",
    "deputy_leader.inCharge",
    "deputy_leader.notInCharge",
    "deputy_leader.standsIn",
  ],
} as const satisfies Cast<string>;

type Role = keyof typeof proposalCast;
type Row = Expectation<Role>;

const beforeArchived = "submitted admitted declined dispatched handling replied concluded";
const sinceDispatch = "dispatched handling replied concluded archived";
const atWork = "dispatched handling replied concluded";

const dissatisfied = issuedReply({ combinedRating: "dissatisfied" });
const waiting = {
  id: "rating",
  replyId: "reply",
  signerId: "signer.lead",
  result: null,
  attitude: null,
} as const;
const extension = { extensions: [{ id: "extension", assignmentId: "lead", isPending: true }] };
// Whoever works here keeps a promise and has an answer of their own: those of others are in refused/.
const units = ["lead", "assist", "reference"] as const;
const withAnswers: Row["given"] = (file) => ({
  ...withRows(file, { lead: { duty: "split" }, assist: { duty: "split" }, reference: { duty: "split" } }),
  replies: units.map((id) => issuedReply({ id: `reply.${id}`, assignmentId: id, unitId: id })),
});
const promise = { id: "commitment", unitIds: units, isOpen: true, letterState: "issued" } as const;
const withPromise: Row["given"] = (file) => ({ ...file, commitments: [promise] });
const withDraftedPromise: Row["given"] = (file) => ({
  ...file,
  commitments: [{ ...promise, isOpen: false, letterState: "draft" }],
});
/** Named by the body and by the office: each may end its own. */
const asKey: Row["given"] = (file) => ({
  ...file,
  designations: [
    { id: "key1", byUnitId: "body", reportDays: 30 },
    { id: "key2", byUnitId: "office", reportDays: null },
  ],
});
const withExtension: Row["given"] = (file) => ({ ...file, ...extension });

export const expectedProposal: Record<ProposalEvent, Row> = {
  // Moves
  submit: { from: "draft", to: "submitted", by: ["leadProposer", "registrar"] },
  returnForEdit: { from: "submitted", to: "draft", by: ["registrar"] },
  admit: { from: "submitted", to: "admitted", by: ["registrar"] },
  takeUpper: {
    from: "draft",
    to: "admitted",
    by: ["dispatcher"],
    given: () => aCase({ proposal: { origin: "upper" } }),
  },
  decline: { from: "submitted", to: "declined", by: ["registrar"] },
  reconsider: { from: "declined", to: "submitted", by: ["registrar"] },
  withdraw: { from: "submitted admitted dispatched handling", to: "withdrawn", by: ["registrar"] },
  void: { from: "submitted admitted", to: "void", by: ["registrar"] },
  discard: {
    from: "draft",
    to: "void",
    by: ["leadProposer", "registrar"],
    given: () => aCase({ proposal: { wasSubmitted: false } }),
  },
  dispatch: { from: "admitted", to: "dispatched", by: ["dispatcher"] },
  begin: { from: "dispatched", to: "handling", by: ["system"] },
  recall: { from: "dispatched handling", to: "admitted", by: ["dispatcher"] },
  settle: {
    from: "dispatched handling",
    to: "replied",
    by: ["system"],
    given: (file) => withRows(file, { lead: { state: "done" } }),
  },
  rework: {
    from: "replied concluded",
    to: "handling",
    by: ["registrar", "dispatcher"],
    given: () => aCase({ replies: [dissatisfied] }),
  },
  conclude: { from: "replied", to: "concluded", by: ["registrar", "system"], isNeutral: true },
  archive: {
    from: "concluded",
    to: "archived",
    by: ["registrar"],
    given: (file) => withRows(file, { assist: { state: "done" } }),
  },
  // Acts
  edit: { from: "draft", by: ["leadProposer", "registrar"] },
  inviteCosigners: { from: "draft", by: ["leadProposer", "registrar"] },
  cosign: { from: "draft", by: ["invited"] },
  declineCosign: { from: "draft", by: ["invited"] },
  convert: { from: "submitted", by: ["registrar"] },
  amend: { from: beforeArchived, by: ["registrar"] },
  editAsks: { from: "submitted admitted dispatched handling", by: ["registrar", "dispatcher"] },
  withdrawSign: { from: `draft ${beforeArchived}`, by: ["registrar", "signer"] },
  handOver: {
    from: "admitted",
    by: ["registrar"],
    // Nobody dispatches what was not handed over: the dispatchers of the cast have no say either.
    given: () => aCase({ proposal: { dispatchOfficeId: null } }),
  },
  carryOver: {
    from: "submitted admitted dispatched handling replied",
    by: ["registrar"],
    given: () => aCase({ proposal: { carryTo: "2027-01-12" } }),
  },
  handBack: { from: "admitted", by: ["dispatcher"] },
  plan: { from: "admitted", by: ["dispatcher"] },
  circulatePlan: {
    from: "admitted",
    by: ["dispatcher"],
    given: (file) => withRows(file, { lead: { state: "planned" }, assist: { state: "planned" } }),
  },
  adjust: { from: "dispatched handling", by: ["dispatcher"], isNeutral: true },
  refuseAdjust: {
    from: "dispatched handling",
    by: ["dispatcher"],
    isNeutral: true,
    given: (file) => ({ ...file, adjustRequests: [{ id: "q", assignmentId: "lead", isPending: true }] }),
  },
  objectAllocation: { from: "dispatched handling", by: ["signer"] },
  answerAllocation: {
    from: "dispatched handling",
    by: ["dispatcher"],
    given: (file) => ({ ...file, proposal: { ...file.proposal, hasAllocationObjection: true } }),
  },
  openAdjusted: { from: "dispatched handling", by: ["system"] },
  extend: { from: "dispatched handling", by: ["dispatcher"], isNeutral: true, given: withExtension },
  refuseExtension: { from: "dispatched handling", by: ["dispatcher"], isNeutral: true, given: withExtension },
  designateKey: { from: `admitted ${atWork}`, by: ["registrar", "dispatcher"] },
  liftKey: { from: `admitted ${atWork}`, by: ["registrar", "dispatcher"], given: asKey },
  planKey: { from: atWork, by: ["worker"], given: asKey },
  reportKey: { from: atWork, by: ["worker"], given: asKey },
  commend: { from: "replied concluded archived", by: ["registrar"] },
  achieve: {
    from: "handling replied concluded archived",
    by: ["registrar", "dispatcher", "coordinator"],
  },
  link: { from: `draft archived ${beforeArchived}`, by: ["registrar", "dispatcher"] },
  rate: { from: "replied", by: ["signer", "registrar"], isNeutral: true },
  rateLate: { from: "concluded archived", by: ["signer", "registrar"], isNeutral: true },
  recordLinkSending: { from: "handling replied concluded archived", by: ["system"], isNeutral: true },
  sendRatingLink: {
    from: "replied concluded archived",
    by: ["registrar"],
    isNeutral: true,
    given: (file) => ({
      ...file,
      replies: [issuedReply()],
      ratings: [{ ...waiting, state: "no_response", isReminded: true }],
    }),
  },
  makeRatingLink: {
    from: "replied concluded archived",
    by: ["registrar"],
    isNeutral: true,
    given: (file) => ({
      ...file,
      replies: [issuedReply()],
      ratings: [{ ...waiting, state: "no_response", isReminded: true }],
    }),
  },
  remindRating: {
    from: "replied",
    by: ["registrar", "system"],
    given: () => aCase({ ratings: [{ ...waiting, state: "awaiting", isReminded: false }] }),
  },
  lapseRating: {
    from: "replied",
    by: ["registrar", "system"],
    isNeutral: true,
    given: () => aCase({ ratings: [{ ...waiting, state: "awaiting", isReminded: true }] }),
  },
  amendUpper: {
    from: "admitted dispatched handling replied concluded",
    by: ["dispatcher"],
    given: (file) => ({ ...file, proposal: { ...file.proposal, origin: "upper" } }),
  },
  reworkUpper: {
    from: "replied concluded",
    to: "handling",
    by: ["dispatcher"],
    isNeutral: true,
    given: () => aCase({ proposal: { origin: "upper" }, replies: [issuedReply()] }),
  },
  recordUpperFeedback: {
    from: "replied concluded archived",
    by: ["dispatcher"],
    isNeutral: true,
    given: () => aCase({ proposal: { origin: "upper" } }),
  },
  ruleRating: {
    from: "replied",
    by: ["registrar"],
    isNeutral: true,
    given: () => aCase({ proposal: { round: 2 }, replies: [{ ...dissatisfied, round: 2 }] }),
  },
  supplement: {
    from: "replied concluded archived",
    by: ["coordinator", "dispatcher"],
    given: withAnswers,
  },
  consult: { from: atWork, by: ["worker"] },
  confirmConsultation: { from: atWork, by: ["signer"] },
  commit: { from: sinceDispatch, by: ["worker"] },
  progress: { from: sinceDispatch, by: ["worker"], given: withPromise },
  change: { from: sinceDispatch, by: ["coordinator"], given: withPromise },
  fulfil: { from: sinceDispatch, by: ["worker"], given: withPromise },
  dropCommitment: { from: sinceDispatch, by: ["worker"], given: withDraftedPromise },
  revisit: { from: sinceDispatch, by: ["dispatcher", "registrar"], isNeutral: true, given: withPromise },
  rateCommitment: { from: sinceDispatch, by: ["signer", "registrar"], isNeutral: true, given: withPromise },
  instruct: { from: atWork, by: ["leader", "coordinator"] },
  brief: { from: `admitted ${atWork}`, by: ["worker", "dispatcher"] },
  supervise: { from: sinceDispatch, by: ["dispatcher", "registrar"] },
  answerSupervision: {
    from: sinceDispatch,
    by: ["coordinator"],
    given: (file) => ({ ...file, supervisions: [{ id: "supervision", isOpen: true }] }),
  },
  succeed: { from: `admitted ${sinceDispatch}`, by: ["system"] },
  recount: {
    from: `admitted ${sinceDispatch}`,
    by: ["registrar", "dispatcher", "system"],
    isNeutral: true,
  },
  remind: { from: sinceDispatch, by: ["dispatcher", "registrar", "system"] },
};
