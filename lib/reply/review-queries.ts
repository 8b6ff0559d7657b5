// What a reviewer needs on one screen, and the queue the item stands in.
import "server-only";
import { isUuid } from "@/lib/access/uuid";
import { visibleReplies } from "@/lib/access/visible";
import type { Day } from "@/lib/calendar/day";
import { isOverdue } from "@/lib/calendar/remaining";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, actingPosts } from "@/lib/lifecycle/actor";
import type { Source } from "@/lib/lifecycle/facts";
import type { Block } from "@/lib/lifecycle/inputs/reply";
import { paragraphsOf } from "./queries";

/** Open places of review chains that this person holds, own and as a stand-in: who.ts `holdsPlace` as a condition. */
export function heldPlacesWhere(actor: Actor): Prisma.ReviewHolderWhereInput {
  const places = actingPosts(actor).map((post) => ({
    post: post.kind,
    OR: [{ unitId: post.unitId }, { scope: "inCharge" as const, unitId: { in: [...post.chargeIds] } }],
  }));
  return { isOpen: true, OR: places };
}

/** Letters that wait for this person, the soonest due first. */
export async function reviewQueue(actor: Actor): Promise<string[]> {
  const rows = await db.reply.findMany({
    where: {
      state: "reviewing",
      stages: { some: { holders: { some: heldPlacesWhere(actor) } } },
      writers: { none: { userId: actor.userId } },
    },
    select: { id: true },
    orderBy: [{ assignment: { nextDueOn: "asc" } }, { id: "asc" }],
    take: 200,
  });
  return rows.map((row) => row.id);
}

export type Handled = {
  source: Source;
  numberText: string | null;
  title: string;
  documentNumber: string | null;
};

/** The letter this person has just passed, signed or sent back; null when it is none of theirs to read. */
export async function handledBefore(actor: Actor, replyId: string): Promise<Handled | null> {
  if (!isUuid(replyId)) return null;
  const found = await db.reply.findFirst({
    where: { AND: [visibleReplies(actor), { id: replyId }] },
    select: { documentNumber: true, proposal: { select: { source: true, numberText: true, title: true } } },
  });
  return found && { ...found.proposal, documentNumber: found.documentNumber };
}

/** Number of the text this person saw when last acting on the letter; null at the first look. */
export async function lastSeenVersion(
  actor: Actor,
  proposalId: string,
  replyId: string,
): Promise<number | null> {
  const event = await db.event.findFirst({
    where: {
      proposalId,
      subjectId: replyId,
      actorId: actor.userId,
      event: { in: ["pass", "correct", "sendBack", "sendBackToStage", "note", "sign", "revokeSign"] },
    },
    orderBy: { sequence: "desc" },
    select: { data: true },
  });
  const seen = (event?.data as { textVersion?: unknown } | undefined)?.textVersion;
  return typeof seen === "number" ? seen : null;
}

export type Opinion = {
  unitName: string;
  state: string;
  /** It came after its day. */
  isLate: boolean;
  /** The day it is still waited for by, and whether that day is over. */
  dueOn: Day | null;
  isOverdue: boolean;
  /** 退回重提: what stands here was sent back, a better one is awaited. */
  isBounced: boolean;
  blocks: Block[];
  note: string;
};

/** Assist units and what they said; an opinion still missing stands there too. */
export async function assistOpinions(actor: Actor, proposalId: string, today: Day): Promise<Opinion[]> {
  const rows = await db.assignment.findMany({
    where: { proposalId, duty: "assist", parentId: null, state: { not: "released" } },
    orderBy: { ordinal: "asc" },
    select: {
      unitNameThen: true,
      state: true,
      closingNote: true,
      deadlines: {
        where: { stage: { in: ["opinion", "opinionRedo"] } },
        select: { dueOn: true, metOn: true, endedBy: true },
      },
      replies: {
        where: { AND: [{ kind: "opinion", state: "issued" }, visibleReplies(actor)] },
        orderBy: { issuedOn: "desc" },
        take: 1,
      },
    },
  });
  return rows.map((row) => {
    const letter = row.replies[0];
    const running = row.deadlines.find((clock) => clock.endedBy === null);
    const dueOn = toDay(running?.dueOn ?? null);
    return {
      unitName: row.unitNameThen,
      state: row.state,
      // On time means issued on or before the due day, also of a second attempt.
      isLate:
        letter !== undefined && row.deadlines.some(({ metOn, dueOn: by }) => metOn !== null && metOn > by),
      dueOn,
      isOverdue: dueOn !== null && isOverdue(dueOn, today),
      isBounced: letter !== undefined && row.state !== "done",
      blocks: letter ? paragraphsOf(letter.blocks) : [],
      note: row.closingNote,
    };
  });
}
