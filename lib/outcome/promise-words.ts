// What a promise (承诺事项) is on a page, and the tabs of the ledger.
import type { Day } from "@/lib/calendar/day";
import type { Source } from "@/lib/lifecycle/facts";

export const promiseFacets = {
  overdue: { zh: "逾期" },
  near: { zh: "临近" },
  later: { zh: "未到期" },
  done: { zh: "已完成" },
} as const;
export type PromiseFacet = keyof typeof promiseFacets;
export const promiseFacetNames = Object.keys(promiseFacets) as PromiseFacet[];

export type ProgressView = {
  id: string;
  kind: "progress" | "change" | "fulfil";
  on: Day;
  text: string;
  newDueOn: Day | null;
};

export type PromiseView = {
  id: string;
  proposalId: string;
  source: Source;
  numberText: string | null;
  title: string;
  meeting: string;
  documentNumber: string;
  issuedOn: Day | null;
  unit: string;
  text: string;
  dueOn: Day;
  /** The day that was promised first, where it has been moved. */
  firstDueOn: Day | null;
  fulfilledOn: Day | null;
  facet: PromiseFacet;
  progress: ProgressView[];
};
