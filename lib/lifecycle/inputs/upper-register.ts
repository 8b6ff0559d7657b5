// 登记上级交办件: what the dispatcher copies from the upper office's papers.
import { z } from "zod";
import * as field from "./fields";
import { proposalFields } from "./proposal";
import { upperOrder } from "./upper";

const ordinal = (zh: string) =>
  z.coerce
    .number(`请填写${zh}`)
    .int(`${zh}请填整数`)
    .min(1, `${zh}从 1 起`)
    .max(60, `${zh}有误，请核对`)
    .optional();

/** The item as a whole; its meeting is one on record, or is described so that it can be found or put on record. */
export const registerUpper = proposalFields
  .omit({ isUnnamed: true })
  .extend({
    ...upperOrder,
    bodyId: z.uuid("请选择来源机构"),
    source: field.choice("来源", { congress: "代表建议", cppcc: "政协提案" }),
    level: field.choice("层级", { city: "市级", province: "省级", national: "全国" }),
    numberText: field.shortText("上级编号", "按来文照录"),
    meetingId: z.uuid("请选择会议").optional(),
    termOrdinal: ordinal("届数"),
    meetingOrdinal: ordinal("次数"),
    meetingName: field.optionalShort("会议名称"),
    opensOn: field.optionalDay("开幕日期"),
    closesOn: field.optionalDay("闭幕日期"),
    inSession: field.check("会议期间提出"),
    leadName: field.shortText("领衔人姓名"),
    leadNumber: field.optionalShort("代表证号（委员证号）"),
    leadGroup: field.optionalShort("代表团（界别）"),
    leadPhone: field.optionalShort("联系电话"),
    leadWorkUnit: field.optionalShort("工作单位"),
    leadAddress: field.optionalShort("通信地址"),
    notSecret: z.union(
      [z.literal(true), z.literal("on").transform(() => true as const)],
      "本系统不得处理涉密内容，请确认不涉密；涉密件请按保密规定办理",
    ),
  })
  .superRefine((input, context) => {
    if (input.meetingId) return;
    const say = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (input.meetingName === "") say("meetingName", "请选择会议；会议还没有登记过的，请填写名称");
    if (input.termOrdinal === undefined) say("termOrdinal", "请填写第几届");
    if (input.meetingOrdinal === undefined) say("meetingOrdinal", "请填写第几次会议");
    if (!input.opensOn) say("opensOn", "请填写开幕日期");
    if (!input.closesOn) say("closesOn", "请填写闭幕日期");
    if (input.opensOn && input.closesOn && input.closesOn < input.opensOn)
      say("closesOn", "闭幕日期不能早于开幕日期");
  });
