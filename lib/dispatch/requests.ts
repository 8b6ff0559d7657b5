// 申请调整承办单位: what units ask of the 交办机构 about who works on a dispatched item.
import "server-only";
import { visibleTo } from "@/lib/access/visible";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/lifecycle/actor";
import type { Source } from "@/lib/lifecycle/facts";
import { adjustAskZh } from "@/lib/lifecycle/labels";
import { userNames } from "@/lib/people/names";
import type { AdjustAsk } from "./asked-rows";
import { officesOf } from "./queries";

const shownAtMost = 100;

/** A unit's 申请调整承办单位 that waits for an answer. */
export type PendingAdjust = AdjustAsk & {
  id: string;
  on: Day;
  /** The unit that asks, as it was named then, and who pressed. */
  unitName: string;
  requestedBy: string;
  /** 「增加区商务局协办」. */
  ask: string;
  reason: string;
  proposalId: string;
  version: number;
  source: Source;
  numberText: string | null;
  title: string;
};

const include = {
  assignment: { select: { unitNameThen: true } },
  proposal: { select: { id: true, version: true, source: true, numberText: true, title: true } },
} satisfies Prisma.AdjustRequestInclude;

async function pending(where: Prisma.AdjustRequestWhereInput): Promise<PendingAdjust[]> {
  const rows = await db.adjustRequest.findMany({
    where: { AND: [where, { state: "pending" }] },
    include,
    orderBy: [{ requestedOn: "asc" }, { id: "asc" }],
    take: shownAtMost,
  });
  const users = await userNames(rows.map((row) => row.requestedById));
  return rows.map(({ id, kind, unitId, unitNameThen, reason, requestedOn, requestedById, ...row }) => ({
    ...{ id, kind, unitId, reason, unitName: row.assignment.unitNameThen },
    ...{ proposalId: row.proposal.id, version: row.proposal.version, source: row.proposal.source },
    ...{ numberText: row.proposal.numberText, title: row.proposal.title },
    on: toDay(requestedOn),
    requestedBy: users.get(requestedById) ?? "",
    ask: adjustAskZh(kind, unitNameThen),
  }));
}

/** Undecided requests of units on the own office's items, the oldest first. */
export function pendingAdjusts(actor: Actor): Promise<PendingAdjust[]> {
  const own = { dispatchOfficeId: { in: officesOf(actor) } };
  return pending({ proposal: { AND: [visibleTo(actor), own] } });
}

/** The same of one item. */
export function adjustsOf(actor: Actor, proposalId: string): Promise<PendingAdjust[]> {
  return pending({ proposal: { AND: [{ id: proposalId }, visibleTo(actor)] } });
}
