// What belongs to a source is called by its words: no page chooses between 建议 and 提案, 代表 and 委员 by itself.
import type { Source } from "./facts";

export type SourceWords = {
  /** Where lists and heads name the source. */
  name: string;
  /** What is handed in, on the forms of its office. */
  form: string;
  /** In the title of a letter, after the number. */
  inTitle: string;
  /** In a letter's first sentence. */
  inText: string;
  kind: string;
  /** Who puts it in; `group` is what they sit in, `number` what their card bears. */
  signer: string;
  group: string;
  number: string;
  /** What those do who sign after the first: deputies second (附议), members sign with (联名). */
  cosigns: string;
  asks: string;
  /** Whose wish for a unit it is. */
  wishes: string;
  /** The body's office that registers, takes in ratings and concludes. */
  office: string;
  /** The letter in an archive number (2026-建-059). */
  mark: string;
};

const congress: SourceWords = {
  name: "人大代表建议",
  form: "代表建议",
  inTitle: "代表建议",
  inText: "建议",
  kind: "建议",
  signer: "代表",
  group: "代表团",
  number: "代表证号",
  cosigns: "附议",
  asks: "代表诉求",
  wishes: "代表希望的单位",
  office: "人大代工委",
  mark: "建",
};

/** 专线件 belong to a meeting of either body; what is not named for them is called as with 建议. */
export const sourceWords: Readonly<Record<Source, SourceWords>> = {
  congress,
  cppcc: {
    name: "政协提案",
    form: "委员提案",
    inTitle: "提案",
    inText: "提案",
    kind: "提案",
    signer: "委员",
    group: "界别",
    number: "委员证号",
    cosigns: "联名",
    asks: "委员诉求",
    wishes: "委员希望的单位",
    office: "政协提案委",
    mark: "提",
  },
  hotline: {
    ...congress,
    name: "专线件",
    form: "专线件",
    inTitle: "专线件",
    kind: "专线件",
    signer: "提出人",
    group: "",
    number: "编号",
    cosigns: "联名",
    asks: "来电诉求",
    wishes: "来电人希望的单位",
  },
};
