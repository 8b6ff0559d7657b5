// What the acts on key items (重点), commendations and achievements ask for.
import { z } from "zod";
import * as field from "./fields";

export const keyParts = { head: "组长", deputy: "副组长", member: "成员", contact: "联络员" } as const;

/** 「一人」 of the 专班; lines without a name are left out before they come here. */
const keyMember = z.object({
  part: z
    .enum(Object.keys(keyParts) as [keyof typeof keyParts, ...(keyof typeof keyParts)[]])
    .default("member"),
  name: z.string().trim().min(1, "请填写姓名").max(50),
  title: z.string().trim().max(100).default(""),
});

/** How often a key item's progress is reported; `days` between two reports. */
export const reportIntervals = {
  none: { zh: "不另要求", days: null },
  weekly: { zh: "每周", days: 7 },
  halfMonthly: { zh: "每半月", days: 15 },
  monthly: { zh: "每月", days: 30 },
  quarterly: { zh: "每季度", days: 90 },
} as const;
type Interval = keyof typeof reportIntervals;
const intervals = Object.keys(reportIntervals) as [Interval, ...Interval[]];

export const keyInputs = {
  designateKey: z.object({
    kind: field.choice("重点类别", {
      congress_supervised: "人大重点督办",
      three_open: "人大“三公开”",
      government_led: "政府领导领办",
      cppcc_chair: "政协主席督办",
      committee: "专委会督办",
      other: "其他",
    }),
    champion: field.optionalShort("领办（督办）领导"),
    committee: field.optionalShort("督办专委会"),
    plan: field.optionalText("办理要求"),
    reports: z
      .enum(intervals)
      .default("none")
      .meta({
        zh: "承办单位填报进展",
        control: "choice",
        options: Object.fromEntries(intervals.map((key) => [key, reportIntervals[key].zh])),
        isRequired: false,
      } satisfies field.FieldMeta),
  }),
  liftKey: z.object({ designationId: field.carried(), reason: field.longText("理由") }),
  planKey: z.object({
    text: field.longText("办理方案", "目标、措施、分工和时间安排"),
    members: field.own("专班成员", z.array(keyMember).max(30, "专班成员不能超过三十人").default([])),
    fileId: field.optionalFile("方案文件", "other"),
  }),
  reportKey: z.object({
    text: field.longText("进展情况", "已完成的、正在办的、存在的困难和下一步安排"),
    fileId: field.optionalFile("有关材料", "other"),
  }),
  commend: z.object({
    year: z.coerce
      .number({ error: "请填写年度" })
      .int("年度请填四位数字")
      .min(1949, "年度不对，请核对")
      .max(2099, "年度不对，请核对")
      .meta({ zh: "年度", control: "text", isRequired: true } satisfies field.FieldMeta),
    note: field.optionalText("评选依据"),
  }),
  achieve: z.object({
    kind: field.choice("成果类别", {
      policy: "出台政策文件",
      regulation: "制定法规规章",
      project: "实施项目",
      other: "其他成果",
    }),
    title: field.shortText("成果名称", "文件写标题和文号，项目写名称"),
    on: field.day("形成日期"),
    text: field.optionalText("说明"),
    fileId: field.optionalFile("有关材料", "evidence"),
  }),
} as const satisfies Record<string, z.ZodObject>;
