// The 承办 tab as a tree: units at the top, their sections below.
import type { Day } from "@/lib/calendar/day";
import type { Duty } from "@/lib/lifecycle/facts";

export type ContestNote = {
  id: string;
  requestedOn: Day;
  requestedBy: string;
  reason: string;
  legalGround: string;
  suggestedUnitId: string | null;
  suggestedUnit: string;
  formId: string | null;
  /** Requested after the window. */
  isLate: boolean;
  ruling: "pending" | "upheld" | "reassigned" | "withdrawn";
  rulingText: string;
  ruledOn: Day | null;
  ruledBy: string;
  newUnit: string;
};

export type ExtensionNote = {
  id: string;
  requestedOn: Day;
  requestedTo: Day;
  requestedBy: string;
  reason: string;
  state: "pending" | "granted" | "refused";
  grantedTo: Day | null;
  decision: string;
  decidedOn: Day | null;
  /** Empty where nobody decided: the task was taken back first. */
  decidedBy: string;
};

/** 申请调整承办单位 and the answer to it. */
export type AdjustNote = {
  id: string;
  requestedOn: Day;
  requestedBy: string;
  ask: string;
  reason: string;
  state: "pending" | "adjusted" | "refused" | "lapsed" | "withdrawn";
  decision: string;
  decidedOn: Day | null;
  decidedBy: string;
};

/** 领导批示 on this row; `enteredBy` where the office entered a written one. */
export type InstructionNote = { id: string; on: Day; by: string; text: string; isEntered: boolean };

export type ClockNote = { stage: string; dueOn: Day; isEstimated: boolean; explanation: string };

export type TreeRow = {
  id: string;
  parentId: string | null;
  unitName: string;
  duty: Duty;
  state: string;
  replyNeeded: boolean;
  round: number;
  handlerName: string;
  asks: number[];
  openedOn: Day | null;
  acknowledgedOn: Day | null;
  isDeemed: boolean;
  doneOn: Day | null;
  releasedOn: Day | null;
  circulatedOn: Day | null;
  objection: string;
  contestIntended: string;
  handlingNote: string;
  instructions: InstructionNote[];
  handedIn: string;
  closingNote: string;
  clocks: ClockNote[];
  contests: ContestNote[];
  adjusts: AdjustNote[];
  extensions: ExtensionNote[];
};

export type TreeNode = TreeRow & { children: TreeNode[] };

/** Rows in force first, released ones after them; a row whose parent this person does not see stands at the top. */
export function treeOf(rows: readonly TreeRow[]): TreeNode[] {
  const known = new Set(rows.map((row) => row.id));
  const below = (parentId: string): TreeNode[] =>
    rows.filter((row) => row.parentId === parentId).map((row) => ({ ...row, children: below(row.id) }));
  const tops = rows.filter((row) => row.parentId === null || !known.has(row.parentId));
  const order = (row: TreeRow) => (row.state === "released" ? 1 : 0);
  return tops.map((row) => ({ ...row, children: below(row.id) })).sort((a, b) => order(a) - order(b));
}

/** A row and all below it, from the top down. */
export function withBelow(node: TreeNode): TreeNode[] {
  return [node, ...node.children.flatMap(withBelow)];
}

/** The row with this id, wherever in the tree it stands. */
export function findNode(nodes: readonly TreeNode[], id: string): TreeNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : findNode(node.children, id);
    if (found) return found;
  }
  return undefined;
}
