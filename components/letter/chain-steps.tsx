import { type Step, Steps } from "@/components/ui/steps";
import type { LetterRow } from "@/lib/reply/queries";

type Stage = LetterRow["stages"][number];
type Props = { stages: readonly Stage[]; current: number | null; mine: boolean; text: number };

/** The review chain with who passed when; a pass that later corrections overtook says so. */
export function ChainSteps({ stages, current, mine, text }: Props) {
  const items = stages.map((stage) => {
    const isCurrent = stage.ordinal === current;
    const note = [passedNote(stage, text), isCurrent && mine ? "（您）" : ""].join("");
    return { zh: stage.name, state: stateOf(stage, isCurrent), ...(note ? { note } : {}) };
  });
  return <Steps label="审核环节" items={items} />;
}

function stateOf(stage: Stage, isCurrent: boolean): Step["state"] {
  if (isCurrent) return "current";
  const isDone =
    stage.skippedReason !== null ||
    stage.holders.every((one) => one.passedOn !== null || one.skippedReason !== null);
  return isDone ? "done" : "todo";
}

function passedNote(stage: Stage, text: number): string {
  if (stage.skippedReason) return "（免）";
  const passed = stage.holders.filter((holder) => holder.passedOn !== null);
  if (passed.length === 0) return "";
  const names = passed.map((one) => `${one.passedName ?? ""} ${one.passedOn?.slice(5) ?? ""}`).join("、");
  const left = stage.holders.filter((one) => one.passedOn === null && one.skippedReason === null).length;
  const isOvertaken = passed.some((holder) => holder.textVersion !== null && holder.textVersion < text);
  return ` ${names}${left > 0 ? `，还差 ${left} 处` : ""}${isOvertaken ? "（其后有修改，需复核）" : ""}`;
}
