// next-auth with our own sessions: its token names a Session row, its endpoints serve clients that cannot post our
// form. CSRF: next-auth's endpoints ask for its token; server actions are posted from this origin only, which Next
// checks itself by comparing Origin with Host; the cookie is SameSite=Lax.
import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { db } from "@/lib/db/client";
import { sessionSecret } from "@/lib/env";
import { absoluteSeconds, cookieName, cookieOptions, usesHttps } from "./cookie";
import { originOf } from "./request-origin";
import { findLiveSession } from "./session";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";

/** Built per request: the settings are not read while Next builds. */
export function authOptions(): NextAuthOptions {
  return {
    secret: sessionSecret(),
    useSecureCookies: usesHttps(),
    cookies: { sessionToken: { name: cookieName(), options: cookieOptions() } },
    session: { strategy: "jwt", maxAge: absoluteSeconds },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [passwordProvider],
    callbacks: {
      // The id that authorize gave is the session's; a later call keeps what the token already names.
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      session: async ({ session, token }) => {
        const live = typeof token.sid === "string" && (await findLiveSession(db, token.sid, new Date()));
        return live ? session : { ...session, user: undefined, expires: new Date(0).toISOString() };
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string") await signOut(token.sid, new Date());
      },
    },
  };
}

const passwordProvider = CredentialsProvider({
  name: "password",
  credentials: { login: {}, password: {} },
  async authorize(given, request) {
    if (!given?.login || !given.password || given.password.length > 128) return null;
    const headers: Record<string, string> = request.headers ?? {};
    const origin = originOf((name) => headers[name]);
    const id = await signIn({ login: given.login, password: given.password }, origin, new Date());
    return id === null ? null : { id };
  },
});
