// The link that was opened in this browser, for the page, its form and its files.
import "server-only";
import { cookies } from "next/headers";
import { currentPerson } from "@/lib/access/actor";
import { linkCookieName, openLinkCookie } from "@/lib/access/link-cookie";
import { type LinkedRating, linkedRating } from "@/lib/outcome/rating-link/links";

/** What the opened link shows at `now`; null when none was opened, or it has been used or is over. */
export async function openedLink(now: Date): Promise<LinkedRating | null> {
  const linkId = await openLinkCookie((await cookies()).get(linkCookieName)?.value);
  if (linkId === null) return null;
  return linkedRating(linkId, (await currentPerson())?.held ?? [], now);
}
