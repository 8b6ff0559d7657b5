// What a promise (承诺事项) is on a page, and the tabs of the ledger.
import type { Day } from "@/lib/calendar/day";
import type { Source } from "@/lib/lifecycle/facts";
import type { revisitFindings } from "@/lib/lifecycle/inputs/promise";

export const promiseFacets = {
  overdue: { zh: "逾期" },
  near: { zh: "临近" },
  later: { zh: "未到期" },
  done: { zh: "已完成" },
} as const;
export type PromiseFacet = keyof typeof promiseFacets;
export const promiseFacetNames = Object.keys(promiseFacets) as PromiseFacet[];

export type RevisitFinding = keyof typeof revisitFindings;

export type ProgressView = {
  id: string;
  kind: "progress" | "change" | "fulfil";
  on: Day;
  text: string;
  newDueOn: Day | null;
  fileId: string | null;
};

/** 回头看: what one office found in one quarter. */
export type RevisitView = {
  id: string;
  quarterOn: Day;
  on: Day;
  finding: RevisitFinding;
  text: string;
  by: string;
};

/** A signer's word on the promise in a year; `signer` is empty where the name is not to be shown. */
export type PromiseRating = {
  id: string;
  signerId: string;
  signer: string;
  isOwn: boolean;
  year: number;
  result: string;
  remark: string;
};

export type PromiseView = {
  id: string;
  proposalId: string;
  /** The item's version, for the forms beside a promise. */
  version: number;
  unitId: string;
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
  revisits: RevisitView[];
  ratings: PromiseRating[];
};
