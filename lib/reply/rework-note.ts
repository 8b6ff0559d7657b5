// Why a letter is written a second time: what its drafter and reviewers must have read before anything else.
import "server-only";
import { visibleReplies } from "@/lib/access/visible";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";

export type ReworkNote = {
  round: number;
  /** Of 重新办理, as the registrar or dispatcher gave it. */
  reason: string;
  /** What the dissatisfied said for the unit (「转承办单位」); no names: a signer may ask not to be named. */
  remarks: string[];
  /** The answer that is redone; null where another unit had written it. */
  earlierId: string | null;
};

/** The note of an answer of a later round; null for a first answer, an opinion or a supplement. */
export async function reworkNoteOf(
  actor: Actor,
  reply: { proposalId: string; assignmentId: string; kind: string; round: number },
): Promise<ReworkNote | null> {
  const { proposalId, assignmentId, round } = reply;
  if (reply.kind !== "answer" || round < 2) return null;
  const [ordered, earlier] = await Promise.all([
    db.event.findFirst({
      where: { proposalId, event: "rework" },
      orderBy: { sequence: "desc" },
      select: { detail: { select: { values: true } } },
    }),
    db.reply.findFirst({
      where: {
        AND: [visibleReplies(actor), { assignmentId, kind: "answer", state: "issued", round: { lt: round } }],
      },
      orderBy: { round: "desc" },
      select: { id: true },
    }),
  ]);
  const ratings = await db.rating.findMany({
    where: {
      proposalId,
      ...(earlier ? { replyId: earlier.id } : { reply: { is: { round: { lt: round } } } }),
      OR: [{ attitude: "dissatisfied" }, { result: "dissatisfied" }],
    },
    select: { remarkToUnit: true },
  });
  return {
    round,
    reason: reasonIn(ordered?.detail?.values),
    remarks: ratings.map((one) => one.remarkToUnit).filter((text) => text !== ""),
    earlierId: earlier?.id ?? null,
  };
}

/** Empty where the detail was erased (个人信息保护法). */
function reasonIn(values: unknown): string {
  const { input } = (values ?? {}) as { input?: { reason?: unknown } };
  return typeof input?.reason === "string" ? input.reason : "";
}
