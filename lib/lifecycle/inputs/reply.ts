// What each event of a reply asks for. Keys equal the events of reply.ts (a test says so).
import { z } from "zod";
import * as field from "./fields";

const none = z.object({});

/** A paragraph of the letter: ids are kept over versions, notes and differences anchor on them. */
export const block = z.object({
  id: z.string().min(1).max(40),
  askId: z.uuid().nullable().default(null),
  /** 0 body text, 1 一、 2 （一） 3 1. 4 （1） */
  level: z.coerce.number().int().min(0).max(4).default(0),
  text: z.string().max(20_000, "一段请控制在两万字以内").default(""),
});
export type Block = z.infer<typeof block>;
export const blocks = z.array(block).max(300, "段落过多，请合并");

/** More than any letter, and still printed in seconds. */
const longestLetter = 200_000;

/** What may be written. What is stored is read by `blocks` alone: a longer one of an earlier release stays readable. */
export const writtenBlocks = blocks.refine(
  (all) => all.reduce((sum, one) => sum + one.text.length, 0) <= longestLetter,
  "正文请控制在二十万字以内，长的材料请作为附件",
);

export const letterFields = z.object({
  blocks: field.own("正文", writtenBlocks),
  outcome: z.string().max(40).optional(),
  disclosure: z.enum(["proactive", "on_request", "none"]).optional(),
  extent: z.enum(["full", "summary", "title_only"]).optional(),
  disclosureGround: z.string().trim().max(500).default(""),
});

const remark = field.optionalText("审核意见");

export const replyInputs = {
  write: letterFields,
  enclose: z.object({
    fileIds: field.someFiles("附件", "enclosure", "随复文送达；没有另写附件说明的，按文件名列出"),
  }),
  removeEnclosure: z.object({ fileId: field.carried() }),
  moveEnclosure: z.object({ fileId: field.carried(), way: z.enum(["up", "down"]) }),
  submit: none,
  pass: z.object({ remark }),
  correct: letterFields.extend({ remark }),
  sendBack: z.object({
    reason: field.longText("退回意见", "说明要改什么"),
    blockId: z.string().max(40).optional(),
  }),
  sendBackToStage: z.object({
    reason: field.longText("退回意见", "说明要改什么"),
    stageOrdinal: z.coerce.number().int().min(0),
    blockId: z.string().max(40).optional(),
  }),
  takeBack: none,
  sign: z.object({ remark }),
  revokeSign: z.object({ reason: field.longText("撤回签发的理由") }),
  numberLetter: z.object({ documentNumber: field.shortText("文号", "本单位公文系统编定的文号") }),
  issue: z.object({
    sealedCopyId: field.file("盖章扫描件", "sealed_copy"),
    deliveries: field.own(
      "送达方式",
      z
        .array(
          z.object({
            /** Null for a body that only receives a copy. */
            signerId: z.uuid().nullable().default(null),
            toName: z.string().trim().min(1).max(100),
            method: z.enum(["in_person", "mail", "online", "email", "exchange"], "请选择送达方式"),
            deliveredOn: field.daySchema("送达日期").optional(),
          }),
        )
        .max(300),
    ),
  }),
  void: none,
  note: z.object({ text: field.longText("批注"), blockId: z.string().max(40).optional() }),
  resolveNote: z.object({ noteId: field.carried() }),
  share: none,
  answerShare: z.object({ text: field.longText("对征求意见稿的意见") }),
  deliver: z.object({
    deliveryId: field.carried(),
    result: field.choice("送达情况", { delivered: "已送达", returned: "退信、未送达" }),
    on: field.day("日期", "送达或退回的日期"),
    note: field.optionalShort("说明"),
  }),
  proposePublication: none,
  publish: none,
  declinePublication: z.object({ reason: field.longText("不予公开的理由") }),
  unpublish: z.object({ reason: field.longText("撤下的理由") }),
} as const satisfies Record<string, z.ZodObject>;
