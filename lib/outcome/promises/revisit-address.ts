// The address of a quarter's 回头看. Pure.
import { type Day, isDay } from "@/lib/calendar/day";
import { quarterStart } from "@/lib/calendar/quarter";
import { deskPosts } from "@/lib/lifecycle/actor";
import type { RevisitFilter } from "./queries";

/** The offices that look back and the units that are looked at. */
export const revisitPosts = deskPosts.filter((kind) => kind !== "proposer");

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** A day of the years that calendars of ours can count in. */
const isQuarterDay = (day: string): day is Day => isDay(day) && day >= "1950-01-01" && day < "2100-01-01";

/** The quarter and tab an address names, else the present quarter and what is still to be looked at. */
export function revisitFilterOf(query: Query, today: Day): RevisitFilter {
  const given = typeof query.quarter === "string" && isQuarterDay(query.quarter) ? query.quarter : today;
  return {
    quarterOn: quarterStart(given),
    isDone: query.tab === "done",
    page: Math.trunc(Math.min(Math.max(Number(query.page) || 1, 1), 1000)),
  };
}

/** The address of the list under a filter. */
export function revisitsHref({ quarterOn, isDone, page }: RevisitFilter): string {
  const query = new URLSearchParams({
    quarter: quarterOn,
    ...(isDone ? { tab: "done" } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return `/commitments/revisits?${query}`;
}
