// One event for many items (批量交办、移交、催评): some at a time share a transaction, every item gets an answer of its own.
import "server-only";
import { isUuid } from "@/lib/access/uuid";
import { visibleTo } from "@/lib/access/visible";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { logFault } from "@/lib/log";
import { deliverSoon } from "@/lib/notify/deliver-soon";
import { type Command, fireEachIn, fireIn } from "./fire";

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

/** Items of one transaction: enough to share its statements, few enough that nobody waits long for one of them. */
const partSize = 25;
/** Few at a time: the pool serves everybody else as well. */
const atOnce = 3;
const noSuchItem = "没有找到该件，请刷新后重试。";
/** The largest version the database can hold. */
const lastVersion = 2 ** 31 - 1;

/** Null is done, a sentence is why not. */
type Answer = string | null;

/** Carries the event out on each item; each refused one is named with its reason, and none stops the others. */
export async function fireMany(actor: Actor, command: ManyCommand, now: Date): Promise<ManyResult> {
  const result = await answered(actor, command.items, partSize, (part) =>
    firePart(actor, command, part, now),
  );
  // Notices go out once for the whole press: a delivery per item would take its time from the items.
  deliverSoon();
  return result;
}

/** Does `work` for each item and gathers what came of it; null is done, a sentence or a refusal is why not. */
export function eachItem(
  actor: Actor,
  given: readonly ManyItem[],
  work: (item: ManyItem) => Promise<Answer>,
): Promise<ManyResult> {
  return answered(actor, given, 1, (items) => oneByOne(items, work));
}

/** Puts the items to `work` in parts, some parts at a time; it answers for each item of its part in their order. */
async function answered(
  actor: Actor,
  given: readonly ManyItem[],
  size: number,
  work: (part: readonly ManyItem[]) => Promise<Answer[]>,
): Promise<ManyResult> {
  const items = [...new Map(given.map((item) => [item.id, item])).values()];
  const answers = new Map<string, Answer>();
  const waiting = [...items];
  const next = async () => {
    for (let part = waiting.splice(0, size); part.length > 0; part = waiting.splice(0, size)) {
      const said = await work(part);
      for (const [at, { id }] of part.entries()) answers.set(id, said[at] ?? null);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, Math.ceil(items.length / size)) }, next));
  return resultOf(actor, answers);
}

async function resultOf(actor: Actor, answers: ReadonlyMap<string, Answer>): Promise<ManyResult> {
  const refused = [...answers].flatMap(([id, zh]) => (zh === null ? [] : [{ id, zh }]));
  const numbers = await numbersOf(
    actor,
    refused.map(({ id }) => id),
  );
  return {
    done: [...answers].flatMap(([id, zh]) => (zh === null ? [id] : [])),
    refused: refused.map(({ id, zh }) => ({ id, zh: numbers.has(id) ? `${numbers.get(id)}：${zh}` : zh })),
  };
}

/** 「建议 59」 of each item that this person may see. */
async function numbersOf(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.proposal.findMany({
    where: { AND: [visibleTo(actor), { id: { in: ids.filter(isUuid) } }] },
    select: { id: true, source: true, numberText: true },
  });
  return new Map(rows.map((row) => [row.id, itemNumberZh(row.source, row.numberText)]));
}

/** The part in one transaction; where one of its items fails in the middle of it, each in a transaction of its own. */
async function firePart(
  actor: Actor,
  command: ManyCommand,
  part: readonly ManyItem[],
  now: Date,
): Promise<Answer[]> {
  if (part.every(isPossible)) {
    const commands = part.map((item) => commandOn(command, item));
    try {
      const fired = await db.$transaction((tx) => fireEachIn(tx, actor, commands, now));
      return fired.map((one) => (one instanceof Error ? sentenceOf(one, "many") : null));
    } catch {
      // Nothing of it stands: the items that can be done are done below, and the one at fault is named.
    }
  }
  return oneByOne(part, async (item) => {
    await db.$transaction((tx) => fireIn(tx, actor, commandOn(command, item), now));
    return null;
  });
}

function commandOn({ event, requestId, input }: ManyCommand, { id, version }: ManyItem): Command {
  return { machine: "proposal", id, event, version, input, requestId: `${requestId}:${id}` };
}

async function oneByOne(
  items: readonly ManyItem[],
  work: (item: ManyItem) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const item of items) {
    const answer = isPossible(item) ? work(item) : noSuchItem;
    answers.push(await Promise.resolve(answer).catch((fault) => sentenceOf(fault, `many ${item.id}`)));
  }
  return answers;
}

function isPossible({ id, version }: ManyItem): boolean {
  return isUuid(id) && (version === null || (Number.isInteger(version) && version <= lastVersion));
}

function sentenceOf(fault: unknown, context: string): string {
  if (fault instanceof Refused) return fault.refusal.zh;
  if (fault instanceof NotVisible) return noSuchItem;
  // One broken item must not hide what became of the others.
  return `系统出现意外，请稍后重试。编号 ${logFault(fault, context)}`;
}
