// 类别 of an item: one topic of the list.
import type { Tx } from "@/lib/db/client";
import { Refused } from "@/lib/lifecycle/refusal";

/** Puts the item under this topic instead of any other. Refuses a topic that is not, or no longer, on the list. */
export async function setTopic(tx: Tx, proposalId: string, topicId: string): Promise<void> {
  const topic = await tx.topic.findUnique({ where: { id: topicId }, select: { id: true } });
  if (!topic) {
    throw new Refused({ code: "no_topic", zh: "没有这个类别，请重新选择类别。", field: "topicId" });
  }
  await tx.proposalTopic.deleteMany({ where: { proposalId } });
  await tx.proposalTopic.create({ data: { proposalId, topicId } });
}
