// 退办、延期、调整: the requests that wait for a decision, as sheets. Pure.

import type { Source } from "@/lib/lifecycle/facts";
import { dutyAmong, dutyZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import type { Column } from "@/lib/sheet/column";
import { itemNumberText } from "@/lib/text/numbers";
import type { PendingContest } from "./contests";
import type { PendingExtension } from "./extensions";
import type { PendingAdjust } from "./requests";

type Asked = { source: Source; numberText: string | null; title: string; unitName: string };

/** Which item is asked about, and who asks. */
const askedColumns: readonly Column<Asked>[] = [
  { zh: "编号", width: 12, value: ({ numberText }) => (numberText ? itemNumberText(numberText) : "") },
  { zh: "来源", width: 14, value: ({ source }) => sourceWords[source].name },
  { zh: "标题", width: 48, value: ({ title }) => title },
  { zh: "申请单位", width: 20, value: ({ unitName }) => unitName },
];

export const contestColumns: readonly Column<PendingContest>[] = [
  ...askedColumns,
  { zh: "承办方式", width: 10, value: ({ duty, others }) => dutyAmong(duty, others) },
  { zh: "申请日期", width: 12, kind: "day", value: ({ contest }) => contest.requestedOn },
  { zh: "逾期提出", width: 10, value: ({ contest }) => (contest.isLate ? "是" : "") },
  { zh: "申请人", width: 12, value: ({ contest }) => contest.requestedBy },
  { zh: "理由", width: 48, value: ({ contest }) => contest.reason },
  { zh: "职责依据", width: 40, value: ({ contest }) => contest.legalGround },
  { zh: "建议单位", width: 18, value: ({ contest }) => contest.suggestedUnit },
  {
    zh: "同件其他单位",
    width: 30,
    value: ({ others }) => others.map(({ duty, unitName }) => `${dutyZh[duty]}${unitName}`).join("、"),
  },
  { zh: "以往申请（次）", width: 12, kind: "number", value: ({ earlier }) => earlier.length },
  { zh: "裁定期限", width: 12, kind: "day", value: ({ ruling }) => ruling?.dueOn ?? null },
  { zh: "答复期限", width: 12, kind: "day", value: ({ answer }) => answer?.dueOn ?? null },
];

export const extensionColumns: readonly Column<PendingExtension>[] = [
  ...askedColumns,
  { zh: "申请日期", width: 12, kind: "day", value: ({ requestedOn }) => requestedOn },
  { zh: "申请人", width: 12, value: ({ requestedBy }) => requestedBy },
  { zh: "现在期限", width: 12, kind: "day", value: ({ current }) => current?.dueOn ?? null },
  { zh: "申请延至", width: 12, kind: "day", value: ({ requestedTo }) => requestedTo },
  { zh: "最迟可至", width: 12, kind: "day", value: ({ latest }) => latest?.dueOn ?? null },
  { zh: "理由", width: 48, value: ({ reason }) => reason },
];

export const adjustColumns: readonly Column<PendingAdjust>[] = [
  ...askedColumns,
  { zh: "申请日期", width: 12, kind: "day", value: ({ on }) => on },
  { zh: "申请人", width: 12, value: ({ requestedBy }) => requestedBy },
  { zh: "申请事项", width: 28, value: ({ ask }) => ask },
  { zh: "理由", width: 48, value: ({ reason }) => reason },
];
