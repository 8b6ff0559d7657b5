// 收件与审查 as a sheet. Pure.
import { stateZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { clockZh } from "@/lib/rules/clock-names";
import type { Column } from "@/lib/sheet/column";
import { itemNumberText } from "@/lib/text/numbers";
import type { IntakeRow } from "./queries";

export const intakeColumns: readonly Column<IntakeRow>[] = [
  { zh: "编号", width: 12, value: ({ number }) => (number ? itemNumberText(number) : "") },
  { zh: "来源", width: 14, value: ({ source }) => sourceWords[source].name },
  { zh: "标题", width: 48, value: ({ title }) => title },
  { zh: "领衔人", width: 12, value: ({ lead }) => lead },
  { zh: "代表团（界别）", width: 16, value: ({ group }) => group },
  { zh: "附议（联名）人数", width: 14, kind: "number", value: ({ cosigners }) => cosigners },
  { zh: "会议", width: 24, value: ({ meeting }) => meeting },
  { zh: "状态", width: 14, value: ({ state, source }) => stateZh("proposal", state, source) },
  { zh: "已等（天）", width: 10, kind: "number", value: ({ waiting }) => waiting },
  { zh: "期限", width: 12, kind: "day", value: ({ nextDueOn }) => nextDueOn },
  { zh: "期限环节", width: 16, value: ({ nextDueStage }) => (nextDueStage ? clockZh(nextDueStage) : "") },
];
