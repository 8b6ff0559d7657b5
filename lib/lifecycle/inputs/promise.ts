// What the acts on promises (承诺事项) ask for.
import { z } from "zod";
import * as field from "./fields";

export const revisitFindings = {
  kept: "已落实",
  on_track: "正在推进，能按时完成",
  behind: "进度滞后",
  not_kept: "未落实",
} as const;

export const promiseInputs = {
  commit: z.object({
    replyId: field.carried(),
    text: field.longText("承诺事项", "做什么、做到什么程度，与正文一致"),
    unitId: field.optionalUnit("责任单位", "不选即为本单位"),
    dueOn: field.day("完成时限"),
  }),
  dropCommitment: z.object({ commitmentId: field.carried() }),
  progress: z.object({
    commitmentId: field.carried(),
    text: field.longText("进展"),
    fileId: field.optionalFile("佐证材料", "evidence"),
  }),
  change: z.object({
    commitmentId: field.carried(),
    text: field.longText("调整原因", "说明为什么不能按原定时限完成；提出人会收到通知"),
    dueOn: field.day("调整后的时限"),
  }),
  fulfil: z.object({
    commitmentId: field.carried(),
    text: field.longText("完成情况和依据"),
    fileId: field.optionalFile("佐证材料", "evidence"),
  }),
  revisit: z.object({
    commitmentId: field.carried(),
    on: field.day("查看日期"),
    finding: field.choice("查看结果", revisitFindings),
    text: field.longText("查看情况", "怎样查看的、看到什么、要求什么"),
  }),
  rateCommitment: z.object({
    commitmentId: field.carried(),
    /** Whose word it is, where the registrar enters the paper form. */
    signerId: z.uuid().optional(),
    result: field.choice("对承诺落实的评价", {
      satisfied: "满意",
      basically_satisfied: "基本满意",
      dissatisfied: "不满意",
    }),
    remark: field.optionalText("意见（转承办单位）"),
    scanId: field.optionalFile("纸质评价表扫描件", "rating_scan"),
  }),
} as const satisfies Record<string, z.ZodObject>;
