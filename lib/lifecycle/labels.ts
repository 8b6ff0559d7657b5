// The words for states and events where they differ by source or by stage: 已受理 for 建议, 已立案 for 提案.

import { itemNumberText } from "@/lib/text/numbers";
import type { Duty, ReplyFact, ReplyKind, Source, StageFact } from "./facts";
import type { AdjustKind } from "./inputs/assignment";
import type { Machine } from "./machines";
import { machines } from "./machines";
import { sourceWords } from "./source-words";

/** Words that differ by source; `both` is for lists in which several sources stand together. */
type BySource = Record<Source | "both", string>;

const states: Record<string, BySource> = {
  "proposal.admitted": { congress: "已受理", cppcc: "已立案", hotline: "已受理", both: "已立案、已受理" },
  "proposal.declined": {
    congress: "不作为代表建议处理",
    cppcc: "不予立案",
    hotline: "不予受理",
    both: "不予立案、不作为代表建议处理",
  },
};

/** Signing after the first, and what belongs to it. */
const cosign = (verb: string): BySource => ({
  congress: verb + sourceWords.congress.cosigns,
  cppcc: verb + sourceWords.cppcc.cosigns,
  hotline: verb + sourceWords.hotline.cosigns,
  both: `${verb}${sourceWords.congress.cosigns}、${sourceWords.cppcc.cosigns}`,
});

const events: Record<string, BySource> = {
  "proposal.inviteCosigners": cosign("邀请"),
  "proposal.cosign": cosign("同意"),
  "proposal.declineCosign": cosign("谢绝"),
  "proposal.withdrawSign": cosign("撤销"),
  "proposal.admit": { congress: "受理", cppcc: "立案", hotline: "受理", both: "立案、受理" },
  "proposal.decline": {
    congress: "不作为代表建议处理",
    cppcc: "不予立案",
    hotline: "不予受理",
    both: "不予立案、不作为代表建议处理",
  },
};

/** What a unit does on an item. */
export const dutyZh: Record<Duty, string> = {
  lead: "主办",
  split: "分办",
  assist: "协办",
  reference: "参阅",
};

/** The duty of a row among the units in force: a lead whom nobody assists is 独办 (a label, not a value). */
export function dutyAmong(duty: Duty, inForce: readonly { duty: Duty }[]): string {
  const isAlone = duty === "lead" && !inForce.some((one) => one.duty === "assist");
  return isAlone ? "独办" : dutyZh[duty];
}

/** What a unit asks for when it wants the units of an item changed, as the dispatcher would do it. */
export function adjustAskZh(kind: AdjustKind, unit: string): string {
  const words: Record<AdjustKind, string> = {
    addAssist: `增加${unit}协办`,
    dropAssist: `${unit}不再协办`,
    swap: `改由${unit}主办，原主办单位协办`,
    split: `由主办单位与${unit}分办，各自答复`,
  };
  return words[kind];
}

/** Why the answer of an item of a higher level is due on the day it is, where the upper office named one. */
export const upperDayZh = "上级交办单位要求的答复日期";

/** How a letter reaches its addressee (送达方式). */
export const deliveryMethodZh = {
  in_person: "当面送达",
  mail: "邮寄",
  online: "网上送达",
  email: "电子邮件",
  exchange: "公文交换",
} as const;

/** Each kind of letter: the letter itself, its draft, and who reads it once it is issued. */
export const letterWords = {
  answer: { zh: "答复函", draft: "答复稿", reader: "提出人" },
  opinion: { zh: "协办意见函", draft: "协办意见稿", reader: "主办单位" },
  supplement: { zh: "补充答复函", draft: "补充答复稿", reader: "提出人" },
} as const satisfies Record<ReplyKind, { zh: string; draft: string; reader: string }>;

/** 闭会期间 items have a series of numbers of their own. */
export const sessionZh = (inSession: boolean) => (inSession ? "会议期间" : "闭会期间");

/** 办理途径. */
export const routeZh = { ordinary: "普通", fast: "直通快车" } as const;

/** How much of a letter is published (公开范围). */
export const extentZh = { full: "全文", summary: "摘要", title_only: "仅标题" } as const;

/** 「建议 59」「提案 D-013」 in lists; an item without a number says so. */
export function itemNumberZh(source: Source, numberText: string | null): string {
  if (!numberText) return `${sourceWords[source].kind}（未编号）`;
  return `${sourceWords[source].kind} ${itemNumberText(numberText).replace(/^第\s*(.+?)\s*号$/, "$1")}`;
}

/** What a holder does at a stage; the leader's own step is 签发, never 通过. */
export const acted: Record<StageFact["act"], string> = {
  review: "通过",
  countersign: "会签同意",
  approve: "签发",
  check: "核稿通过",
};

const actNouns = ["审核", "会签", "签发", "核稿"];

/** The place of a reply in its review chain: what the words of 审核通过 and 签发 depend on. */
export type ReviewPlace = Pick<ReplyFact, "stages" | "stageOrdinal">;

/** A state in the words of the item's source; `null` where a list mixes sources. Unknown keys come back as they are. */
export function stateZh(machine: Machine, state: string, source: Source | null): string {
  const special = states[`${machine}.${state}`];
  if (special) return special[source ?? "both"];
  const row: { zh: string } | undefined = own<{ zh: string }>(machines[machine].states, state);
  return row?.zh ?? state;
}

/**
 * An event in the words of the item's source. With `place`, a step of the review names what is done and to whom it
 * goes next: 「通过，送主要领导」「签发」「核稿通过」.
 */
export function eventZh(machine: Machine, event: string, source: Source | null, place?: ReviewPlace): string {
  if (machine === "reply" && place && (event === "pass" || event === "sign")) return stepZh(place);
  const special = events[`${machine}.${event}`];
  if (special) return special[source ?? "both"];
  const row: { zh: string } | undefined = own<{ zh: string }>(machines[machine].events, event);
  return row?.zh ?? event;
}

/** Whom a stage is sent to: its name without the word for what is done there (「主要领导签发」 → 「主要领导」). */
function holderZh(stage: StageFact): string {
  const noun = actNouns.find((word) => stage.name.endsWith(word) && stage.name !== word);
  return noun ? stage.name.slice(0, -noun.length) : stage.name;
}

function stepZh({ stages, stageOrdinal }: ReviewPlace): string {
  const live = stages.filter((stage) => !stage.isSkipped);
  const stage = live.find((one) => one.ordinal === stageOrdinal);
  if (!stage) return acted.review;
  const waiting = stage.holders.filter((holder) => holder.passedById === null).length;
  const next = live.find(
    (one) => one.ordinal > stage.ordinal && one.holders.some((it) => it.passedById === null),
  );
  // With parallel holders only the last one sends it on.
  if (waiting > 1 || !next) return acted[stage.act];
  return `${acted[stage.act]}，送${holderZh(next)}`;
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
