// The address of the ledger of promises: tab, filters and page. Pure.
import { isUuid } from "@/lib/access/uuid";
import type { PromiseFilter } from "./queries";
import { promiseFacetNames } from "./words";

type Query = Record<string, string | string[] | undefined>;

/** The filter an address names; what means nothing is dropped. */
export function promiseFilterOf(query: Query): PromiseFilter {
  const meeting = typeof query.meeting === "string" && isUuid(query.meeting) ? query.meeting : null;
  return {
    facet: promiseFacetNames.find((name) => name === query.tab) ?? null,
    meetingId: meeting,
    unitId: typeof query.unit === "string" && isUuid(query.unit) ? query.unit : null,
    year: yearIn(query.year),
    page: Math.trunc(Math.min(Math.max(Number(query.page) || 1, 1), 1000)),
  };
}

function yearIn(value: unknown): number | null {
  const year = Number(value);
  return Number.isInteger(year) && year >= 1990 && year <= 2099 ? year : null;
}

/** The address of the list under a filter. */
export function hrefOf(filter: PromiseFilter): string {
  const query = new URLSearchParams({
    ...(filter.facet ? { tab: filter.facet } : {}),
    ...(filter.meetingId ? { meeting: filter.meetingId } : {}),
    ...(filter.unitId ? { unit: filter.unitId } : {}),
    ...(filter.year ? { year: String(filter.year) } : {}),
    ...(filter.page > 1 ? { page: String(filter.page) } : {}),
  });
  return query.size > 0 ? `/commitments?${query}` : "/commitments";
}
