"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/lib/action/define-action";
import { dayOf } from "@/lib/calendar/day";
import { siteUrl } from "@/lib/env";
import { sendRatingLink } from "@/lib/outcome/commands";
import { makeRatingLink } from "@/lib/outcome/rating-link/links";
import { sendLinksSoon } from "@/lib/outcome/rating-link/sending";
import { letterDate } from "@/lib/text/dates";

const stale = "页面内容已过期，请刷新后重试";
const form = z.object({ requestId: z.uuid(stale), proposalId: z.uuid(stale), ratingId: z.uuid(stale) });

const sendForm = form.extend({ channel: z.enum(["sms", "email"], stale) });

/** Orders a link to be sent; the page shows what becomes of it. */
export const sendLink = defineAction(sendForm, async (actor, order) => {
  await sendRatingLink(actor, order, new Date());
  sendLinksSoon();
  refresh();
  return { status: "done", zh: "已安排发送，结果稍后显示在下面。" };
});

/** Makes a link and shows it this once; nothing that is kept could show it again. */
export const makeLink = defineAction(form, async (actor, order) => {
  const now = new Date();
  const { token, expiresOn } = await makeRatingLink(actor, order, now);
  refresh();
  return {
    status: "done",
    zh: "链接已生成，只在这里显示这一次：请现在打印或复制。",
    shown: {
      link: `${siteUrl()}/rate/${token}`,
      expiresOn: letterDate(expiresOn),
      on: letterDate(dayOf(now)),
    },
  };
});
