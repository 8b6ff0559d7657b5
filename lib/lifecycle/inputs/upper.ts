// What a higher level says with an item it hands down, and after its answer (DESIGN §3 "Upper-level items").
import { z } from "zod";
import * as field from "./fields";

/** How the upper office handed it down. */
export const upperOrder = {
  office: field.shortText("上级交办单位", "按来文落款填写，如“市政府督查室”"),
  duty: field.choice("本级承担", { lead: "主办", split: "分办", assist: "协办" }),
  dueOn: field.optionalDay(
    "上级要求的答复日期",
    "上级写明日期的照录，承办单位的答复期限以此为准；没有写明的按本级规则计算",
  ),
};

export const takeUpper = z.object(upperOrder);

/** 上级反馈 is copied as the upper level words it: its classes and levels need not be the own ones. */
export const upperFeedback = z.object({
  on: field.day("反馈日期"),
  rating: field.shortText("评价", "按来文照录，如“满意”“基本满意”"),
  outcome: field.optionalShort("结果类别", "上级认定的类别，按来文照录"),
  remark: field.optionalText("反馈意见"),
  scanId: field.file("来文扫描件", "upper_feedback"),
});
