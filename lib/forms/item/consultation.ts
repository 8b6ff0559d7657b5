// 面商记录, signed by the proposer on paper where it is not confirmed on line (山东 Art. 22). Pure.
import type { Day } from "@/lib/calendar/day";
import { channelZh, stageZh } from "@/lib/consultation/labels";
import { boxes, dateOrEmpty, type FormDocument } from "../document";
import { type FormItem, fourColumns, itemRows, ofSigner, pair, signerZh, wide } from "./item-rows";
import { signed } from "./signed";

export type ConsultationFacts = {
  item: FormItem;
  unitName: string;
  /** Null on the sheet that is taken to the meeting. */
  record: ConsultationRecord | null;
};

export type ConsultationRecord = {
  on: Day;
  stage: string;
  channel: string;
  place: string;
  /** 「科长 张守正、工作人员 任少卿」 */
  people: string;
  /** Who was met, by the name the reader may see, and what they said to the record. */
  met: readonly { name: string; isConfirmed: boolean; remark: string }[];
  said: string;
  explained: string;
  agreed: string;
  recordedBy: string;
  /** What was handed in with the record. */
  fileName: string;
};

/** Null gives the blank form. */
export function consultationForm(facts: ConsultationFacts | null): FormDocument {
  const { item = null, unitName = "", record = null } = facts ?? {};
  const signer = signerZh(item);
  const chosen = (words: Readonly<Record<string, string>>, key: string | undefined) =>
    boxes(Object.values(words), key ? (words[key] ?? null) : null, 5);
  return {
    title: "办理建议提案面商记录",
    left: `承办单位：${unitName}`,
    right: "",
    parts: [
      fourColumns([
        ...itemRows(item),
        pair("面商日期", dateOrEmpty(record?.on), "地点", record?.place),
        wide("阶段", chosen(stageZh, record?.stage)),
        wide("方式", chosen(channelZh, record?.channel)),
        wide(item ? `参加的${signer}` : `参加的\n${signer}`, record?.met.map((one) => one.name).join("、")),
        wide("承办方\n参加人", record?.people),
        wide(ofSigner(item, "意见"), record?.said, { tall: 34 }),
        wide("承办方说明", record?.explained, { tall: 26 }),
        wide("共识和待办", record?.agreed, { tall: 22 }),
        wide(ofSigner(item, "确认"), confirmedText(record), { tall: 26, sign: signed(`${signer}（签名）`) }),
        pair("记录人", record?.recordedBy, "附件", record?.fileName),
      ]),
    ],
  };
}

function confirmedText(record: ConsultationRecord | null): string {
  const confirmed = record?.met.filter((one) => one.isConfirmed) ?? [];
  if (confirmed.length === 0) return boxes(["记录属实", "记录与实际有出入（请写明）"]);
  return confirmed
    .map(({ name, remark }) => `${name}已在系统中确认记录属实。${remark ? `补充：${remark}` : ""}`)
    .join("\n");
}
