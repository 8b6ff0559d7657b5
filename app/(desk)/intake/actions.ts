"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/action/define-action";
import { carryOverForm, carryOverMany, handOverForm, handOverMany } from "@/lib/intake/commands";

/** 批量移交: the list shows at once what is left, above it what came of each item. */
export const handOverAction = defineAction(handOverForm, async (actor, form) => {
  const result = await handOverMany(actor, form, new Date());
  refresh();
  return { status: "batch", ...result };
});

/** 批量结转: as above, for what is left of earlier meetings. */
export const carryOverAction = defineAction(carryOverForm, async (actor, form) => {
  const result = await carryOverMany(actor, form, new Date());
  refresh();
  return { status: "batch", ...result };
});
