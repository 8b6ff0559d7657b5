// The form of an event, or one that begins an item, checked by its own schema.
import type { z } from "zod";
import { zhErrors } from "@/lib/action/messages";
import { Refused } from "@/lib/lifecycle/refusal";

/** The checked form; the first wrong field becomes a refusal at that field. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input, { error: zhErrors });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refused({
    code: "invalid",
    zh: issue?.message ?? "请检查填写的内容",
    field: issue?.path.join(".") ?? "",
  });
}
