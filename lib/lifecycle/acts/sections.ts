// What a unit gives to its sections (or a government to its bureaus), and how that ends and begins again with the unit.
import type { AssignmentState } from "../assignment";
import type { EventRow } from "../engine";
import type { AssignmentFacts } from "../facts";
import * as guard from "../guards/assignment";
import * as who from "../who";
import * as inside from "../who-inside";

export const sectionMoves = {
  endWithUnit: {
    zh: "随本单位完成",
    from: ["pending", "acknowledged", "contested"],
    to: "done",
    by: [who.system],
    guards: [guard.isChild, guard.parentDone],
    effects: ["stampDone", "endSections"],
  },
  resumeWithUnit: {
    zh: "随本单位重新承办",
    from: ["done"],
    to: "acknowledged",
    by: [who.system],
    guards: [guard.isChild, guard.parentInHand],
    effects: ["resumeSection", "stampAcknowledged", "resumeSections", "notifyHandlers"],
  },
  dropSection: {
    zh: "收回科室任务",
    from: ["pending", "acknowledged", "contested"],
    to: "released",
    by: [inside.parentCoordinator],
    guards: [guard.notLeadSection, guard.nothingDone],
    effects: ["closeContestReleased", "releaseRow", "notifySection"],
    button: "plain",
  },
} as const satisfies Record<string, EventRow<AssignmentState, AssignmentFacts>>;

export const sectionActs = {
  delegate: {
    zh: "分解到科室",
    from: ["acknowledged", "contested"],
    to: "same",
    by: [who.rowCoordinator],
    guards: [guard.notReference, guard.hasInstruction, guard.noOpenChildren],
    effects: ["delegateRow", "notifyChildren"],
    button: "plain",
    mainFor: [who.unitOffice],
  },
  addSections: {
    zh: "增加承办科室",
    from: ["acknowledged", "contested"],
    to: "same",
    by: [inside.divider],
    effects: ["delegateRow", "notifyChildren"],
    button: "plain",
  },
} as const satisfies Record<string, EventRow<AssignmentState, AssignmentFacts>>;
