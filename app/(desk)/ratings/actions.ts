"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/lib/action/define-action";
import { tickedItems } from "@/lib/action/fields";
import { remindMany, sendLinksOfMany } from "@/lib/outcome/commands";
import { sendLinksSoon } from "@/lib/outcome/rating-link/sending";

const stale = "页面内容已过期，请刷新后重试";

const form = z.object({
  requestId: z.uuid(stale),
  items: tickedItems("请先在左侧勾选要催评、发送的件", 200),
  channel: z.enum(["sms", "email"], stale).optional(),
});

/** Of the ticked items: 催评, or one-time links sent by the channel whose button was pressed. */
export const askTicked = defineAction(form, async (actor, { channel, ...order }) => {
  const { items, requestId } = order;
  const now = new Date();
  const result = channel
    ? await sendLinksOfMany(actor, { ...order, channel }, now)
    : await remindMany(actor, items, requestId, now);
  if (channel) sendLinksSoon();
  refresh();
  return { status: "batch", ...result };
});
