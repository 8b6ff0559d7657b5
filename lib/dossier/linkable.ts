// Items that may be named in a link or as the right one of a double: near in title first.
import "server-only";
import { visibleTo } from "@/lib/access/visible";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { notPutIn } from "@/lib/lifecycle/spans";
import type { PickerOption } from "@/lib/people/options";
import { similarity } from "@/lib/text/similar";

const considered = 500;
const offered = 100;

/** Up to a hundred visible items of the same body, the most similar titles first. */
export async function linkableItems(
  actor: Actor,
  item: { id: string; bodyId: string; title: string },
): Promise<PickerOption[]> {
  const rows = await db.proposal.findMany({
    where: {
      AND: [visibleTo(actor), { bodyId: item.bodyId, id: { not: item.id }, state: { notIn: [...notPutIn] } }],
    },
    select: { id: true, title: true, numberText: true },
    orderBy: { id: "desc" },
    take: considered,
  });
  return rows
    .map((row) => ({ row, near: similarity(row.title, item.title) }))
    .sort((a, b) => b.near - a.near)
    .slice(0, offered)
    .map(({ row }) => ({ value: row.id, zh: `${row.numberText ?? "未编号"} ${row.title}` }));
}
