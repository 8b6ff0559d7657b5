"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/lib/action/define-action";
import { dayOf } from "@/lib/calendar/day";
import { siteUrl } from "@/lib/env";
import { makeRatingLink } from "@/lib/outcome/rating-link";
import { letterDate } from "@/lib/text/dates";

const stale = "页面内容已过期，请刷新后重试";
const form = z.object({ requestId: z.uuid(stale), proposalId: z.uuid(stale), ratingId: z.uuid(stale) });

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
