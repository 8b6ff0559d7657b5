// One case at least for every condition of every row: the picture in which it refuses, and the code of its answer.
import type { CaseFacts } from "@/lib/lifecycle/facts";
import {
  aCase,
  issuedReply,
  type RowName,
  reply,
  row,
  rows,
  stage,
  threeStages,
  withRows,
} from "../../factories/lifecycle-facts";
import type { PersonName } from "../../factories/lifecycle-people";

/** [event, row of the case for assignments, who asks, the picture, the code that comes back] */
export type GuardCase = readonly [string, RowName | null, PersonName, CaseFacts, string];

const unhappy = issuedReply({ combinedRating: "dissatisfied" });
const awaiting = {
  id: "rating",
  replyId: "reply",
  signerId: "signer.lead",
  state: "awaiting",
  result: null,
  attitude: null,
} as const;
const rated = { ...awaiting, state: "rated", result: "satisfied", attitude: "satisfied" } as const;
const noRatings = aCase({ state: "replied", replies: [issuedReply()] });
const archivable = withRows(aCase({ state: "concluded", replies: [issuedReply()] }), {
  assist: { state: "done" },
});
const letter = (
  change: Parameters<typeof reply>[0],
  file: CaseFacts = withRows(aCase(), { assist: { state: "done" } }),
) => ({
  ...file,
  replies: [reply(change)],
});
const windowDay = (dueOn: string) => ({
  deadlines: [{ stage: "ratingWindow", assignmentId: null, subjectId: "rating", dueOn }],
});
const clocks = (stageName: string, dueOn: string) => ({
  deadlines: [{ stage: stageName, assignmentId: "lead", subjectId: null, dueOn }],
});

export const proposalCases: readonly GuardCase[] = [
  [
    "submit",
    null,
    "proposer.lead",
    aCase({ state: "draft", proposal: { missing: ["标题"] } }),
    "missing_fields",
  ],
  // The last day still counts: somebody may sign today.
  [
    "submit",
    null,
    "proposer.lead",
    aCase({ state: "draft", proposal: { cosignUntil: "2026-05-06" } }),
    "cosign_open",
  ],
  [
    "admit",
    null,
    "registrar.own",
    aCase({ state: "submitted", proposal: { missing: ["诉求"] } }),
    "missing_fields",
  ],
  [
    "admit",
    null,
    "registrar.own",
    aCase({ state: "submitted", proposal: { hasTwinNumber: true } }),
    "twin_number",
  ],
  ["withdraw", null, "registrar.own", aCase({ profile: { withdrawFrom: ["submitted"] } }), "withdraw_closed"],
  ["discard", null, "proposer.lead", aCase({ state: "draft" }), "was_submitted"],
  ["dispatch", null, "dispatcher.own", aCase({ state: "admitted", assignments: [rows.assist] }), "no_lead"],
  [
    "dispatch",
    null,
    "dispatcher.own",
    aCase({ state: "admitted", assignments: [rows.lead, row("x", { duty: "split" })] }),
    "lead_and_split",
  ],
  [
    "dispatch",
    null,
    "dispatcher.own",
    aCase({ state: "admitted", assignments: [rows.lead, row("x")] }),
    "lead_and_split",
  ],
  [
    "dispatch",
    null,
    "dispatcher.own",
    aCase({ state: "admitted", assignments: [row("x", { duty: "split" })] }),
    "lead_and_split",
  ],
  [
    "begin",
    null,
    "system",
    withRows(aCase({ state: "dispatched" }), { lead: { isAcknowledged: false } }),
    "not_acknowledged",
  ],
  ["recall", null, "dispatcher.own", aCase({ replies: [issuedReply()] }), "answer_issued"],
  ["settle", null, "system", aCase(), "not_done"],
  ["rework", null, "registrar.own", noRatings, "not_dissatisfied"],
  ["conclude", null, "registrar.inLead", noRatings, "own_unit"],
  [
    "conclude",
    null,
    "registrar.own",
    { ...noRatings, ratings: [{ ...awaiting, isReminded: true }] },
    "ratings_open",
  ],
  ["conclude", null, "registrar.own", { ...noRatings, replies: [unhappy] }, "dissatisfied"],
  [
    "conclude",
    null,
    "system",
    aCase({
      state: "replied",
      proposal: { round: 2 },
      replies: [{ ...unhappy, round: 2 }],
      rulings: [{ round: 1 }],
    }),
    "needs_ruling",
  ],
  [
    "archive",
    null,
    "registrar.own",
    { ...archivable, replies: [issuedReply({ hasSealedCopy: false })] },
    "file_incomplete",
  ],
  [
    "archive",
    null,
    "registrar.own",
    { ...archivable, replies: [issuedReply({ deliveredSignerIds: ["signer.lead"] })] },
    "file_incomplete",
  ],
  [
    "archive",
    null,
    "registrar.own",
    { ...archivable, contests: [{ assignmentId: "assist", isPending: true, ruledUpheld: false }] },
    "file_incomplete",
  ],
  [
    "archive",
    null,
    "registrar.own",
    withRows(archivable, { assist: { state: "acknowledged" } }),
    "file_incomplete",
  ],
  ["handOver", null, "registrar.own", aCase({ state: "admitted" }), "handed_over"],
  ["circulatePlan", null, "dispatcher.own", aCase({ state: "admitted" }), "no_plan"],
  [
    "circulatePlan",
    null,
    "dispatcher.own",
    aCase({ state: "admitted", assignments: [row("x", { duty: "split", state: "planned" })] }),
    "lead_and_split",
  ],
  ["extend", null, "dispatcher.own", aCase(), "no_extension"],
  [
    "extend",
    null,
    "dispatcher.inAssist",
    aCase({ extensions: [{ id: "e", assignmentId: "lead", isPending: true }] }),
    "own_unit",
  ],
  ["refuseExtension", null, "dispatcher.own", aCase(), "no_extension"],
  [
    "refuseExtension",
    null,
    "dispatcher.inAssist",
    aCase({ extensions: [{ id: "e", assignmentId: "lead", isPending: true }] }),
    "own_unit",
  ],
  ["rate", null, "registrar.inLead", noRatings, "own_unit"],
  ["rateLate", null, "registrar.inLead", { ...noRatings, state: "archived" }, "own_unit"],
  [
    "remindRating",
    null,
    "registrar.own",
    { ...noRatings, ratings: [{ ...rated, isReminded: false }] },
    "no_open_rating",
  ],
  [
    "lapseRating",
    null,
    "registrar.inLead",
    { ...noRatings, ratings: [{ ...awaiting, isReminded: true }] },
    "own_unit",
  ],
  [
    "lapseRating",
    null,
    "registrar.own",
    { ...noRatings, ratings: [{ ...rated, isReminded: true }] },
    "no_open_rating",
  ],
  [
    "lapseRating",
    null,
    "system",
    { ...noRatings, ratings: [{ ...awaiting, isReminded: false }] },
    "window_open",
  ],
  // On the last day of the window the signer may still answer.
  [
    "lapseRating",
    null,
    "system",
    { ...noRatings, ratings: [{ ...awaiting, isReminded: true }], ...windowDay("2026-05-06") },
    "window_open",
  ],
  [
    "ruleRating",
    null,
    "registrar.inLead",
    aCase({ state: "replied", proposal: { round: 2 }, replies: [unhappy] }),
    "own_unit",
  ],
  [
    "ruleRating",
    null,
    "registrar.own",
    aCase({ state: "replied", replies: [unhappy] }),
    "no_second_dissatisfied",
  ],
  ["progress", null, "handler.own", aCase(), "no_commitment"],
  ["change", null, "coordinator.lead", aCase(), "no_commitment"],
  [
    "fulfil",
    null,
    "handler.own",
    aCase({ commitments: [{ id: "c", unitId: "lead", isOpen: false }] }),
    "no_commitment",
  ],
  ["answerSupervision", null, "coordinator.lead", aCase(), "no_supervision"],
];

const pendingReference = withRows(aCase(), { reference: { state: "pending" } });
const referenceAtWork = aCase({
  deadlines: [{ stage: "contest", assignmentId: "reference", subjectId: null, dueOn: "2026-05-11" }],
});
const contestLate = aCase(clocks("contest", "2026-05-05"));
const upheld = aCase({ contests: [{ assignmentId: "lead", isPending: false, ruledUpheld: true }] });
const outAlready = aCase({ replies: [issuedReply()] });
const contestedAssist = withRows(aCase(), { assist: { state: "contested" } });

export const assignmentCases: readonly GuardCase[] = [
  ["acknowledge", "reference", "coordinator.reference", pendingReference, "reference"],
  [
    "acknowledgeReference",
    "lead",
    "coordinator.lead",
    withRows(aCase(), { lead: { state: "pending" } }),
    "not_reference",
  ],
  ["deemAcknowledged", "reference", "system", pendingReference, "reference"],
  [
    "deemAcknowledged",
    "lead",
    "system",
    withRows(aCase(clocks("acknowledge", "2026-05-06")), { lead: { state: "pending" } }),
    "window_open",
  ],
  [
    "deemAcknowledged",
    "lead",
    "system",
    withRows(aCase({ ...clocks("acknowledge", "2026-05-01"), profile: { deemsAcknowledged: false } }), {
      lead: { state: "pending" },
    }),
    "not_deemed",
  ],
  ["contest", "lead", "leader.lead", contestLate, "contest_late"],
  ["contest", "lead", "leader.lead", upheld, "upheld_before"],
  ["contest", "lead", "leader.lead", outAlready, "issued"],
  ["contestByForm", "reference", "coordinator.reference", referenceAtWork, "reference"],
  ["contestByForm", "lead", "coordinator.lead", contestLate, "contest_late"],
  ["contestByForm", "lead", "coordinator.lead", upheld, "upheld_before"],
  ["contestByForm", "lead", "coordinator.lead", outAlready, "issued"],
  ["requestContest", "reference", "coordinator.reference", referenceAtWork, "reference"],
  ["requestContest", "lead", "coordinator.lead", contestLate, "contest_late"],
  ["requestContest", "lead", "coordinator.lead", upheld, "upheld_before"],
  ["requestContest", "lead", "coordinator.lead", outAlready, "issued"],
  ["uphold", "assist", "dispatcher.inAssist", contestedAssist, "own_unit"],
  ["reassign", "assist", "dispatcher.inAssist", contestedAssist, "own_unit"],
  ["reassign", "lead", "dispatcher.own", outAlready, "issued"],
  ["handIn", "lead", "handler.own", aCase(), "not_child"],
  ["handIn", "child", "handler.own", withRows(aCase(), { lead: { state: "contested" } }), "parent_contested"],
  ["finish", "lead", "system", aCase({ replies: [reply({ state: "signed" })] }), "not_issued"],
  ["finish", "lead", "system", aCase({ replies: [issuedReply({ kind: "supplement" })] }), "not_issued"],
  [
    "closeWithoutLetter",
    "child",
    "section_head.own",
    withRows(aCase(), { child: { replyNeeded: false } }),
    "not_top",
  ],
  ["closeWithoutLetter", "lead", "coordinator.lead", aCase(), "letter_needed"],
  ["waive", "lead", "coordinator.lead", aCase(), "not_assist"],
  ["bounce", "lead", "coordinator.lead", withRows(aCase(), { lead: { state: "done" } }), "not_assist"],
  [
    "bounce",
    "assist",
    "coordinator.lead",
    withRows(aCase({ state: "replied" }), { assist: { state: "done" } }),
    "answered",
  ],
  ["object", "lead", "coordinator.lead", withRows(aCase(), { lead: { state: "planned" } }), "not_circulated"],
  ["requestAssist", "reference", "coordinator.reference", aCase(), "reference"],
  [
    "requestExtension",
    "lead",
    "coordinator.lead",
    aCase({ extensions: [{ id: "e", assignmentId: "lead", isPending: true }] }),
    "extension_pending",
  ],
  ["requestExtension", "lead", "coordinator.lead", aCase(clocks("answer", "2026-05-05")), "extension_late"],
  ["requestExtension", "assist", "coordinator.assist", aCase(), "no_clock"],
  ["delegate", "reference", "coordinator.reference", aCase(), "reference"],
  [
    "delegate",
    "lead",
    "coordinator.lead",
    withRows(aCase(), { lead: { lacksInstruction: true } }),
    "no_instruction",
  ],
  ["delegate", "lead", "coordinator.lead", aCase(), "children_at_work"],
  ["startReply", "child", "handler.own", aCase(), "section_row"],
  [
    "startReply",
    "lead",
    "handler.own",
    withRows(aCase(), { lead: { replyNeeded: false } }),
    "no_letter_needed",
  ],
  [
    "startReply",
    "lead",
    "handler.own",
    aCase({ replies: [reply({ state: "reviewing" })] }),
    "letter_in_work",
  ],
];

const at = (stageOrdinal: number, change: Parameters<typeof reply>[0] = {}) =>
  letter({ state: "reviewing", stageOrdinal, stages: threeStages(stageOrdinal), ...change });
const lateStage = [
  stage(0, 1, "approve", "主要领导签发", [{ post: "leader", unitId: "lead" }]),
  stage(1, 1, "check", "联络员核稿", [{ post: "coordinator", unitId: "lead" }]),
];
const needsMeeting = (held: number, inPerson: number) => ({
  ...letter({}),
  profile: {
    ...aCase().profile,
    requiredConsultations: [{ stage: "before" as const, total: 2, inPerson: 1 }],
  },
  consultations: Array.from({ length: held }, (_, index) => ({
    id: `c${index}`,
    assignmentId: "lead",
    stage: "before" as const,
    isInPerson: index < inPerson,
    signerIds: ["signer.lead"],
  })),
});

export const replyCases: readonly GuardCase[] = [
  [
    "submit",
    null,
    "handler.own",
    letter({}, withRows(aCase(), { lead: { state: "contested" } })),
    "contested",
  ],
  [
    "submit",
    null,
    "handler.own",
    letter({}, withRows(aCase(), { lead: { state: "pending" } })),
    "not_acknowledged",
  ],
  ["submit", null, "handler.own", letter({}, withRows(aCase(), { lead: { state: "done" } })), "row_done"],
  ["submit", null, "handler.own", letter({ isEmpty: true }), "empty"],
  ["submit", null, "handler.own", letter({ outcome: null }), "no_outcome"],
  ["submit", null, "handler.own", letter({ disclosure: null }), "no_disclosure"],
  ["submit", null, "handler.own", letter({ answeredAskIds: ["ask1"] }), "asks_open"],
  ["submit", null, "handler.own", needsMeeting(1, 1), "consultation_missing"],
  ["submit", null, "handler.own", needsMeeting(2, 0), "consultation_missing"],
  ["submit", null, "handler.own", letter({}, aCase()), "opinions_missing"],
  ["submit", null, "handler.own", letter({ outcome: "planned_dated" }), "no_commitment"],
  ["pass", null, "deputy_leader.inCharge", at(1, { writerIds: ["deputy_leader.inCharge"] }), "own_draft"],
  ["pass", null, "leader.lead", at(2), "last_stage"],
  ["correct", null, "section_head.own", at(0, { writerIds: ["section_head.own"] }), "own_draft"],
  ["sendBackToStage", null, "section_head.own", at(0), "first_stage"],
  ["takeBack", null, "handler.own", at(1), "touched"],
  ["takeBack", null, "handler.own", at(0, { noted: true }), "touched"],
  // Even the head of the unit does not sign what he wrote; the stand-in does.
  ["sign", null, "leader.lead", at(2, { writerIds: ["leader.lead"] }), "own_draft"],
  ["sign", null, "deputy_leader.inCharge", at(1), "stages_left"],
  ["issue", null, "coordinator.lead", letter({ state: "signed" }), "no_number"],
  [
    "numberLetter",
    null,
    "coordinator.lead",
    letter({ state: "signed", documentNumber: "周文旅函〔2026〕3号" }),
    "numbered",
  ],
  ["share", null, "handler.own", letter({ kind: "opinion" }), "not_answer"],
  ["share", null, "handler.own", letter({ isEmpty: true }), "empty"],
  [
    "proposePublication",
    null,
    "coordinator.lead",
    letter({ state: "issued", kind: "opinion" }),
    "not_answer",
  ],
  [
    "proposePublication",
    null,
    "coordinator.lead",
    letter({ state: "issued", disclosure: "none" }),
    "not_proactive",
  ],
  [
    "proposePublication",
    null,
    "coordinator.lead",
    letter({ state: "issued", publication: "published" }),
    "proposed",
  ],
  ["publish", null, "dispatcher.own", letter({ state: "issued" }), "not_proposed"],
  [
    "unpublish",
    null,
    "dispatcher.own",
    letter({ state: "issued", publication: "proposed" }),
    "not_published",
  ],
];

/** The last place of a chain that ends with 核稿: the drafter's own office may check. */
export const checkStage = at(1, { stages: lateStage, writerIds: ["coordinator.lead"] });
export const meetingsHeld = needsMeeting(2, 1);
