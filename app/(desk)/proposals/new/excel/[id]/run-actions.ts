"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/action/define-action";
import { cancelImport, confirmImport } from "@/lib/intake/excel/confirm";
import { runImportsSoon } from "@/lib/intake/excel/run-soon";

const one = z.looseObject({ id: z.uuid() });

/** 确认导入, and letting one go on that stands still: the rows are registered behind the answer. */
export const confirmImportAction = defineAction(one, async (actor, { id }) => {
  await confirmImport(actor, id, new Date());
  runImportsSoon();
  refresh();
  return undefined;
});

export const cancelImportAction = defineAction(one, async (actor, { id }) => {
  await cancelImport(actor, id);
  redirect("/proposals/new/excel");
});
