import { Check } from "lucide-react";
import { Fragment } from "react";
import { cx } from "./cx";

export type Step = { zh: string; state: "done" | "current" | "todo"; note?: string };

const spoken: Record<Step["state"], string> = { done: "已完成", current: "当前", todo: "未开始" };

/** A chain of steps on one line (it wraps): done ones ticked, the current one in the accent. */
export function Steps({ label, items }: { label: string; items: readonly Step[] }) {
  return (
    <ol aria-label={label} className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-ink-3 text-sm">
      {items.map((step, place) => (
        <Fragment key={step.zh}>
          {place > 0 && <li aria-hidden className="h-px w-4 bg-line-field/60" />}
          <li
            aria-current={step.state === "current" ? "step" : undefined}
            className={cx(
              "inline-flex items-center gap-1",
              step.state === "current" && "font-bold text-accent",
            )}
          >
            {step.state === "done" && <Check aria-hidden className="size-3.5 text-green" />}
            {step.zh}
            {step.note && <span className="font-normal">{step.note}</span>}
            <span className="sr-only">（{spoken[step.state]}）</span>
          </li>
        </Fragment>
      ))}
    </ol>
  );
}
