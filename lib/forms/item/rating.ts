// 征询意见表 (办理情况征询意见表), with the axes and levels of the meeting's rules. It goes back to the body, never to the
// unit. Pure.
import type { Day } from "@/lib/calendar/day";
import type { Source } from "@/lib/lifecycle/facts";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { askedZh, linkRules, receivedBy } from "@/lib/outcome/rating-link/words";
import { type RatingLevel, ratingLevels } from "@/lib/rules/ratings";
import { letterDate } from "@/lib/text/dates";
import { boxes, dateOrEmpty, dateOrGap, type FormDocument, type Part } from "../document";
import { type FormItem, fourColumns, itemRows, ofSigner, pair, wide } from "./item-rows";

export type RatingScheme = {
  axes: { attitude: string; result: string };
  levels: readonly RatingLevel[];
};

export type RatingFacts = {
  item: FormItem;
  unitName: string;
  documentNumber: string;
  issuedOn: Day | null;
  scheme: RatingScheme;
  /** Whose it is; null on the sheet that a unit encloses. */
  signer: string | null;
  /** What was answered; null as long as nothing is, and always for a unit's sheet. */
  answered: RatingAnswer | null;
  /** 一次性评价链接: known only in the moment it is made. */
  link: { address: string; expiresOn: Day } | null;
};

export type RatingAnswer = {
  received: boolean | null;
  receivedOn: Day | null;
  attitude: RatingLevel | null;
  result: RatingLevel | null;
  remarkToUnit: string;
  /** Empty for readers it is not meant for. */
  remarkPrivate: string;
  ratedOn: Day | null;
};

/** The sheet for no item: most places rate so. */
const usualScheme: RatingScheme = {
  axes: { attitude: "办理态度", result: "办理结果" },
  levels: ["satisfied", "basically_satisfied", "dissatisfied"],
};

/** Null gives the blank form. */
export function ratingForm(facts: RatingFacts | null): FormDocument {
  const item = facts?.item ?? null;
  const { axes, levels } = facts?.scheme ?? usualScheme;
  const answered = facts?.answered ?? null;
  const rated = (level: RatingLevel | null | undefined) =>
    boxes(
      levels.map((one) => ratingLevels[one].zh),
      level ? ratingLevels[level].zh : null,
    );
  return {
    title: "办理情况征询意见表",
    left: facts?.signer ? `填表人：${facts.signer}` : "",
    right: "",
    parts: [
      fourColumns([
        ...itemRows(item),
        pair("承办单位", facts?.unitName, "答复文号", facts?.documentNumber),
        pair("答复日期", dateOrEmpty(facts?.issuedOn), "收到日期", dateOrEmpty(answered?.receivedOn)),
        wide("是否收到\n答复函", boxes(["已收到", "未收到"], receivedText(answered))),
        wide(axes.attitude, rated(answered?.attitude)),
        wide(axes.result, rated(answered?.result)),
        wide("意见建议\n（转承办\n单位）", answered?.remarkToUnit, { tall: 34 }),
        wide("意见建议\n（仅人大、政\n协可见）", answered?.remarkPrivate, { tall: 28 }),
        pair(ofSigner(item, "签名"), "", "填表日期", dateOrGap(answered?.ratedOn)),
      ]),
      { kind: "note", lines: [noteOf(item)] },
      ...(facts ? linkOf(facts) : []),
    ],
  };
}

const receivedText = (answered: RatingAnswer | null) =>
  answered === null || answered.received === null ? null : answered.received ? "已收到" : "未收到";

function noteOf(item: FormItem | null): string {
  if (!item) return "请代表（委员）本人填写、签名，交回人大、政协的受理机构，承办单位不能代填。";
  const { signer, office } = sourceWords[item.source];
  return `请${signer}本人填写、签名，交回${office}。${receivedBy(item.source)}。`;
}

function linkOf({ link, item }: { link: RatingFacts["link"]; item: { source: Source } }): Part[] {
  if (!link) return [];
  return [
    {
      kind: "code",
      address: link.address,
      lines: [
        "也可以用手机扫码或打开上面的网址在线评价。",
        `${askedZh(item.source)}。${linkRules(letterDate(link.expiresOn))}。`,
      ],
    },
  ];
}
