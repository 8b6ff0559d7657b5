// The tabs of the 交办台: one declaration gives the name, the condition and the count.
import type { Prisma } from "@/lib/db/generated/client";
import { answeringDuties } from "@/lib/lifecycle/facts";
import { sinceDispatch } from "@/lib/lifecycle/spans";

export const deskFacets = {
  waiting: { zh: "全部待交办" },
  open: { zh: "待定单位" },
  planned: { zh: "已拟办" },
  objected: { zh: "单位有异议" },
  dispatched: { zh: "已交办" },
} as const satisfies Record<string, { zh: string }>;

export type DeskFacet = keyof typeof deskFacets;
export const deskFacetNames = Object.keys(deskFacets) as DeskFacet[];

export function isDeskFacet(value: string): value is DeskFacet {
  return Object.hasOwn(deskFacets, value);
}

const answering: Prisma.AssignmentWhereInput = {
  parentId: null,
  state: "planned",
  duty: { in: [...answeringDuties] },
};

/** The condition of a tab; `meetingIds` are the meetings in hand. */
export function facetWhere(facet: DeskFacet, meetingIds: readonly string[]): Prisma.ProposalWhereInput {
  switch (facet) {
    case "waiting":
      return { state: "admitted" };
    case "open":
      return { state: "admitted", assignments: { none: answering } };
    case "planned":
      return { state: "admitted", assignments: { some: answering } };
    case "objected":
      return { state: "admitted", assignments: { some: { state: "planned", objection: { not: "" } } } };
    case "dispatched":
      // Of the meetings in hand only: the ledger holds the earlier ones.
      return { state: { in: [...sinceDispatch] }, meetingId: { in: [...meetingIds] } };
  }
}
