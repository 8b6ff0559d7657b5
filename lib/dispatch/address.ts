// The address of a view of the 交办台: what is shown stands in the URL, so that it can be kept, sent and returned to.
import { isUuid } from "@/lib/access/uuid";
import { type DeskFacet, isDeskFacet } from "./facets";

export type DeskSource = "congress" | "cppcc" | "hotline";
export type DeskFilters = { q?: string; source?: DeskSource; topicId?: string };
export type DeskSort = "due" | "number";
/** Rows of a page: the usual one, and one long enough to dispatch a whole plan by. */
export const pageSizes = [50, 500] as const;
export type PageSize = (typeof pageSizes)[number];
export type DeskView = {
  facet: DeskFacet;
  filters: DeskFilters;
  sort: DeskSort;
  page: number;
  size: PageSize;
};

export type SearchParams = Record<string, string | string[] | undefined>;

const sources: readonly string[] = ["congress", "cppcc", "hotline"] satisfies DeskSource[];

/** Reads a view; what cannot be understood is left out, so that an old link still opens the list. */
export function viewOf(params: SearchParams): DeskView {
  const one = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? "";
  };
  const facet = one("tab");
  const source = one("source");
  const topicId = one("topic");
  const page = Number(one("page"));
  const q = one("q").slice(0, 60);
  return {
    facet: isDeskFacet(facet) ? facet : "waiting",
    filters: {
      ...(q ? { q } : {}),
      ...(sources.includes(source) ? { source: source as DeskSource } : {}),
      ...(isUuid(topicId) ? { topicId } : {}),
    },
    sort: one("sort") === "number" ? "number" : "due",
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
    size: pageSizes.find((size) => String(size) === one("size")) ?? pageSizes[0],
  };
}

/** The address of a view; defaults are left out. */
export function addressOf(view: DeskView): string {
  const params = new URLSearchParams();
  if (view.facet !== "waiting") params.set("tab", view.facet);
  if (view.filters.q) params.set("q", view.filters.q);
  if (view.filters.source) params.set("source", view.filters.source);
  if (view.filters.topicId) params.set("topic", view.filters.topicId);
  if (view.sort !== "due") params.set("sort", view.sort);
  if (view.size !== pageSizes[0]) params.set("size", String(view.size));
  if (view.page > 1) params.set("page", String(view.page));
  const query = params.toString();
  return query ? `/dispatch?${query}` : "/dispatch";
}
