// 承办任务: what the process allows, row by row. On a child row the section's head stands where the 联络员 stands on a top
// row, and the parent unit's 联络员 where the 交办机构 stands.
import type { AssignmentEvent } from "@/lib/lifecycle/assignment";
import { issuedReply, type RowName, withRows } from "../../../factories/lifecycle-facts";
import type { Cast, Expectation } from "./expectation";

export type Subject = Exclude<RowName, "released">;

type Role = "system" | "coordinator" | "office" | "dispatcher" | "leader" | "handler" | "leadCoordinator";

const dispatchers = ["dispatcher.own", "dispatcher.inAssist"] as const;
const sectionHeads = { coordinator: ["section_head.own"], office: [], leader: ["section_head.own"] } as const;

export const assignmentCast: Record<Subject, Cast<Role>> = {
  lead: {
    system: ["system"],
    coordinator: ["coordinator.lead"],
    office: ["coordinator.lead"],
    dispatcher: dispatchers,
    leader: ["leader.lead", "deputy_leader.standsIn"],
    // Those of its lead section draft for the unit.
    handler: ["handler.own", "section_head.own"],
    leadCoordinator: ["coordinator.lead"],
  },
  assist: {
    system: ["system"],
    coordinator: ["coordinator.assist"],
    office: ["coordinator.assist"],
    dispatcher: dispatchers,
    leader: ["leader.assist"],
    handler: ["handler.assist"],
    leadCoordinator: ["coordinator.lead"],
  },
  reference: {
    system: ["system"],
    coordinator: ["coordinator.reference"],
    office: ["coordinator.reference"],
    dispatcher: dispatchers,
    leader: [],
    handler: [],
    leadCoordinator: ["coordinator.lead"],
  },
  child: {
    system: ["system"],
    ...sectionHeads,
    dispatcher: ["coordinator.lead"],
    handler: ["handler.own", "section_head.own"],
    leadCoordinator: ["section_head.own"],
  },
  assistChild: {
    system: ["system"],
    coordinator: ["section_head.section2"],
    office: [],
    dispatcher: ["coordinator.lead"],
    leader: ["section_head.section2"],
    handler: ["handler.section2", "section_head.section2"],
    leadCoordinator: ["section_head.own"],
  },
};

type Row = Expectation<Role, Subject> & { on: readonly Subject[] };

const working = ["lead", "assist", "child", "assistChild"] as const;
const all = [...working, "reference"] as const;
const idle: Row["given"] = (file) =>
  withRows(file, { child: { state: "released" }, assistChild: { state: "released" } });
const late: Row["given"] = (file) => ({
  ...file,
  deadlines: ["lead", "assist", "lead.s1", "lead.s2"].map((assignmentId) => ({
    stage: "acknowledge",
    assignmentId,
    subjectId: null,
    dueOn: "2026-05-05",
  })),
});

export const expectedAssignment: Record<AssignmentEvent, Row> = {
  // Moves
  open: { from: "planned", to: "pending", by: ["system"], on: all },
  acknowledge: { from: "pending", to: "acknowledged", by: ["coordinator"], on: working },
  acknowledgeReference: { from: "pending", to: "done", by: ["coordinator"], on: ["reference"] },
  deemAcknowledged: { from: "pending", to: "acknowledged", by: ["system"], on: working, given: late },
  contest: { from: "pending acknowledged", to: "contested", by: ["leader"], on: working },
  contestByForm: { from: "pending acknowledged", to: "contested", by: ["office"], on: ["lead", "assist"] },
  withdrawContest: { from: "contested", to: "acknowledged", by: ["coordinator", "leader"], on: all },
  uphold: { from: "contested", to: "acknowledged", by: ["dispatcher"], on: all, isNeutral: true },
  reassign: {
    from: "pending acknowledged contested",
    to: "released",
    by: ["dispatcher"],
    on: all,
    isNeutral: true,
  },
  handIn: { from: "acknowledged", to: "done", by: ["handler"], on: ["child", "assistChild"] },
  finish: {
    from: "acknowledged contested",
    to: "done",
    by: ["system"],
    on: ["lead"],
    given: (file) => ({ ...file, replies: [issuedReply()] }),
  },
  endWithUnit: {
    from: "pending acknowledged contested",
    to: "done",
    by: ["system"],
    on: ["child", "assistChild"],
    given: (file) => withRows(file, { lead: { state: "done" } }),
  },
  closeWithoutLetter: {
    from: "acknowledged",
    to: "done",
    by: ["coordinator"],
    on: ["lead"],
    given: (file) => withRows(file, { lead: { replyNeeded: false } }),
  },
  waive: { from: "pending acknowledged", to: "done", by: ["leadCoordinator"], on: ["assist", "assistChild"] },
  bounce: {
    from: "done",
    to: "acknowledged",
    by: ["leadCoordinator", "dispatcher"],
    on: ["assist", "assistChild"],
  },
  resume: { from: "done", to: "acknowledged", by: ["system"], on: ["lead"] },
  resumeWithUnit: { from: "done", to: "acknowledged", by: ["system"], on: ["child", "assistChild"] },
  dropSection: {
    from: "pending acknowledged contested",
    to: "released",
    by: ["dispatcher"],
    on: ["assistChild"],
  },
  release: {
    from: "planned pending acknowledged contested done",
    to: "released",
    by: ["system"],
    on: all,
  },
  // Acts
  object: {
    from: "planned",
    by: ["coordinator"],
    on: ["lead", "assist"],
    given: (file) => withRows(file, { lead: { isCirculated: true }, assist: { isCirculated: true } }),
  },
  requestContest: { from: "pending acknowledged", by: ["office"], on: ["lead", "assist"] },
  requestAdjust: { from: "acknowledged", by: ["office"], on: ["lead", "assist"] },
  withdrawAdjust: {
    from: "acknowledged contested",
    by: ["office"],
    on: ["lead"],
    given: (file) => ({ ...file, adjustRequests: [{ id: "q", assignmentId: "lead", isPending: true }] }),
  },
  requestExtension: { from: "acknowledged contested", by: ["coordinator"], on: ["lead"] },
  suggest: { from: "pending acknowledged contested", by: ["coordinator"], on: working, given: idle },
  delegate: { from: "acknowledged contested", by: ["coordinator"], on: working, given: idle },
  addSections: { from: "acknowledged contested", by: ["coordinator"], on: ["lead"] },
  takeOver: { from: "planned pending acknowledged contested", by: ["system"], on: all },
  hand: { from: "pending acknowledged contested done", by: ["coordinator"], on: all },
  startReply: { from: "acknowledged contested", by: ["handler"], on: ["lead", "assist"] },
};
