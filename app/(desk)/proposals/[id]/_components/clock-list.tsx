import { Due } from "@/components/proposal/due";
import { Panel } from "@/components/ui/panel";
import type { CalendarTable } from "@/lib/calendar/working-days";
import type { ClockView } from "@/lib/dossier/overview";

type Props = { clocks: readonly ClockView[]; today: string; calendar: CalendarTable };

/** The running limits, each with the sentence that explains its day. */
export function ClockList({ clocks, today, calendar }: Props) {
  if (clocks.length === 0) return null;
  return (
    <Panel title="期限">
      <ul className="flex flex-col divide-y divide-line-soft">
        {clocks.map((clock) => (
          <li
            key={clock.id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 py-2 first:pt-0 last:pb-0"
          >
            <Due
              stage={clock.stage}
              dueOn={clock.dueOn}
              today={today}
              calendar={calendar}
              isEstimated={clock.isEstimated}
            />
            <div className="min-w-0 flex-1 basis-48 text-ink-3 text-sm">
              {clock.unit && <p className="text-ink-2">{clock.unit}</p>}
              {clock.explanation}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
