// The auditor's 核验: one item by its number, or everything; the check itself goes on record.
import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { Refused } from "@/lib/lifecycle/refusal";
import { parseItemNumber } from "@/lib/text/numbers";
import { checkAnchors } from "./anchor";
import { appendSystemEvent } from "./system-event";
import { mustAudit } from "./trail-queries";
import { type Fault, type Verdict, verifyAllItems, verifyItem, verifySystemChain } from "./verify";

export type VerifyResult = { isSound: boolean; zh: string };

/**
 * Verifies the items with this number, or with "" every item, the system's chain and the newest anchors; gives the
 * result as a sentence. NotVisible unless auditor; Refused when no item has the number.
 */
export async function verifyRecord(actor: Actor, number: string, now: Date): Promise<VerifyResult> {
  mustAudit(actor);
  const result = number === "" ? await verifyEverything() : await verifyNumber(number);
  await db.$transaction((tx) =>
    appendSystemEvent(
      tx,
      actor,
      {
        event: "chainsVerified",
        subjectKind: "event",
        subjectId: null,
        data: { items: result.items, events: result.events, faults: result.faults.length },
      },
      now,
    ),
  );
  return { isSound: result.faults.length === 0, zh: resultText(result) };
}

type Result = Verdict & { also: string };

async function verifyNumber(number: string): Promise<Result> {
  const { text, serial } = parseItemNumber(number);
  const items = await db.proposal.findMany({
    where: { OR: [{ numberText: text }, ...(serial === null ? [] : [{ serial }])] },
    select: { id: true },
    take: 200,
  });
  if (items.length === 0) {
    throw new Refused({ code: "no_item", zh: `没有编号为「${text}」的件，请核对编号。`, field: "number" });
  }
  const total: Result = { items: 0, events: 0, faults: [], also: "" };
  for (const { id } of items) {
    const one = await verifyItem(id);
    total.items += one.items;
    total.events += one.events;
    total.faults.push(...one.faults);
  }
  return total;
}

async function verifyEverything(): Promise<Result> {
  const [items, system, anchors] = [await verifyAllItems(), await verifySystemChain(), await checkAnchors()];
  const anchorFaults: Fault[] = anchors.faults.map(({ zh }) => ({ subject: "日锚", sequence: 0, zh }));
  return {
    items: items.items,
    events: items.events,
    faults: [...items.faults, ...system.faults, ...anchorFaults],
    also: `，系统记录 ${system.events} 条，日锚 ${anchors.checked} 个`,
  };
}

const shownAtMost = 10;

function resultText({ items, events, faults, also }: Result): string {
  const scope = `核验 ${items} 件、${events} 条经过${also}`;
  if (faults.length === 0) return `${scope}：全部完整，未被改动。`;
  const shown = faults
    .slice(0, shownAtMost)
    .map(({ subject, sequence, zh }) => `${subject}${sequence > 0 ? `第 ${sequence} 条` : ""}：${zh}`);
  const rest = faults.length > shownAtMost ? `；另有 ${faults.length - shownAtMost} 处` : "";
  return `${scope}：发现 ${faults.length} 处不符。${shown.join("；")}${rest}。请保留现场，报告单位负责人。`;
}
