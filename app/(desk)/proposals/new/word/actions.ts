"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/action/define-action";
import { dropWord, takeInWords, wordForm } from "@/lib/intake/word/commands";

/** 从 Word 读入: one goes straight to its form, many to the list; what was refused is said either way. */
export const readWordsAction = defineAction(wordForm, async (actor, { files }) => {
  const { kept, refused } = await takeInWords(actor, files);
  const [only, ...more] = kept;
  if (only && more.length === 0 && refused.length === 0) redirect(`/proposals/new?word=${only}`);
  refresh();
  const done = kept.length > 0 ? `已读入 ${kept.length} 份，见下表。` : "";
  const rest = refused.length > 0 ? `${refused.length} 份没有读入：${refused.slice(0, 30).join("")}` : "";
  if (refused.length === 0) return { status: "done", zh: done };
  return { status: "refused", code: "words", zh: `${done}${rest}`, values: {} };
});

export const dropWordAction = defineAction(z.looseObject({ id: z.uuid() }), async (actor, { id }) => {
  await dropWord(actor, id);
  redirect("/proposals/new/word");
});
