// Forms of one unit's row: 申请退办表 and 延期申请表, before the request is made (subject: the row) and after it
// (subject: the request). Read from the same tree as the 承办 tab: who sees the request there may print it.
import "server-only";
import { visibleAssignments } from "@/lib/access/visible";
import { assignmentTree } from "@/lib/assignment/queries";
import type { ContestNote, ExtensionNote, TreeNode } from "@/lib/assignment/tree";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Dossier } from "@/lib/dossier/open";
import { answerStages } from "@/lib/lifecycle/facts";
import { dutyZh } from "@/lib/lifecycle/labels";
import type { ContestFacts } from "../item/contest";
import type { ExtensionFacts } from "../item/extension";
import type { UnitRequest } from "../item/unit-request";
import { formItem } from "./item";

type Found<Request> = { node: TreeNode; request: Request | null };

/** Every row of the tree, sections too. */
export function rowsIn(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...rowsIn(node.children)]);
}

/** The row with this id, or the one that holds the request with this id; proposers print neither. */
async function find<Request extends { id: string }>(
  { actor, head }: Dossier,
  subjectId: string,
  requestsOf: (node: TreeNode) => readonly Request[],
): Promise<Found<Request> | null> {
  if (actor.acting.kind === "proposer") return null;
  for (const node of rowsIn(await assignmentTree(actor, head.id))) {
    if (node.id === subjectId) return { node, request: null };
    const request = requestsOf(node).find((one) => one.id === subjectId);
    if (request) return { node, request };
  }
  return null;
}

export async function contestFacts(dossier: Dossier, subjectId: string): Promise<ContestFacts | null> {
  const found = await find<ContestNote>(dossier, subjectId, (node) => node.contests);
  if (!found) return null;
  const { node, request } = found;
  return {
    ...(await requestFacts(dossier, node, request)),
    reason: request?.reason ?? node.contestIntended,
    legalGround: request?.legalGround ?? "",
    suggestedUnit: request?.suggestedUnit ?? "",
    ruling: request?.ruling ?? null,
    rulingText: request?.rulingText ?? "",
    newUnit: request?.newUnit ?? "",
    ruledOn: request?.ruledOn ?? null,
  };
}

export async function extensionFacts(dossier: Dossier, subjectId: string): Promise<ExtensionFacts | null> {
  const found = await find<ExtensionNote>(dossier, subjectId, (node) => node.extensions);
  if (!found) return null;
  const { node, request } = found;
  const clock = await db.deadline.findFirst({
    where: {
      assignmentId: node.id,
      stage: { in: [...answerStages] },
      assignment: { is: visibleAssignments(dossier.actor) },
    },
    orderBy: { id: "desc" },
    select: { firstDueOn: true },
  });
  return {
    ...(await requestFacts(dossier, node, request)),
    firstDueOn: toDay(clock?.firstDueOn ?? null),
    requestedTo: request?.requestedTo ?? null,
    state: request?.state ?? null,
    grantedTo: request?.grantedTo ?? null,
    decision: request?.decision ?? "",
    decidedOn: request?.decidedOn ?? null,
  };
}

/** What both forms say; before the request is made the unit's contact stands for who makes it. */
async function requestFacts(
  dossier: Dossier,
  { id, unitName, duty, openedOn }: TreeNode,
  request: ContestNote | ExtensionNote | null,
): Promise<UnitRequest> {
  const unitId = dossier.file.assignments.find((row) => row.id === id)?.unitId ?? "";
  const unit = await db.unit.findUnique({
    where: { id: unitId },
    select: { contactName: true, contactPhone: true },
  });
  return {
    item: await formItem(dossier),
    unitName,
    duty: dutyZh[duty],
    receivedOn: openedOn,
    reason: request?.reason ?? "",
    requestedOn: request?.requestedOn ?? null,
    requestedBy: request?.requestedBy ?? unit?.contactName ?? "",
    phone: unit?.contactPhone ?? "",
  };
}
