"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { linkCookieName, linkCookieOptions, sealLink } from "@/lib/access/link-cookie";
import { requestOrigin } from "@/lib/access/request-origin";
import { definePublicAction } from "@/lib/action/define-action";
import { ratingFields } from "@/lib/lifecycle/inputs/proposal";
import { Refused } from "@/lib/lifecycle/refusal";
import { openRatingLink, rateByLink } from "@/lib/outcome/rating-link/links";
import { openedLink } from "./opened-link";

/** One sentence for every reason: it must not tell whether the link exists, is used up or only the digits are wrong. */
const notOpened = "打不开：链接已失效，或者核对的数字不对。请核对后再试，仍打不开的请联系发送链接的机构。";

const knock = z.object({
  token: z.string().max(200),
  digits: z.string("请填写后四位数字").regex(/^\d{4}$/, "请填写后四位数字"),
});

/** Opens a link: its id goes into a short-lived cookie, and the token leaves the address. */
export const openLink = definePublicAction(knock, async ({ token, digits }) => {
  const { address } = await requestOrigin();
  const linkId = await openRatingLink({ token, digits, address }, new Date());
  if (linkId === null) throw new Refused({ code: "not_opened", zh: notOpened });
  (await cookies()).set(linkCookieName, await sealLink(linkId), linkCookieOptions());
  redirect("/rate");
});

const form = ratingFields.extend({ requestId: z.uuid("页面内容已过期，请重新打开链接") });

/** Takes the rating in, once. */
export const rate = definePublicAction(form, async ({ requestId, ...input }) => {
  const now = new Date();
  const linked = await openedLink(now);
  if (!linked)
    throw new Refused({ code: "link_over", zh: "打开的时间过长，或者已经评价过。请重新打开链接。" });
  await rateByLink(linked, input, requestId, now);
  (await cookies()).delete({ name: linkCookieName, path: linkCookieOptions().path });
  redirect("/rate?done=rated");
});
