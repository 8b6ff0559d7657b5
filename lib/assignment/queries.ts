// Reads of the 承办 tab. What may be done with a row is decided by lib/lifecycle.
import "server-only";
import { visibleAssignments } from "@/lib/access/visible";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { answerStages, isAnswerStage } from "@/lib/lifecycle/facts";
import { adjustAskZh } from "@/lib/lifecycle/labels";
import { namesById } from "@/lib/people/names";
import { contestNote, idsOf } from "./contest-note";
import { type InstructionNote, type TreeNode, type TreeRow, treeOf } from "./tree";

const include = {
  parent: { select: { unitId: true } },
  askDuties: { select: { ask: { select: { ordinal: true } } } },
  deadlines: { where: { endedBy: null }, orderBy: { dueOn: "asc" } },
  contests: { orderBy: { requestedOn: "asc" } },
  extensions: { orderBy: { requestedOn: "asc" } },
  adjustRequests: { orderBy: { requestedOn: "asc" } },
} satisfies Prisma.AssignmentInclude;

type Found = Prisma.AssignmentGetPayload<{ include: typeof include }>;
type Names = { users: ReadonlyMap<string, string>; units: ReadonlyMap<string, string> };

/** The rows of an item that this person may see, sections under their units. */
export async function assignmentTree(actor: Actor, proposalId: string): Promise<TreeNode[]> {
  const rows = await db.assignment.findMany({
    where: { AND: [{ proposalId }, visibleAssignments(actor)] },
    include,
    orderBy: [{ ordinal: "asc" }, { createdAt: "asc" }],
  });
  const contests = rows.flatMap((row) => row.contests);
  const { users, units } = idsOf(contests);
  const extensions = rows.flatMap((row) => row.extensions);
  const requests = [...extensions, ...rows.flatMap((row) => row.adjustRequests)];
  const requesters = requests.flatMap((one) => [one.requestedById, one.decidedById]);
  const [names, instructions] = await Promise.all([
    namesById({ users: [...users, ...requesters, ...rows.map((row) => row.handlerId)], units }),
    instructionsOf(rows.map((row) => row.id)),
  ]);
  return treeOf(rows.map((row) => treeRow(row, names, actor, instructions.get(row.id) ?? [])));
}

/** 领导批示 by row, the first given first; the caller has made sure the rows may be read. */
export async function instructionsOf(rowIds: readonly string[]): Promise<Map<string, InstructionNote[]>> {
  const found = await db.instruction.findMany({
    where: { assignmentId: { in: [...rowIds] } },
    orderBy: [{ on: "asc" }, { id: "asc" }],
  });
  const byRow = new Map<string, InstructionNote[]>();
  for (const { id, assignmentId, on, byTitle, byName, text, enteredById } of found) {
    const note = { id, on: toDay(on), by: `${byTitle}${byName}`, text, isEntered: enteredById !== null };
    byRow.set(assignmentId ?? "", [...(byRow.get(assignmentId ?? "") ?? []), note]);
  }
  return byRow;
}

function treeRow(row: Found, names: Names, { acting }: Actor, instructions: InstructionNote[]): TreeRow {
  // Why a unit wanted to give work back, and its inner days, are the offices' business, not the proposer's; what is
  // said inside a unit before it goes out (the wish to contest, a section's draft) stays inside it.
  const isProposer = acting.kind === "proposer";
  const inside = [acting.institutionId, ...acting.unitIds];
  // A sister section's draft too: the lead section compiles from it.
  const isInside = inside.includes(row.unitId) || inside.includes(row.parent?.unitId ?? "");
  const { id, parentId, duty, state, replyNeeded, round, isDeemed, closingNote } = row;
  return {
    ...{ id, parentId, duty, state, replyNeeded, round, isDeemed, closingNote },
    unitName: row.unitNameThen,
    handlingNote: isInside ? row.handlingNote : "",
    instructions: isInside ? instructions : [],
    handedIn: isInside ? row.handedIn : "",
    handlerName: row.handlerId ? (names.users.get(row.handlerId) ?? "") : "",
    asks: row.askDuties.map((link) => link.ask.ordinal).sort((a, b) => a - b),
    openedOn: toDay(row.openedOn),
    acknowledgedOn: toDay(row.acknowledgedOn),
    doneOn: toDay(row.doneOn),
    releasedOn: toDay(row.releasedOn),
    circulatedOn: toDay(row.circulatedOn),
    objection: isProposer ? "" : row.objection,
    contestIntended: isInside ? row.contestIntended : "",
    clocks: row.deadlines.filter((clock) => !isProposer || isAnswerStage(clock.stage)).map(clockNote),
    contests: isProposer ? [] : row.contests.map((one) => contestNote(one, names)),
    adjusts: isProposer ? [] : row.adjustRequests.map((one) => adjustNote(one, names)),
    extensions: row.extensions
      .filter((one) => !isProposer || one.state === "granted")
      .map((one) => extensionNote(one, names)),
  };
}

function adjustNote(one: Found["adjustRequests"][number], { users }: Names) {
  const { id, reason, state, decision, requestedById, decidedById } = one;
  return {
    ...{ id, reason, state, decision, ask: adjustAskZh(one.kind, one.unitNameThen) },
    requestedBy: users.get(requestedById) ?? "",
    decidedBy: decidedById ? (users.get(decidedById) ?? "") : "",
    decidedOn: toDay(one.decidedOn),
    requestedOn: toDay(one.requestedOn),
  };
}

function clockNote(clock: Found["deadlines"][number]) {
  const { stage, isEstimated, explanation } = clock;
  return { stage, isEstimated, explanation, dueOn: toDay(clock.dueOn) };
}

function extensionNote(one: Found["extensions"][number], { users }: Names) {
  const { id, reason, state, decision, requestedById, decidedById } = one;
  return {
    ...{ id, reason, state, decision },
    requestedBy: users.get(requestedById) ?? "",
    decidedBy: decidedById ? (users.get(decidedById) ?? "") : "",
    decidedOn: toDay(one.decidedOn),
    requestedOn: toDay(one.requestedOn),
    requestedTo: toDay(one.requestedTo),
    grantedTo: toDay(one.grantedTo),
  };
}

export type RowClocks = {
  /** The answer's (or rework's) running clock with its first due day. */
  answer: { startOn: Day; dueOn: Day; firstDueOn: Day; explanation: string } | null;
  contest: { dueOn: Day; explanation: string } | null;
};

/** The running clocks of one row that its forms speak of; the item must have been opened by this person before. */
export async function rowClocks(assignmentId: string): Promise<RowClocks> {
  const clocks = await db.deadline.findMany({
    where: { assignmentId, endedBy: null, stage: { in: [...answerStages, "contest"] } },
  });
  const answer = clocks.find((clock) => clock.stage !== "contest");
  const contest = clocks.find((clock) => clock.stage === "contest");
  return {
    answer: answer
      ? {
          startOn: toDay(answer.startOn),
          dueOn: toDay(answer.dueOn),
          firstDueOn: toDay(answer.firstDueOn),
          explanation: answer.explanation,
        }
      : null,
    contest: contest ? { dueOn: toDay(contest.dueOn), explanation: contest.explanation } : null,
  };
}

/** What the coordinator wrote when reporting the wish to contest; the leader's form begins with it. */
export async function contestIntention(assignmentId: string): Promise<string> {
  const row = await db.assignment.findUnique({
    where: { id: assignmentId },
    select: { contestIntended: true },
  });
  return row?.contestIntended ?? "";
}
