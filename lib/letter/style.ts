// Where a locality prints what GB/T 9704-2012 leaves open: class, openness, signer and contact. Pure.
import { z } from "zod";
import { keysOf } from "@/lib/text/keys-of";

/** Where the class mark stands; every one was seen on real letters. */
export const classPlaces = {
  bracket: { zh: "左上角加括号，如“（A类）”" },
  line: { zh: "左上角单列一行，如“类别：A类”" },
  corner: { zh: "右上角，如“办理结果：A类”" },
  number: { zh: "接在文号后，如“〔2026〕12号A类”" },
  end: { zh: "附注中，如“（办理结果：A类）”" },
  none: { zh: "不印" },
} as const;

export const opennessPlaces = {
  bracket: { zh: "左上角加括号" },
  line: { zh: "左上角单列一行，如“公开属性：主动公开”" },
  corner: { zh: "右上角，如“公开属性：主动公开”" },
  number: { zh: "接在文号后" },
  end: { zh: "附注中，如“（主动公开）”" },
  none: { zh: "不印" },
} as const;

export const contactForms = {
  unit: { zh: "括注联系单位、联系人、联系电话" },
  person: { zh: "括注联系人、联系电话" },
  signer: { zh: "分行列签发领导、联系人及电话" },
  leader: { zh: "分行列主管领导人、具体经办人及电话、邮编" },
  head: { zh: "分行列承办负责人、承办人及联系电话" },
  sealed: { zh: "分行列单位负责人签章、承办人姓名及电话" },
  approver: { zh: "一行列领导签批、承办人、联系方式" },
  none: { zh: "不印" },
} as const;

export type ContactForm = keyof typeof contactForms;

/** Kept in a meeting's rules, and with each letter from 签发 on. */
export const letterStyle = z.object({
  classPlace: z.enum(keysOf(classPlaces)),
  opennessPlace: z.enum(keysOf(opennessPlaces)),
  /** 签发人 is for letters upwards (7.2.7), yet many places print it on answers. */
  namesSigner: z.boolean(),
  contact: z.enum(keysOf(contactForms)),
});
export type LetterStyle = z.infer<typeof letterStyle>;

/** As a meeting's rules keep it: whether units choose by themselves where class and openness stand. */
export const placeStyle = letterStyle.extend({ unitMayChoose: z.boolean().default(false) });
export type PlaceStyle = z.infer<typeof placeStyle>;

/** What is printed where no rule of the place is known. */
export const usualStyle: PlaceStyle = {
  classPlace: "bracket",
  opennessPlace: "end",
  namesSigner: false,
  contact: "unit",
  unitMayChoose: false,
};
