// How a unit prints its letters of one kind, as its form sends it; what is left empty is as the place has it. Pure.
import { z } from "zod";
import { ticked } from "@/lib/action/fields";
import { classPlaces, contactForms, opennessPlaces } from "@/lib/letter/style";
import { type ChainKind, chainKinds } from "@/lib/rules/chain/form";
import { keysOf } from "@/lib/text/keys-of";

const phone = z
  .string()
  .trim()
  .regex(/^[\d\s()（）+\-—－转、]{0,40}$/, "电话请填数字，分机用“转”或“-”")
  .default("");
const name = z.string().trim().max(20, "姓名请控制在 20 字以内").default("");

export const templateForm = z.object({
  kind: z.enum(Object.keys(chainKinds) as [ChainKind, ...ChainKind[]]),
  letterhead: z
    .string()
    .trim()
    .max(40, "发文机关标志请控制在 40 字以内")
    .refine(
      (text) => !text.endsWith("文件"),
      "信函格式的发文机关标志用机关全称或者规范化简称，不加“文件”二字（GB/T 9704—2012 第 10.1 条）",
    )
    .default(""),
  namesSigner: z
    .enum(["yes", "no"])
    .optional()
    .transform((chosen) => (chosen ? chosen === "yes" : null)),
  contact: z.enum(keysOf(contactForms)).nullable().default(null),
  classPlace: z.enum(keysOf(classPlaces)).nullable().default(null),
  opennessPlace: z.enum(keysOf(opennessPlaces)).nullable().default(null),
  leaderName: name,
  leaderPhone: phone,
  /** Of the unit itself: these three stand on its letters of every kind. */
  contactName: name,
  contactPhone: phone,
  postcode: z
    .string()
    .trim()
    .regex(/^(\d{6})?$/, "邮政编码是六位数字")
    .default(""),
  closing: z.string().trim().max(200, "结束语请控制在 200 字以内").default(""),
  /** One name a line, or parted by commas as on paper. */
  copies: z
    .string()
    .default("")
    .transform((text) => [
      ...new Set(text.split(/[\n，,、；;]/).map((name) => name.trim().replace(/。$/, ""))),
    ])
    .transform((names) => names.filter(Boolean))
    .pipe(z.array(z.string().max(60, "单位名称过长，请逐行填写")).max(20, "抄送单位请控制在 20 个以内")),
  /** Letterhead, signer, marks and contact for the other kinds too; closing and copies stay each kind's own. */
  forAllKinds: ticked,
});
export type TemplateInput = z.infer<typeof templateForm>;
