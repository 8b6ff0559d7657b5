// The next item of the list one came from, looked up when it is asked for.
import "server-only";
import { dayOf } from "@/lib/calendar/day";
import type { Actor } from "@/lib/lifecycle/actor";
import { worklistIds } from "@/lib/worklist/queries";
import { readFilters } from "./filters";
import { itemHref, type ListContext, listHref } from "./list-context";
import { ledgerIds } from "./queries";

/**
 * Where 上一件 (`by` -1) or 下一件 (1) leads: the item at that place of the list as it now stands, or the list itself
 * beyond its ends. After an act the item one stood on may have left the list, and the next one has moved up to its place.
 */
export async function turnTo(actor: Actor, list: ListContext, itemId: string, by: 1 | -1): Promise<string> {
  const today = dayOf(new Date());
  const skip = Math.max(0, list.place - 2);
  const near = await idsOf(actor, list, today, skip, 3);
  const here = near.indexOf(itemId);
  // The item has gone: its successor stands where it stood.
  const at = here >= 0 ? here + by : list.place - 1 - skip + (by === 1 ? 0 : -1);
  const id = near[at];
  return id ? itemHref(id, listHref(list), skip + at + 1) : listHref(list);
}

function idsOf(actor: Actor, { path, query }: ListContext, today: string, skip: number, take: number) {
  const values = Object.fromEntries(query);
  return path === "/worklist"
    ? worklistIds(actor, today, values.queue ?? null, skip, take)
    : ledgerIds(actor, readFilters(values), today, skip, take);
}
