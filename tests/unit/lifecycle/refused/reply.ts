import type { CaseFacts } from "@/lib/lifecycle/facts";
import { aCase, reply, stage, threeStages, withRows } from "../../../factories/lifecycle-facts";
import type { GuardCase } from "./guard-case";

const letter = (
  change: Parameters<typeof reply>[0],
  file: CaseFacts = withRows(aCase(), { assist: { state: "done" } }),
) => ({
  ...file,
  replies: [reply(change)],
});
const at = (stageOrdinal: number, change: Parameters<typeof reply>[0] = {}) =>
  letter({ state: "reviewing", stageOrdinal, stages: threeStages(stageOrdinal), ...change });
const lateStage = [
  stage(0, 1, "approve", "主要领导签发", [{ post: "leader", unitId: "lead" }]),
  stage(1, 1, "check", "联络员核稿", [{ post: "coordinator", unitId: "lead" }]),
];
const needsMeeting = (held: number, inPerson: number, signerIds = ["signer.lead", "signer.cosigner"]) => ({
  ...letter({}),
  profile: {
    ...aCase().profile,
    requiredConsultations: [{ stage: "before" as const, total: 2, inPerson: 1, everySigner: true }],
  },
  consultations: Array.from({ length: held }, (_, index) => ({
    id: `c${index}`,
    assignmentId: "lead",
    stage: "before" as const,
    isInPerson: index < inPerson,
    signerIds,
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
  ["submit", null, "handler.own", letter({ extent: null }), "no_extent"],
  [
    "submit",
    null,
    "handler.own",
    letter({}, aCase({ proposal: { wishesTitleOnly: true } })),
    "title_only_wished",
  ],
  ["submit", null, "handler.own", letter({ disclosure: "none", extent: null }), "no_ground"],
  ["submit", null, "handler.own", letter({ disclosure: "on_request", extent: null }), "no_ground"],
  ["submit", null, "handler.own", letter({ answeredAskIds: ["ask1"] }), "asks_open"],
  ["submit", null, "handler.own", needsMeeting(1, 1), "consultation_missing"],
  ["submit", null, "handler.own", needsMeeting(2, 0), "consultation_missing"],
  // Often enough and in person, but never a word with the co-signers.
  ["submit", null, "handler.own", needsMeeting(2, 1, ["signer.lead"]), "signers_unreached"],
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
    "published",
  ],
  [
    "proposePublication",
    null,
    "coordinator.lead",
    letter({ state: "issued", publication: "proposed" }),
    "proposed",
  ],
  // 公开 is of the answer that stands: redone, to be redone, or being redone it waits.
  [
    "proposePublication",
    null,
    "coordinator.lead",
    letter({ state: "issued" }, withRows(aCase(), { lead: { round: 2 } })),
    "in_rework",
  ],
  [
    "proposePublication",
    null,
    "coordinator.lead",
    letter({ state: "issued" }, withRows(aCase(), { lead: { round: 2, state: "done" } })),
    "superseded",
  ],
  [
    "proposePublication",
    null,
    "coordinator.lead",
    letter({ state: "issued", combinedRating: "dissatisfied" }),
    "dissatisfied",
  ],
  [
    "publish",
    null,
    "dispatcher.own",
    letter({ state: "issued", publication: "proposed", combinedRating: "dissatisfied" }),
    "dissatisfied",
  ],
  ["publish", null, "dispatcher.own", letter({ state: "issued" }), "not_proposed"],
  ["declinePublication", null, "dispatcher.own", letter({ state: "issued" }), "not_proposed"],
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
