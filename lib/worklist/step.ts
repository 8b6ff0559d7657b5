// The one main button of a line: which event, in whose words, and where its form stands.
import { placeOf } from "@/lib/dossier/places";
import type { Machine } from "@/lib/lifecycle/machines";
import type { WorkItem } from "./item";
import type { Queue } from "./queue";
import { queues } from "./queues";

export type Step = {
  machine: Machine;
  event: string;
  next: string;
  button: string;
  /** Null when the act asks for nothing and can be sent from the list. */
  href: string | null;
};

const byKey: ReadonlyMap<string, Queue> = new Map(queues.map((queue) => [queue.key, queue]));

/** The next step of a line, from the declaration of its queue. */
export function stepOf(item: WorkItem): Step {
  const queue = byKey.get(item.queue);
  if (!queue) throw new Error(`no queue ${item.queue}`);
  const { machine, event, button } = queue;
  const href = queue.href
    ? queue.href(item)
    : placeOf({ machine, id: item.subjectId, event }, item.proposalId);
  return { machine, event, button, next: queue.next(item), href };
}
