"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/lib/action/define-action";
import { tickedItems } from "@/lib/action/fields";
import { remindMany } from "@/lib/outcome/commands";

const stale = "页面内容已过期，请刷新后重试";

const form = z.object({
  requestId: z.uuid(stale),
  items: tickedItems("请先在左侧勾选要催评的件", 200),
});

/** 催评 of the ticked items, a result for each. */
export const remindTicked = defineAction(form, async (actor, { items, requestId }) => {
  const result = await remindMany(actor, items, requestId, new Date());
  refresh();
  return { status: "batch", ...result };
});
