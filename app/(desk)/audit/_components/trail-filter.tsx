import { Button, ButtonLink } from "@/components/ui/button";
import { eventWord, type Machine } from "@/lib/audit/sentences";
import { systemEvents } from "@/lib/audit/system-labels";
import type { TrailFilter } from "@/lib/audit/trail-queries";
import { reaches } from "@/lib/audit/visibility";

type Props = { filter: TrailFilter; isSystem: boolean };

/** A plain GET form: the filter stands in the address and works without scripts. */
export function TrailFilterForm({ filter, isSystem }: Props) {
  const options = isSystem ? Object.entries(systemEvents) : caseEvents;
  return (
    <form
      method="get"
      action="/audit"
      aria-label="筛选记录"
      className="flex flex-wrap items-end gap-3 border border-line border-t-0 bg-sheet px-3.5 py-3"
    >
      {isSystem && <input type="hidden" name="kind" value="system" />}
      <Labelled label="人员" id="trail-person">
        <input
          id="trail-person"
          name="person"
          defaultValue={filter.person}
          placeholder="姓名或账号"
          className="input w-40"
        />
      </Labelled>
      <Labelled label="从" id="trail-from">
        <input
          id="trail-from"
          type="date"
          name="from"
          defaultValue={filter.from ?? ""}
          className="input w-40"
        />
      </Labelled>
      <Labelled label="到" id="trail-to">
        <input id="trail-to" type="date" name="to" defaultValue={filter.to ?? ""} className="input w-40" />
      </Labelled>
      <Labelled label="事项" id="trail-event">
        <select id="trail-event" name="event" defaultValue={filter.event} className="input w-48">
          <option value="">全部</option>
          {options.map(([code, zh]) => (
            <option key={code} value={code}>
              {zh}
            </option>
          ))}
        </select>
      </Labelled>
      <Button type="submit">筛选</Button>
      <ButtonLink href={isSystem ? "/audit?kind=system" : "/audit"} variant="quiet">
        清除
      </ButtonLink>
    </form>
  );
}

function Labelled({ label, id, children }: { label: string; id: string; children: React.ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-ink-2 text-sm">
        {label}
      </label>
      {children}
    </div>
  );
}

/** Codes that several machines share (作废) stand once, under the word of the first. */
const caseEvents: readonly (readonly [string, string])[] = [
  ...new Map(
    (Object.keys(reaches) as Machine[])
      .flatMap((machine) =>
        Object.keys(reaches[machine]).map((event) => [event, eventWord(machine, event)] as const),
      )
      .reverse(),
  ),
].reverse();
