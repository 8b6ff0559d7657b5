import { aCase, issuedReply, reply, withRows } from "../../../factories/lifecycle-facts";
import type { GuardCase } from "./guard-case";

const clocks = (stageName: string, dueOn: string) => ({
  deadlines: [{ stage: stageName, assignmentId: "lead", subjectId: null, dueOn }],
});

const pendingReference = withRows(aCase(), { reference: { state: "pending" } });
const referenceAtWork = aCase({
  deadlines: [{ stage: "contest", assignmentId: "reference", subjectId: null, dueOn: "2026-05-11" }],
});
const contestLate = aCase(clocks("contest", "2026-05-05"));
const upheld = aCase({ contests: [{ assignmentId: "lead", isPending: false, ruledUpheld: true }] });
const outAlready = aCase({ replies: [issuedReply()] });
const contestedAssist = withRows(aCase(), { assist: { state: "contested" } });
const bothDone = withRows(aCase(), {
  lead: { state: "done" },
  child: { state: "done" },
  assistChild: { state: "done" },
});

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
  ["endWithUnit", "lead", "system", aCase(), "not_child"],
  ["endWithUnit", "child", "system", aCase(), "parent_in_hand"],
  ["resumeWithUnit", "lead", "system", withRows(aCase(), { lead: { state: "done" } }), "not_child"],
  ["resumeWithUnit", "child", "system", bothDone, "parent_done"],
  ["bounce", "assistChild", "coordinator.lead", bothDone, "parent_done"],
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
  ["requestAdjust", "reference", "coordinator.reference", aCase(), "reference"],
  ["requestAdjust", "child", "coordinator.lead", withRows(aCase(), { child: { unitId: "lead" } }), "not_top"],
  [
    "requestAdjust",
    "assist",
    "coordinator.assist",
    aCase({ adjustRequests: [{ id: "q", assignmentId: "assist", isPending: true }] }),
    "adjust_pending",
  ],
  ["withdrawAdjust", "lead", "coordinator.lead", aCase(), "no_adjust_pending"],
  [
    "withdrawAdjust",
    "lead",
    "coordinator.lead",
    aCase({ adjustRequests: [{ id: "q", assignmentId: "assist", isPending: true }] }),
    "no_adjust_pending",
  ],
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
  ["suggest", "reference", "coordinator.reference", aCase(), "reference"],
  ["suggest", "lead", "coordinator.lead", aCase(), "children_at_work"],
  [
    "delegate",
    "lead",
    "coordinator.lead",
    withRows(aCase(), { lead: { lacksInstruction: true } }),
    "no_instruction",
  ],
  ["delegate", "lead", "coordinator.lead", aCase(), "children_at_work"],
  ["dropSection", "child", "coordinator.lead", aCase(), "lead_section"],
  [
    "dropSection",
    "assistChild",
    "coordinator.lead",
    withRows(aCase(), { assistChild: { hasHandedIn: true } }),
    "section_at_work",
  ],
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
