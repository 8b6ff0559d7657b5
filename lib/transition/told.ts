// Readable strings for an event's erasable detail: names as they were, counts and classes in words.
import { deliveryMethodZh } from "@/lib/lifecycle/labels";
import type { Step } from "./step";

/** Names of signers as they stood on the item, in its order, joined by 「、」. */
export async function signerNames(step: Step, ids: readonly string[]): Promise<string> {
  const rows = await step.tx.signer.findMany({
    where: { id: { in: [...ids] }, proposalId: step.file.proposal.id },
    orderBy: { ordinal: "asc" },
    select: { nameThen: true },
  });
  return rows.map((row) => row.nameThen).join("、");
}

/** 「B类」, or the class's name where the scheme has no letters; empty while none is chosen. */
export async function outcomeWord(step: Step, replyId: string): Promise<string> {
  const reply = await step.tx.reply.findUniqueOrThrow({
    where: { id: replyId },
    select: { outcomeLetter: true, outcomeName: true },
  });
  return reply.outcomeLetter ? `${reply.outcomeLetter}类` : (reply.outcomeName ?? "");
}

type Delivery = { signerId: string | null; toName: string; method: keyof typeof deliveryMethodZh };

/** 「当面送达 2 人、邮寄 1 人，抄送区人大代工委」. */
export function deliveriesText(deliveries: readonly Delivery[]): string {
  const toSigners = deliveries.filter((one) => one.signerId !== null);
  const methods = [...new Set(toSigners.map((one) => one.method))];
  const counts = methods.map(
    (method) => `${deliveryMethodZh[method]} ${toSigners.filter((one) => one.method === method).length} 人`,
  );
  const others = deliveries.filter((one) => one.signerId === null).map((one) => one.toName);
  return [counts.join("、"), others.length > 0 ? `抄送${others.join("、")}` : ""].filter(Boolean).join("，");
}

/** The unit's name for a sentence of the timeline; empty when there is none. */
export async function unitWord(step: Step, unitId: string): Promise<string> {
  const unit = await step.tx.unit.findUnique({ where: { id: unitId }, select: { name: true } });
  return unit?.name ?? "";
}
