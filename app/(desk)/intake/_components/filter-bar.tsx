import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { MeetingOption } from "@/lib/intake/options";
import type { IntakeFilter } from "@/lib/intake/queries";

type Props = { queue: string; filter: IntakeFilter; meetings: readonly MeetingOption[] };

/** A plain form that only writes the address: works without JavaScript and can be bookmarked. */
export function FilterBar({ queue, filter, meetings }: Props) {
  const isNarrow = filter.q !== "" || filter.meetingId !== null;
  return (
    <form method="get" action="/intake" className="no-print my-3 flex flex-wrap items-center gap-2">
      <input type="hidden" name="queue" value={queue} />
      <input
        type="search"
        name="q"
        defaultValue={filter.q}
        aria-label="编号、标题、提出人"
        placeholder="编号、标题、提出人"
        className="input max-w-64"
      />
      <select
        name="meeting"
        aria-label="会议"
        defaultValue={filter.meetingId ?? ""}
        className="input max-w-64"
      >
        <option value="">全部会议</option>
        {meetings.map((meeting) => (
          <option key={meeting.id} value={meeting.id}>
            {meeting.name}
          </option>
        ))}
      </select>
      <Button type="submit">筛选</Button>
      {isNarrow && <TextLink href={`/intake?queue=${queue}`}>清除条件</TextLink>}
    </form>
  );
}
