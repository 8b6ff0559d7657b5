// 交办通知 and its 任务分解表 in words: page, PDF and Word say the same. Pure.
import type { Day } from "@/lib/calendar/day";
import type { Duty } from "@/lib/lifecycle/facts";
import { dutyAmong, itemNumberZh } from "@/lib/lifecycle/labels";
import { letterDate } from "@/lib/text/dates";
import type { PlannedDue } from "./dues";
import type { NoticeRow, NoticeSet } from "./notice";

export const noticeTitle = "建议提案交办通知";
export const noticeTo = "各承办单位：";

/** More than any day of a district's year; what lies beyond is said in the notice. */
export const listedAtMost = 1000;

/** Its paragraphs: how many items, the due days of each meeting, what is asked of the units. */
export function noticeParagraphs(sets: readonly NoticeSet[], day: Day): string[] {
  const total = sets.reduce((sum, set) => sum + set.rows.length, 0);
  const cut = total >= listedAtMost ? `（附表只列前 ${listedAtMost} 件）` : "";
  return [
    `${letterDate(day)}交办建议提案 ${total} 件，任务分解见附表。${cut}请按下列要求办理：`,
    ...sets.map(
      ({ meeting, rows, dues }) =>
        `${meeting} ${rows.length} 件：主办、分办单位${duesText(dues.answering)}；协办单位${duesText(dues.assisting)}。`,
    ),
    noticeAsks,
  ];
}

/** What is asked of every unit. */
export const noticeAsks =
  "主办单位牵头答复，协办单位将意见送主办单位；分办单位各自答复所分的诉求。认为不属本单位职责的，在申请退办的期限内说明理由、法定职责依据和建议承办单位，经主要领导同意后提出；裁定前仍由本单位负责，期限照常计算，不得自行转办。";

const duesText = (dues: readonly PlannedDue[]) =>
  dues.map((due) => `${due.zh} ${letterDate(due.dueOn)}${due.isEstimated ? "（预估）" : ""}`).join("，");

/** 「附件：1.…任务分解表」, a line for each, as GB/T 9704-2012, 7.3.4 names enclosures. */
export function annexText(sets: readonly NoticeSet[]): string {
  const number = (at: number) => (sets.length > 1 ? `${at + 1}.` : "");
  return sets.map((set, at) => `${at === 0 ? "附件：" : "　　　"}${number(at)}${splitTitle(set)}`).join("\n");
}

export const splitTitle = ({ meeting }: NoticeSet) => `${meeting}任务分解表`;

type SplitColumn = {
  zh: string;
  /** Share of the page's width. */
  width: number;
  /** Does not break over lines. */
  isShort?: boolean;
  text: (row: NoticeRow, place: number) => string;
  /** Under the last row: over all rows of the table. */
  total: (rows: readonly NoticeRow[]) => string;
};

export const splitColumns: readonly SplitColumn[] = [
  { zh: "序号", width: 14, isShort: true, text: (_, place) => String(place), total: () => "合计" },
  {
    zh: "编号",
    width: 28,
    isShort: true,
    text: ({ source, numberText }) => itemNumberZh(source, numberText),
    total: (rows) => `${rows.length} 件`,
  },
  {
    zh: "标题",
    width: 76,
    text: ({ title, note }) => (note ? `${title}\n交办要求：${note}` : title),
    total: () => "",
  },
  { zh: "提出人", width: 27, text: ({ proposer }) => proposer, total: () => "" },
  { zh: "主办、分办", width: 42, text: answering, total: (rows) => tally(rows, ["lead", "split"]) },
  { zh: "协办", width: 42, text: (row) => unitsOf(row, "assist"), total: (rows) => tally(rows, ["assist"]) },
  {
    zh: "参阅",
    width: 20,
    text: (row) => unitsOf(row, "reference"),
    total: (rows) => tally(rows, ["reference"]),
  },
  {
    zh: "答复期限",
    width: 27,
    isShort: true,
    text: ({ answerDue }) => answerDue ?? "",
    total: () => "",
  },
];

/** 「区文旅局（独办）」; of a split set each unit with its asks. */
function answering({ units }: NoticeRow): string {
  return units
    .filter(({ duty }) => duty === "lead" || duty === "split")
    .map(({ name, duty, asks }) => {
      const part = duty === "split" && asks.length > 0 ? `：诉求 ${asks.join("、")}` : "";
      const word = dutyAmong(duty, units);
      return word === "主办" ? name : `${name}（${word}${part}）`;
    })
    .join("、");
}

const unitsOf = ({ units }: NoticeRow, duty: Duty) =>
  units
    .filter((unit) => unit.duty === duty)
    .map(({ name }) => name)
    .join("、");

/** An item given to three units is counted three times here: 件次. */
function tally(rows: readonly NoticeRow[], duties: readonly Duty[]): string {
  const count = rows.flatMap(({ units }) => units).filter(({ duty }) => duties.includes(duty)).length;
  return count > 0 ? `${count} 件次` : "";
}
