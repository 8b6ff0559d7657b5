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
  none: { zh: "不印" },
} as const;

/** Kept in a meeting's rules, and with each letter from 签发 on. */
export const letterStyle = z.object({
  classPlace: z.enum(keysOf(classPlaces)),
  opennessPlace: z.enum(keysOf(opennessPlaces)),
  /** 签发人 is for letters upwards (7.2.7), yet many places print it on answers. */
  namesSigner: z.boolean(),
  contact: z.enum(keysOf(contactForms)),
});
export type LetterStyle = z.infer<typeof letterStyle>;

/** What is printed where no rule of the place is known. */
export const usualStyle: LetterStyle = {
  classPlace: "bracket",
  opennessPlace: "end",
  namesSigner: false,
  contact: "unit",
};
