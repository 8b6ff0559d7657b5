"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/action/define-action";
import { fixForm, fixRows, skipForm, skipRow } from "@/lib/intake/excel/rejudge";

/** Puts a value in place of a cell, in one row or in all that say the same. */
export const fixAction = defineAction(fixForm, async (actor, form) => {
  const count = await fixRows(actor, form, new Date());
  refresh();
  return { status: "done", zh: count > 1 ? `已改 ${count} 行` : "已改" };
});

export const skipAction = defineAction(skipForm, async (actor, form) => {
  await skipRow(actor, form, new Date());
  refresh();
  return undefined;
});
