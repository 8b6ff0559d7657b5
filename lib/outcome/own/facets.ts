// The tabs of 我的建议提案.
export const ownFacets = {
  all: { zh: "全部" },
  rate: { zh: "待我评价" },
  invited: { zh: "收到的邀请" },
  work: { zh: "办理中" },
  draft: { zh: "草稿" },
  done: { zh: "已办结" },
} as const;
export type OwnFacet = keyof typeof ownFacets;
export const ownFacetNames = Object.keys(ownFacets) as OwnFacet[];

/** A value of the address as a tab; anything else is 全部. */
export function ownFacetOf(value: unknown): OwnFacet {
  return ownFacetNames.find((name) => name === value) ?? "all";
}
