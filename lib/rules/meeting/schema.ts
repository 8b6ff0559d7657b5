// What the forms of terms, meetings and rule profiles ask for.
import { z } from "zod";
import { daySchema } from "@/lib/lifecycle/inputs/fields";
import { type ProfilePatch, profileSectionNames, readSection } from "../sections";

const day = (label: string) => daySchema(label).meta({ label });
const text = (label: string, max: number) => z.string().min(1).max(max).meta({ label });
const ordinal = (label: string) =>
  z.coerce.number(`请填写${label}`).int("请填写整数").min(1, "从 1 起").max(60, "请检查数字").meta({ label });

const termStart = day("届期开始的日期");

/** A meeting of a term that exists, or of a new one; its rules are a copy of a preset or of an earlier meeting's. */
export const createMeetingInput = z
  .object({
    termId: z.uuid("请选择届").optional(),
    termOrdinal: ordinal("届数").optional(),
    termName: z.string().max(40).default(""),
    termStartsOn: z.string().default(""),
    ordinal: ordinal("次数"),
    name: text("会议名称", 40),
    opensOn: day("开幕日期"),
    closesOn: day("闭幕日期"),
    /** `preset:shandong:congress` or `meeting:<id>`. */
    from: text("规则来源", 80),
  })
  .refine((input) => input.closesOn >= input.opensOn, {
    path: ["closesOn"],
    message: "闭幕日期不能早于开幕日期",
  })
  .superRefine((input, context) => {
    if (input.termId) return;
    const say = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (input.termOrdinal === undefined) say("termOrdinal", "新的一届请填写届数；已有的届请在上方选择");
    if (input.termName === "") say("termName", "请填写届的名称，如“区二十届人大”");
    if (!termStart.safeParse(input.termStartsOn).success) say("termStartsOn", "请填写届期开始的日期");
  });

export type CreateMeeting = z.output<typeof createMeetingInput>;

export type ChangeRules = { meetingId: string; version: number; patch: ProfilePatch; reason: string };

const stale = "页面内容已过期，请刷新后重试";

/** One section of a profile: the hidden fields say which version the form was drawn from. */
export const changeRulesInput = z
  .looseObject({
    meetingId: z.uuid(stale),
    version: z.coerce.number(stale).int(),
    section: z.enum(profileSectionNames, stale),
    reason: text("修改原因", 200),
  })
  .transform((form, context): ChangeRules => {
    const read = readSection(form.section, form);
    if (read.ok) {
      const { meetingId, version, reason } = form;
      return { meetingId, version, reason, patch: read.patch };
    }
    for (const { message, path } of read.issues) context.addIssue({ code: "custom", message, path });
    return z.NEVER;
  });

export const recountMeetingInput = z.object({
  meetingId: z.uuid(stale),
  requestId: z.uuid(stale),
  reason: text("原因", 200),
});
