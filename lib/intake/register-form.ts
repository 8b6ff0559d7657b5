// The registration form as it is posted: the same schema as the transition's, with what the page alone knows left out.
import "server-only";
import { z } from "zod";
import { type PendingFiles, readFields } from "@/lib/action/act";
import { register } from "@/lib/lifecycle/inputs/proposal";

/** Source and kind follow from the meeting and from `category`; see `completed` in commands.ts. */
export const typedFields = register.omit({ source: true, kind: true });

const envelope = z.looseObject({
  requestId: z.uuid("页面内容已过期，请刷新后重试"),
  category: z.enum(["body", "hotline"]).default("body"),
  /** Which of the two buttons was pressed. */
  press: z.enum(["keep", "submit"]).default("keep"),
  /** Filled from a Word file, perhaps one of many. */
  fromWord: z.literal("yes").optional(),
});

export type RegisterForm = z.output<typeof envelope> & {
  input: Record<string, unknown>;
  files: PendingFiles;
};

/** Every wrong field at once, each with its sentence. */
export const registerForm = envelope.transform((form, context): RegisterForm => {
  const read = readFields(typedFields, form, context);
  return read ? { ...form, ...read } : z.NEVER;
});
