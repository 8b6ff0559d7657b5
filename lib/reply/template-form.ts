// What a unit adds to its letters of one kind, as its form sends it. Pure.
import { z } from "zod";
import { type ChainKind, chainKinds } from "@/lib/rules/chain-form";

export const templateForm = z.object({
  kind: z.enum(Object.keys(chainKinds) as [ChainKind, ...ChainKind[]]),
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
});
export type TemplateInput = z.infer<typeof templateForm>;
