// What a higher level says with an item it hands down, and after its answer.
import { z } from "zod";
import * as field from "./fields";

/** Who has the duty now, where the unit that answered was abolished or merged meanwhile. */
export const replacements = field.own(
  "现在承担该项职责的单位",
  z
    .array(z.object({ replyId: z.uuid(), unitId: z.uuid("请选择现在承担该项职责的单位").optional() }))
    .default([]),
);

/** Whose letter answers it: the bureau's own, or the government's, which the bureau drafts. */
export const issuers = { bureau: "承办单位", government: "本级政府" } as const;

/** How the upper office handed it down. */
export const upperOrder = {
  office: field.shortText("上级交办单位", "按来文落款填写，如“市政府督查室”"),
  duty: field.choice("本级承担", { lead: "主办", split: "分办", assist: "协办" }),
  dueOn: field.optionalDay(
    "上级要求的答复日期",
    "上级写明日期的照录，承办单位的答复期限以此为准；没有写明的按本级规则计算",
  ),
  issuer: field.choiceElse("复文名义", issuers, "bureau", "答复函以谁的名义印发，版头和落款随之"),
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

/** 更正: what was copied wrongly, or what the upper office changed since. */
export const amendUpper = z.object({
  ...upperOrder,
  numberText: field.shortText("上级编号", "按来文照录"),
  reason: field.longText("理由"),
});

/** 按上级要求重新办理, after a 上级反馈 is on record. */
export const reworkUpper = z.object({
  replyIds: field.own("需要重办的答复", z.array(z.uuid()).min(1, "请选择需要重办的答复")),
  reason: field.longText("上级要求", "写明上级对哪一点不满意、要求补办什么"),
  dueOn: field.optionalDay("上级要求的答复日期", "来文写明日期的照录；没有写明的按本级规则计算"),
  replacements,
});
