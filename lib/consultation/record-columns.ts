// 面商记录 as a sheet. Pure.
import { itemNumberZh } from "@/lib/lifecycle/labels";
import type { Column } from "@/lib/sheet/column";
import { channelZh, isInPerson, stageZh } from "./labels";
import type { ConsultationRecord } from "./records";

/** Whom the unit met; one who asked not to be named stays unnamed. */
export const metText = ({ signers }: Pick<ConsultationRecord, "signers">) =>
  signers.map(({ name }) => name ?? "要求不署名的提出人").join("、");

/** Who went there, each with the rank. */
export const wentText = ({ people }: Pick<ConsultationRecord, "people">) =>
  people.map(({ name, rank }) => (rank ? `${name}（${rank}）` : name)).join("、");

/** Whether the proposers have confirmed the record. */
export function confirmedText({ signers }: Pick<ConsultationRecord, "signers">): string {
  const confirmed = signers.filter(({ isConfirmed }) => isConfirmed).length;
  if (confirmed === signers.length) return "已确认";
  return confirmed > 0 ? "部分确认" : "待确认";
}

const lines = (texts: readonly string[]) => texts.join("\n");

export const recordColumns: readonly Column<ConsultationRecord>[] = [
  { zh: "日期", width: 12, kind: "day", value: ({ on }) => on },
  { zh: "阶段", width: 8, value: ({ stage }) => stageZh[stage] ?? "" },
  { zh: "方式", width: 12, value: ({ channel }) => channelZh[channel] ?? "" },
  { zh: "当面", width: 8, value: ({ channel }) => (isInPerson(channel) ? "是" : "否") },
  { zh: "地点", width: 20, value: ({ place }) => place },
  {
    zh: "编号",
    width: 22,
    value: ({ items }) =>
      lines(items.map(({ proposal }) => itemNumberZh(proposal.source, proposal.numberText))),
  },
  { zh: "标题", width: 44, value: ({ items }) => lines(items.map(({ proposal }) => proposal.title)) },
  { zh: "代表（委员）", width: 20, value: metText },
  { zh: "承办方", width: 24, value: wentText },
  { zh: "代表（委员）意见", width: 48, value: ({ said }) => said },
  { zh: "共识与待办", width: 36, value: ({ agreed }) => agreed },
  { zh: "提出人确认", width: 12, value: confirmedText },
];
