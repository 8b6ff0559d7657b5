// One event for many items (批量交办、移交、催评): every item is a transaction of its own and gets an answer of its own.
import "server-only";
import { isUuid } from "@/lib/access/uuid";
import { visibleTo } from "@/lib/access/visible";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { logFault } from "@/lib/log";
import { deliverSoon } from "@/lib/notify/deliver-soon";
import { fireIn } from "./fire";

/** A ticked item; `version` null where the list shows nothing that could grow stale. */
export type ManyItem = { id: string; version: number | null };
export type ManyResult = { done: string[]; refused: { id: string; zh: string }[] };

/** `requestId` is the press: repeating it repeats nothing. */
export type ManyCommand = {
  event: string;
  items: readonly ManyItem[];
  requestId: string;
  input?: unknown;
};

/** Few at a time: each item is a transaction of its own, and the pool serves everybody else as well. */
const atOnce = 3;
const noSuchItem = "没有找到该件，请刷新后重试。";
/** The largest version the database can hold. */
const lastVersion = 2 ** 31 - 1;

/** Carries the event out on each item; each refused one is named with its reason, and none stops the others. */
export async function fireMany(actor: Actor, command: ManyCommand, now: Date): Promise<ManyResult> {
  const result = await eachItem(actor, command.items, (item) => fireOne(actor, command, item, now));
  // Notices go out once for the whole press: a delivery per item would take its time from the items.
  deliverSoon();
  return result;
}

/** Does `work` for each item and gathers what came of it; null is done, a sentence or a refusal is why not. */
export async function eachItem(
  actor: Actor,
  given: readonly ManyItem[],
  work: (item: ManyItem) => Promise<string | null>,
): Promise<ManyResult> {
  const items = [...new Map(given.map((item) => [item.id, item])).values()];
  const numbers = await numbersOf(
    actor,
    items.map((item) => item.id),
  );
  const result: ManyResult = { done: [], refused: [] };
  const waiting = [...items];
  const next = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) {
      const zh = await refusalOf(item, work);
      const number = numbers.get(item.id);
      if (zh === null) result.done.push(item.id);
      else result.refused.push({ id: item.id, zh: number ? `${number}：${zh}` : zh });
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, next));
  return result;
}

/** 「建议 59」 of each item that this person may see. */
async function numbersOf(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.proposal.findMany({
    where: { AND: [visibleTo(actor), { id: { in: ids.filter(isUuid) } }] },
    select: { id: true, source: true, numberText: true },
  });
  return new Map(rows.map((row) => [row.id, itemNumberZh(row.source, row.numberText)]));
}

async function fireOne(
  actor: Actor,
  { event, requestId, input }: ManyCommand,
  { id, version }: ManyItem,
  now: Date,
): Promise<null> {
  const command = { machine: "proposal" as const, id, event, version, input };
  const one = { ...command, requestId: `${requestId}:${id}` };
  await db.$transaction((tx) => fireIn(tx, actor, one, now));
  return null;
}

async function refusalOf(
  item: ManyItem,
  work: (item: ManyItem) => Promise<string | null>,
): Promise<string | null> {
  const { id, version } = item;
  const isPossible = version === null || (Number.isInteger(version) && version <= lastVersion);
  if (!isUuid(id) || !isPossible) return noSuchItem;
  try {
    return await work(item);
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal.zh;
    if (fault instanceof NotVisible) return noSuchItem;
    // One broken item must not hide what became of the others.
    return `系统出现意外，请稍后重试。编号 ${logFault(fault, `many ${id}`)}`;
  }
}
