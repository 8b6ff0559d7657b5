import { Panel } from "@/components/ui/panel";
import type { CalendarChange } from "@/lib/rules/calendar/queries";
import { momentText } from "@/lib/text/dates";

/** Who changed the calendar, newest first; nothing where it stands as it came. */
export function Changes({ changes }: { changes: readonly CalendarChange[] }) {
  if (changes.length === 0) return null;
  return (
    <Panel title="修改记录" className="mt-5">
      <ul className="divide-y divide-line-soft">
        {changes.map((one) => (
          <li key={one.at.toISOString()} className="flex flex-wrap gap-x-4 py-1.5">
            <span className="text-ink-3 tabular-nums">{momentText(one.at)}</span>
            <span>
              {one.who}
              {one.year === null ? `调整 ${one.from}` : `导入 ${one.year} 年放假安排`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
