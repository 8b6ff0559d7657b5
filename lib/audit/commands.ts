// Erasing the personal and long values behind an event (个人信息保护法 第四十七条), on the record.
import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { appendSystemEvent } from "./system-event";

/**
 * Erases one event's details, for good: the event stays in its chain and verifies, its words and its salt are gone.
 * Only the registrar of the item's body may; anything else is NotVisible. Refused without a reason, or when it was
 * erased before. Recorded as a system event.
 */
export async function eraseDetail(actor: Actor, eventId: string, reason: string, now: Date): Promise<void> {
  const because = reason.trim();
  if (because === "")
    throw new Refused({ code: "no_reason", zh: "请写明删除的理由和依据。", field: "reason" });
  await db.$transaction(async (tx) => {
    const event = await tx.event.findUnique({
      where: { id: eventId },
      select: { proposal: { select: { bodyId: true } }, detail: { select: { erasedAt: true } } },
    });
    const isRegistrar = actor.acting.kind === "registrar" && actor.acting.unitId === event?.proposal.bodyId;
    if (!event || !isRegistrar) throw new NotVisible();
    const erased = await tx.eventDetail.updateMany({
      where: { eventId, erasedAt: null },
      data: { values: {}, salt: "", erasedAt: now, erasedReason: because },
    });
    if (erased.count !== 1) throw new Refused({ code: "erased", zh: "这条记录的详情已经删除。" });
    await appendSystemEvent(
      tx,
      actor,
      { event: "detailErased", subjectKind: "event", subjectId: eventId },
      now,
    );
  });
}
