import { Check } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { Panel } from "@/components/ui/panel";
import { toDayText } from "@/lib/dossier/days";
import type { Dossier } from "@/lib/dossier/open";
import { clocksOf, unitsOf } from "@/lib/dossier/overview";
import { isAnswerStage } from "@/lib/lifecycle/facts";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { type Milestone, milestonesOf } from "@/lib/outcome/own/milestones";

const spoken = { done: "已完成", current: "当前", todo: "未开始" } as const;

/** 办理进度: the milestones under each other, with days and the units (no names of their people). */
export async function Way({ dossier }: { dossier: Dossier }) {
  const { head, file } = dossier;
  const [units, clocks] = await Promise.all([unitsOf(dossier), clocksOf(dossier)]);
  const answer = clocks.find((clock) => isAnswerStage(clock.stage));
  const items = milestonesOf({
    source: head.source,
    state: head.state,
    submittedOn: toDayText(head.submittedOn),
    admittedOn: toDayText(head.admittedOn),
    dispatchedOn: toDayText(head.dispatchedOn),
    repliedOn: toDayText(head.repliedOn),
    concludedOn: toDayText(head.concludedOn),
    number: head.numberText ? itemNumberZh(head.source, head.numberText) : "",
    units: units.map((unit) => `${unit.duty}${unit.unit}`).join("，"),
    answerDueOn: answer?.dueOn ?? null,
    isRated: !file.ratings.some((rating) => rating.state === "awaiting"),
    isAsked: file.ratings.length > 0 || !head.referenceOnly,
    round: head.round,
  });
  return (
    <Panel title="办理进度">
      <ol className="flex flex-col">
        {items.map((item) => (
          <Step key={item.zh} item={item} />
        ))}
      </ol>
      {answer && <p className="mt-3 text-ink-3 text-sm">答复期限：{answer.explanation}</p>}
    </Panel>
  );
}

function Step({ item }: { item: Milestone }) {
  const { zh, state, on, note } = item;
  return (
    <li
      aria-current={state === "current" ? "step" : undefined}
      className="group grid grid-cols-[1.5rem_3.5em_1fr] gap-x-2"
    >
      <span aria-hidden className="relative flex justify-center">
        <span className="absolute top-5 bottom-0 w-px bg-line group-last:hidden" />
        <span
          className={cx(
            "mt-1 flex size-4 items-center justify-center rounded-full border",
            state === "done" && "border-green bg-green text-white",
            state === "current" && "border-2 border-accent bg-sheet",
            state === "todo" && "border-line-field/60 bg-sheet",
          )}
        >
          {state === "done" && <Check className="size-3" strokeWidth={3} />}
        </span>
      </span>
      <span
        className={cx(state === "current" && "font-semibold text-accent", state === "todo" && "text-ink-3")}
      >
        {zh}
        <span className="sr-only">（{spoken[state]}）</span>
      </span>
      <span className="min-h-9 min-w-0 pb-2 text-ink-2 group-last:min-h-0 group-last:pb-0">
        {[on, note].filter(Boolean).join("　")}
      </span>
    </li>
  );
}
