// The ledger of promises under a filter, in words: what its files say of themselves.
import "server-only";
import { meetingOptions } from "@/lib/ledger/options";
import type { Actor } from "@/lib/lifecycle/actor";
import { type PromiseCounts, type PromiseFilter, promisingUnits } from "./queries";
import { promiseFacets } from "./words";

/** How many promises the list holds under its tab. */
export function listedCount(counts: PromiseCounts, { facet }: PromiseFilter): number {
  return facet ? counts[facet] : counts.overdue + counts.near + counts.later;
}

/** 「会议：区十九届人大五次会议」 as pairs; undefined where nothing was chosen. */
export async function filterWords(
  actor: Actor,
  { facet, meetingId, unitId, year }: PromiseFilter,
): Promise<(readonly [string, string | undefined])[]> {
  const [meetings, units] = await Promise.all([meetingOptions(actor), unitId ? promisingUnits(actor) : []]);
  const wordOf = (options: readonly { value: string; zh: string }[], value: string | null) =>
    options.find((option) => option.value === value)?.zh;
  return [
    ["承诺时限", facet ? promiseFacets[facet].zh : "待落实"],
    ["会议", wordOf(meetings, meetingId)],
    ["责任单位", wordOf(units, unitId)],
    ["到期年度", year ? String(year) : undefined],
  ];
}
