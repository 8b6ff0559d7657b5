// Between the question after the last digits and the rating: a short-lived cookie that names the link. The token itself
// leaves the address bar at once.
import "server-only";
import { decode, encode } from "next-auth/jwt";
import { sessionSecret } from "@/lib/env";
import { usesHttps } from "./cookie";

/** Half an hour, in seconds: time to read the letter and to write. */
const seconds = 30 * 60;
// Its own salt: neither a session nor anything else can be passed off as an opened link.
const salt = "rating-link";

export const linkCookieName = "banli-rating";

export function linkCookieOptions() {
  return { httpOnly: true, sameSite: "strict" as const, path: "/rate", secure: usesHttps(), maxAge: seconds };
}

/** The cookie's value for a link that was opened. */
export function sealLink(linkId: string): Promise<string> {
  return encode({ token: { link: linkId }, secret: sessionSecret(), salt, maxAge: seconds });
}

/** The link in a cookie's value; null when it is missing, forged or older than half an hour. */
export async function openLinkCookie(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  try {
    const token = await decode({ token: value, secret: sessionSecret(), salt });
    return typeof token?.link === "string" ? token.link : null;
  } catch {
    return null;
  }
}
