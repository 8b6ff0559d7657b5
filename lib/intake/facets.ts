// The queues of 收件与审查: one declaration gives the tab, its count and its rows.
import type { Day } from "@/lib/calendar/day";
import { toDate } from "@/lib/db/day";
import type { Prisma, ProposalState } from "@/lib/db/generated/client";
import { proposalActs } from "@/lib/lifecycle/acts/proposal";

export type FacetKey = "submitted" | "admitted" | "handed" | "draft" | "carry" | "declined" | "ended";

export type Facet = {
  key: FacetKey;
  zh: string;
  states: readonly ProposalState[];
  /** For admitted items: whether an office has them. */
  isHanded?: boolean;
  /** Only items of earlier meetings that were not carried on to the newest one (结转). */
  isLeftOver?: true;
  /** The day from which waiting is counted; null where nobody waits for the office. */
  since: "submittedOn" | "admittedOn" | "handedOverOn" | "createdAt" | null;
  empty: string;
};

export const facets: readonly Facet[] = [
  {
    key: "submitted",
    zh: "待审查",
    states: ["submitted"],
    since: "submittedOn",
    empty: "没有等待审查的件。",
  },
  {
    key: "admitted",
    zh: "待移交",
    states: ["admitted"],
    isHanded: false,
    since: "admittedOn",
    empty: "没有等待移交的件。",
  },
  {
    key: "handed",
    zh: "已移交，待交办",
    states: ["admitted"],
    isHanded: true,
    since: "handedOverOn",
    empty: "移交出去的件都已交办。",
  },
  {
    key: "draft",
    zh: "草稿与退回修改",
    states: ["draft"],
    since: "createdAt",
    empty: "没有代录的草稿，也没有退回修改的件。",
  },
  {
    key: "carry",
    zh: "待结转",
    states: proposalActs.carryOver.from,
    isLeftOver: true,
    since: null,
    empty: "以前会议的件都已办结或结转。",
  },
  { key: "declined", zh: "不予立案", states: ["declined"], since: null, empty: "没有不予立案的件。" },
  {
    key: "ended",
    zh: "撤回、作废",
    states: ["withdrawn", "void"],
    since: null,
    empty: "没有撤回或作废的件。",
  },
];

export function facetOf(key: string | undefined): Facet {
  const first = facets[0];
  if (!first) throw new Error("there is no queue");
  return facets.find((facet) => facet.key === key) ?? first;
}

/** The rows of a queue, before who may see them; `newest` is the day the body's newest meeting opened, null without one. */
export function whereOf(facet: Facet, newest: Day | null): Prisma.ProposalWhereInput {
  const state = { in: [...facet.states] };
  if (facet.isLeftOver) return newest === null ? { id: { in: [] } } : { state, ...leftOver(newest) };
  const handed =
    facet.isHanded === undefined ? {} : { dispatchOfficeId: facet.isHanded ? { not: null } : null };
  return { state, ...handed };
}

/** As the guard `laterMeetingOpened` says it of one item. */
function leftOver(newest: Day): Prisma.ProposalWhereInput {
  const before = { lt: toDate(newest) };
  return { meeting: { is: { opensOn: before } }, OR: [{ carriedOn: null }, { carriedOn: before }] };
}

export type Group = { state: ProposalState; dispatchOfficeId: string | null; count: number };

export function countOf(facet: Facet, groups: readonly Group[]): number {
  return groups
    .filter(
      (group) =>
        facet.states.includes(group.state) &&
        (facet.isHanded === undefined || facet.isHanded === (group.dispatchOfficeId !== null)),
    )
    .reduce((sum, group) => sum + group.count, 0);
}
