// The drafting form: the fields of the letter and what travels with them.
import { z } from "zod";
import { letterFields, writtenBlocks } from "@/lib/lifecycle/inputs/reply";

const stale = "页面内容已过期，请刷新后重试";

const letterText = letterFields.extend({ blocks: writtenBlocks.default([]) });

export type LetterText = z.output<typeof letterText>;

export const draftForm = letterText.extend({
  replyId: z.uuid(stale),
  draftCounter: z.coerce.number(stale).int(),
  version: z.coerce.number(stale).int(),
  requestId: z.uuid(stale),
  /** 送审 saves first and then sends up what was saved. */
  intent: z.enum(["save", "submit"]).default("save"),
});

export type DraftForm = z.output<typeof draftForm>;
