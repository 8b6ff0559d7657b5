import { cx } from "@/components/ui/cx";
import { Explain } from "@/components/ui/explain";
import { type Light, remainingOf } from "@/lib/calendar/remaining";
import type { CalendarTable } from "@/lib/calendar/working-days";
import { clockZh } from "@/lib/rules/clock-names";

type Props = {
  stage: string;
  dueOn: string;
  today: string;
  calendar: CalendarTable;
  isEstimated?: boolean;
  /** The sentence that explains the day; without one the day stands alone. */
  explanation?: string;
};

const tones: Record<Light, string> = {
  met: "text-green",
  overdue: "text-seal",
  today: "text-amber",
  soon: "text-amber",
  ample: "text-ink",
};

/** 「逾期 6 天 / 协办意见期限 04-30」: how far, which limit, which day; explains itself where it can. */
export function Due({ stage, dueOn, today, calendar, isEstimated, explanation }: Props) {
  const { zh, light } = remainingOf(dueOn, today, calendar);
  const day = today.slice(0, 4) === dueOn.slice(0, 4) ? dueOn.slice(5) : dueOn;
  const words = `${clockZh(stage)} ${day}${isEstimated ? "（预估）" : ""}`;
  return (
    <div className="whitespace-nowrap text-md">
      <b className={cx("block font-semibold", tones[light])}>{zh}</b>
      {explanation ? (
        <Explain note={explanation}>{words}</Explain>
      ) : (
        <span className="text-ink-2">{words}</span>
      )}
    </div>
  );
}
