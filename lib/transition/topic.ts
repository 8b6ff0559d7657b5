// 类别 of an item: one topic of the list.
import type { Tx } from "@/lib/db/client";
import { Refused } from "@/lib/lifecycle/refusal";

/** Which of these topics are on the list. */
export async function knownTopics(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const topics = await tx.topic.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true } });
  return new Set(topics.map((topic) => topic.id));
}

/** Refuses a topic that is not, or no longer, on the list. */
export function mustBeTopic(topicId: string, known: ReadonlySet<string>): void {
  if (known.has(topicId)) return;
  throw new Refused({ code: "no_topic", zh: "没有这个类别，请重新选择类别。", field: "topicId" });
}

/** Puts the item under this topic instead of any other; refuses as `mustBeTopic` does. */
export async function setTopic(tx: Tx, proposalId: string, topicId: string): Promise<void> {
  const [first, ...others] = await tx.proposalTopic.findMany({ where: { proposalId } });
  if (first?.topicId === topicId && others.length === 0) return;
  mustBeTopic(topicId, await knownTopics(tx, [topicId]));
  await tx.proposalTopic.deleteMany({ where: { proposalId } });
  await tx.proposalTopic.create({ data: { proposalId, topicId } });
}

/** 类别 of the item by name; empty when it has none. */
export async function topicZh(tx: Tx, proposalId: string): Promise<string> {
  const rows = await tx.proposalTopic.findMany({
    where: { proposalId },
    select: { topic: { select: { name: true } } },
    orderBy: { topic: { code: "asc" } },
  });
  return rows.map(({ topic }) => topic.name).join("、");
}
