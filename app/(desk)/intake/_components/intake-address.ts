import type { IntakeFilter } from "@/lib/intake/queries";

type Params = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

/** What the address of the list says; anything else in it counts for nothing. */
export function readFilter(params: Params): IntakeFilter & { queue: string | undefined } {
  const page = Number(one(params.page) ?? "1");
  const meetingId = one(params.meeting);
  return {
    queue: one(params.queue),
    q: (one(params.q) ?? "").trim().slice(0, 50),
    meetingId: meetingId && /^[0-9a-f-]{36}$/i.test(meetingId) ? meetingId : null,
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}

/** The address of a queue or a page of it, with the filters kept. */
export function addressOf(queue: string, filter: IntakeFilter, page = 1): string {
  const query = new URLSearchParams({ queue });
  if (filter.q) query.set("q", filter.q);
  if (filter.meetingId) query.set("meeting", filter.meetingId);
  if (page > 1) query.set("page", String(page));
  return `/intake?${query}`;
}
