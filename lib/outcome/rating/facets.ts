// The tabs of 评价 (/ratings): where an answered item stands between its answer and its conclusion.
export const ratingFacets = {
  all: { zh: "全部已答复" },
  ask: { zh: "未催评" },
  waiting: { zh: "已催待评" },
  over: { zh: "期满未反馈" },
  rework: { zh: "不满意待重办" },
  ruling: { zh: "二次不满意" },
  conclude: { zh: "待办结" },
} as const;
export type RatingFacet = keyof typeof ratingFacets;
export const ratingFacetNames = Object.keys(ratingFacets) as RatingFacet[];

/** A value of the address as a tab; anything else is 全部. */
export function ratingFacetOf(value: unknown): RatingFacet {
  return ratingFacetNames.find((name) => name === value) ?? "all";
}

/** What the registrar does next with an item of the tab. */
export const ratingSteps: Record<RatingFacet, string> = {
  all: "",
  ask: "催评",
  waiting: "等待评价",
  over: "记为未反馈",
  rework: "交原承办单位重新办理",
  ruling: "记录专题会裁定",
  conclude: "确认办结",
};
