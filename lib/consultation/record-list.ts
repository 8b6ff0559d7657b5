// The list of 面商记录: who has it, its address and what its numbers count. Pure.
import { isUuid } from "@/lib/access/uuid";
import type { PostKind } from "@/lib/lifecycle/actor";
import type { RecordCount, RecordFilters } from "./records";

export const recordPosts: readonly PostKind[] = [
  ...(["coordinator", "handler", "section_head"] as const),
  ...(["deputy_leader", "leader"] as const),
];

export const recordStages = ["before", "during", "after"] as const;

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The filters an address names; what means nothing is dropped. */
export function recordFiltersOf(query: Query): RecordFilters {
  const stage = recordStages.find((one) => one === query.stage);
  const page = Number(query.page);
  return {
    ...(stage ? { stage } : {}),
    ...(isUuid(query.by) ? { by: query.by } : {}),
    ...(query.inPerson === "1" ? { inPerson: true } : {}),
    page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
  };
}

type Change = { [Key in keyof RecordFilters]?: RecordFilters[Key] | undefined };

/** The address of the list under these filters. */
export function recordsHref(filters: RecordFilters, change: Change = {}): string {
  const { stage, by, inPerson, page } = { ...filters, ...change };
  const query = new URLSearchParams();
  if (stage) query.set("stage", stage);
  if (by) query.set("by", by);
  if (inPerson) query.set("inPerson", "1");
  if (page && page > 1) query.set("page", String(page));
  const text = query.toString();
  return text ? `/consultations?${text}` : "/consultations";
}

/** How many records the filters leave. */
export function listedRecords(
  counts: readonly RecordCount[],
  { stage, by, inPerson }: RecordFilters,
): number {
  const shown = counts.filter((one) => (!stage || one.stage === stage) && (!by || one.byId === by));
  return sumOf(shown, inPerson ? "inPerson" : "total");
}

/** Over all groups of records: how many, or how many of them in person. */
export function sumOf(counts: readonly RecordCount[], column: "total" | "inPerson"): number {
  return counts.reduce((all, count) => all + count[column], 0);
}
