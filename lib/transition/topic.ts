// 类别 of an item: one topic of the list.
import type { Tx } from "@/lib/db/client";
import { Refused } from "@/lib/lifecycle/refusal";
import { insertRows } from "./rows";

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

/** Puts each item under its topic instead of any other; refuses as `mustBeTopic` does. */
export async function setTopics(
  tx: Tx,
  wanted: readonly { proposalId: string; topicId: string }[],
): Promise<void> {
  if (wanted.length === 0) return;
  const topics = await topicsOf(
    tx,
    wanted.map(({ proposalId }) => proposalId),
  );
  const moved = wanted.filter(({ proposalId, topicId }) => {
    const [first, ...others] = topics.get(proposalId) ?? [];
    return first?.id !== topicId || others.length > 0;
  });
  const known = await knownTopics(
    tx,
    moved.map(({ topicId }) => topicId),
  );
  for (const { topicId } of moved) mustBeTopic(topicId, known);
  const ids = moved.map(({ proposalId }) => proposalId);
  if (ids.length > 0) await tx.proposalTopic.deleteMany({ where: { proposalId: { in: ids } } });
  await insertRows(tx, "ProposalTopic", moved);
}

/** The topics of items, by item; nothing for one that has none. */
export async function topicsOf(
  tx: Tx,
  proposalIds: readonly string[],
): Promise<Map<string, { id: string; name: string }[]>> {
  const rows = await tx.proposalTopic.findMany({
    where: { proposalId: { in: [...proposalIds] } },
    select: { proposalId: true, topic: { select: { id: true, name: true } } },
    orderBy: { topic: { code: "asc" } },
  });
  const found = new Map<string, { id: string; name: string }[]>();
  for (const { proposalId, topic } of rows) found.set(proposalId, [...(found.get(proposalId) ?? []), topic]);
  return found;
}
