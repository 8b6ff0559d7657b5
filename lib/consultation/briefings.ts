// 会议记录 of one item: 局党组会, 专题会, 交办会 at which it was spoken of. A unit reads its own, the offices all.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { type Actor, isOfficePost } from "@/lib/lifecycle/actor";
import { shortNames } from "@/lib/people/names";
import { briefingZh } from "./labels";

export type BriefingView = { id: string; on: Day; kind: string; unitName: string; text: string };

/** In order of days; the caller has checked that the actor sees the item. Nothing for proposers. */
export async function briefingsOf(actor: Actor, proposalId: string): Promise<BriefingView[]> {
  const { kind, institutionId, unitIds } = actor.acting;
  if (kind === "proposer") return [];
  const isOffice = isOfficePost(kind);
  const own = isOffice ? {} : { unitId: { in: [...new Set([institutionId, ...unitIds])] } };
  const rows = await db.briefing.findMany({
    where: { proposalId, ...own },
    orderBy: [{ on: "asc" }, { id: "asc" }],
  });
  const units = await shortNames(rows.map((row) => row.unitId));
  return rows.map((row) => ({
    id: row.id,
    on: toDay(row.on),
    kind: briefingZh[row.kind] ?? "",
    unitName: units.get(row.unitId) ?? "",
    text: row.text,
  }));
}
