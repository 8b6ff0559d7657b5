import type { Day } from "@/lib/calendar/day";
import { clockText } from "@/lib/text/dates";

/** One entry, as lib/audit/queries gives it. */
export type TimelineItem = {
  id: string;
  on: Day;
  at: Date;
  text: string;
  details: readonly { label: string; text: string }[];
};

/** The story of an item in sentences, the newest day first; long texts are folded under their sentence. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  if (items.length === 0) return <p className="text-ink-3">还没有您可以查看的记录。</p>;
  return (
    <ol className="flex flex-col gap-5">
      {byDay(items).map(({ day, entries }) => (
        <li key={day} className="grid gap-x-6 gap-y-1.5 sm:grid-cols-[6.5em_1fr]">
          <h3 className="text-ink-2 text-md">
            <time dateTime={day}>{day}</time>
          </h3>
          <ol className="flex flex-col gap-2 border-line border-l-2 pl-4">
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry: { at, text, details } }: { entry: TimelineItem }) {
  return (
    <li className="grid grid-cols-[3.2em_1fr] gap-x-3">
      <time dateTime={at.toISOString()} className="pt-0.5 text-ink-3 text-sm">
        {clockText(at)}
      </time>
      <div className="min-w-0">
        <p>{text}</p>
        {details.length > 0 && (
          <details className="mt-1">
            <summary className="w-fit cursor-pointer py-0.5 text-accent text-md">详情</summary>
            <dl className="mt-1.5 flex flex-col gap-2 rounded-md bg-paper px-3.5 py-2.5 text-md">
              {details.map((detail) => (
                <div key={`${detail.label}${detail.text}`}>
                  <dt className={detail.label ? "text-ink-3" : "sr-only"}>{detail.label || "全文"}</dt>
                  <dd className="whitespace-pre-line">{detail.text}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </li>
  );
}

/** Entries come sorted; each run of one day becomes a group. */
function byDay(items: readonly TimelineItem[]): { day: Day; entries: TimelineItem[] }[] {
  const groups: { day: Day; entries: TimelineItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.day === item.on) last.entries.push(item);
    else groups.push({ day: item.on, entries: [item] });
  }
  return groups;
}
