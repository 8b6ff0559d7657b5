// The 文号 series of a unit for one kind of letter, as its form sends it. Pure.
import { z } from "zod";
import { type ChainKind, chainKinds } from "@/lib/rules/chain/form";

/** Who numbers the letters. */
export const seriesModes = {
  own: { zh: "本系统编号", hint: "签发时自动取号，一号一函，作废的号留有记录" },
  external: { zh: "本单位公文系统编号", hint: "签发后由联络员把编好的文号录入" },
} as const;
export type SeriesMode = keyof typeof seriesModes;

/** 「周文旅函」 of the pattern 「周文旅函〔{year}〕{n}号」; empty for a pattern of another form. */
export function codeOf(pattern: string): string {
  return /^(.*)〔\{year\}〕\{n\}号$/.exec(pattern)?.[1] ?? "";
}

/** Year in hexagonal brackets, no 第, no leading zeros, 号 after it (GB/T 9704-2012, 7.2.5). */
export function patternOf(code: string): string {
  return `${code}〔{year}〕{n}号`;
}

export const seriesForm = z.object({
  kind: z.enum(Object.keys(chainKinds) as [ChainKind, ...ChainKind[]]),
  mode: z.enum(Object.keys(seriesModes) as [SeriesMode, ...SeriesMode[]], "请选择由谁编号"),
  code: z
    .string()
    .trim()
    .regex(/^\p{Script=Han}[\p{Script=Han}A-Za-z]{1,19}$/u, "请填写机关代字，如“周文旅函”，不带年份和序号"),
  /** How far the series got this year before it was kept here. */
  used: z.coerce
    .number("请填写数字，没有的填 0")
    .int("请填写整数")
    .min(0, "请填写 0 或更大的数")
    .max(99_999, "号数过大，请核对")
    .default(0),
});
export type SeriesInput = z.infer<typeof seriesForm>;
