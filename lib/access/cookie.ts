// The cookie of a signed-in browser: next-auth's encrypted token, which holds the id of our Session row and nothing
// else. What the session may do is read from the database on every request, so revoking takes effect at once.
import "server-only";
import { decode, encode } from "next-auth/jwt";
import { env, sessionSecret } from "@/lib/env";

/** 12 hours, in seconds: a session ends then, however busy it was. */
export const absoluteSeconds = 12 * 60 * 60;

/** Over https the cookie is Secure and says so in its name; plain http inside an office network still works. */
export function usesHttps(): boolean {
  return env().NEXTAUTH_URL?.startsWith("https://") ?? false;
}

export function cookieName(): string {
  return usesHttps() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax" as const, path: "/", secure: usesHttps() };
}

/** The cookie's value for a session id. */
export function sealSession(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: sessionSecret(), maxAge: absoluteSeconds });
}

/** The session id in a cookie's value; null when it is missing, forged, cut or older than 12 hours. */
export async function openSession(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  try {
    const token = await decode({ token: value, secret: sessionSecret() });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
}
