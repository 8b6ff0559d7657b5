import { Tag, type TagTone } from "@/components/ui/tag";
import type { Source } from "@/lib/lifecycle/facts";
import { stateZh } from "@/lib/lifecycle/labels";
import type { Machine } from "@/lib/lifecycle/machines";

const tones: Record<string, TagTone> = {
  submitted: "amber",
  pending: "amber",
  contested: "amber",
  dispatched: "blue",
  handling: "blue",
  reviewing: "blue",
  replied: "green",
  concluded: "green",
  archived: "green",
  done: "green",
  signed: "green",
  issued: "green",
};

/** Where an item, an assignment or a letter is, in the words of its source. */
export function StateTag({
  machine,
  state,
  source,
}: {
  machine: Machine;
  state: string;
  source: Source | null;
}) {
  return <Tag tone={tones[state] ?? "neutral"}>{stateZh(machine, state, source)}</Tag>;
}
