// Who may see a signer's telephone and address: pure, over the rows a page has already loaded.
import { type Actor, type HeldPost, hasWholeItem } from "@/lib/lifecycle/actor";
import type { AssignmentState } from "@/lib/lifecycle/assignment";
import { answeringDuties } from "@/lib/lifecycle/facts";
import { isInForce } from "@/lib/lifecycle/spans";

export type ContactRow = {
  id: string;
  parentId: string | null;
  unitId: string;
  duty: "lead" | "split" | "assist" | "reference";
  state: AssignmentState;
  handlerId: string | null;
};

export type ContactFile = {
  bodyId: string;
  dispatchOfficeId: string | null;
  assignments: readonly ContactRow[];
};

/** Registrar of the body, dispatcher of the office, coordinator or handler of a lead or split row in force; nobody else. */
export function maySeeContacts(actor: Actor, file: ContactFile): boolean {
  if (actor.isSystem) return false;
  const post = actor.acting;
  switch (post.kind) {
    case "registrar":
      return post.unitId === file.bodyId;
    case "dispatcher":
      return post.unitId === file.dispatchOfficeId;
    case "coordinator":
      return answering(file).some((row) => post.unitIds.includes(row.unitId));
    case "handler":
    case "section_head":
      return answering(file).some((row) => row.handlerId === actor.userId && isHere(post, row, file));
    default:
      return false;
  }
}

/**
 * May the name be shown? A signer may ask not to be named (山东省办理规定 第十一条): then only the body, the
 * dispatching office and the proposers themselves read it.
 */
export function maySeeName(actor: Actor, signer: { isUnnamed: boolean; proposerId: string }): boolean {
  if (!signer.isUnnamed || actor.isSystem) return true;
  const { kind } = actor.acting;
  return hasWholeItem(kind);
}

/** Rows in force that answer the proposer: lead and split rows, and below them the lead rows that draft for them. */
function answering(file: ContactFile): readonly ContactRow[] {
  return file.assignments.filter((row) => isAnswering(row, file));
}

function isAnswering(row: ContactRow, file: ContactFile): boolean {
  if (!isInForce(row)) return false;
  if (!answeringDuties.includes(row.duty)) return false;
  if (row.parentId === null) return true;
  const parent = file.assignments.find((one) => one.id === row.parentId);
  return parent !== undefined && isAnswering(parent, file);
}

function isHere(post: HeldPost, row: ContactRow, file: ContactFile): boolean {
  const parent = file.assignments.find((one) => one.id === row.parentId);
  return (
    post.unitIds.includes(row.unitId) ||
    row.unitId === post.institutionId ||
    parent?.unitId === post.institutionId
  );
}
