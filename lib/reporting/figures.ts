// What the 统计表 counts, in words; its sums. Pure.
import type { Duty, Source } from "@/lib/lifecycle/facts";
import { type OutcomeCode, outcomeCodes } from "@/lib/rules/outcomes";
import { keysOf } from "@/lib/text/keys-of";

/** `says`: the definition that stands under the table. A unit counts once for each item it has. */
export const counts = {
  total: { zh: "件数", says: "已交办的件，按承办单位和承办方式各计一件；拟办、收回的和参阅不计" },
  answered: { zh: "已复", says: "主办、分办已印发答复函，协办已印发协办意见函" },
  onTime: { zh: "按期", says: "已复的件中，各轮都在期限当日以前印发" },
  met: { zh: "面商", says: "与提出人当面沟通过的（走访、座谈、面商会、调研、视察），电话、视频、信函不计" },
  satisfied: { zh: "满意", says: "现行答复的评价，两项评价取低的一项；“非常满意”并入满意" },
  basically: { zh: "基本满意", says: "" },
  dissatisfied: { zh: "不满意", says: "" },
  silent: { zh: "未反馈", says: "期满没有评价，不计为满意" },
  awaiting: { zh: "待评价", says: "" },
  published: { zh: "公开", says: "答复已公开" },
} as const;
export type CountName = keyof typeof counts;
export const countNames = keysOf(counts);

export type Figures = Record<CountName, number> & { outcomes: Record<OutcomeCode, number> };

export const statisticDuties = ["lead", "split", "assist"] as const satisfies readonly Duty[];

export type StatisticRow = {
  unitId: string;
  unit: string;
  source: Source;
  duty: Duty;
  figures: Figures;
};

/** All figures of several lines added up; zeros of none. */
export function sumOf(rows: readonly Pick<StatisticRow, "figures">[]): Figures {
  const add = (pick: (figures: Figures) => number) =>
    rows.reduce((sum, { figures }) => sum + pick(figures), 0);
  const outcomes = keysOf(outcomeCodes).map((code) => [code, add((one) => one.outcomes[code])]);
  return {
    ...(Object.fromEntries(countNames.map((name) => [name, add((one) => one[name])])) as Record<
      CountName,
      number
    >),
    outcomes: Object.fromEntries(outcomes) as Record<OutcomeCode, number>,
  };
}
