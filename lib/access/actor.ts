// The current request's actor. Layouts and buttons are courtesy: every page and every action asks here, and every
// read starts from lib/access/visible.
import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import type { Actor, PostKind } from "@/lib/lifecycle/actor";
import { buildActor } from "./build-actor";
import { cookieName, openSession } from "./cookie";
import { safePath } from "./home";
import { findLiveSession, type LiveSession } from "./session";

/** The living session of this request, or null; looked up once per request. */
export const currentSession = cache(async (): Promise<LiveSession | null> => {
  const jar = await cookies();
  const id = await openSession(jar.get(cookieName())?.value);
  return id === null ? null : findLiveSession(db, id, new Date());
});

/** Who sits at this browser, under which post, whether or not they may act yet; null when signed out or without any post. */
export const currentPerson = cache(async (): Promise<Actor | null> => {
  const session = await currentSession();
  return session && buildActor(db, session.userId, session.postId, dayOf(new Date()));
});

/**
 * Who acts in this request, under which post; null when signed out, without any post today, or with an initial password:
 * it was known to whoever handed it over, and opens nothing until it is changed.
 */
export async function currentActor(): Promise<Actor | null> {
  const session = await currentSession();
  return session?.mustChangePassword ? null : currentPerson();
}

/** The session; signed out leads to the sign-in page, and from there back here. For pages that need no post. */
export async function requireSession(): Promise<LiveSession> {
  const session = await currentSession();
  if (session) return session;
  const path = safePath((await headers()).get("x-banli-path") ?? undefined);
  redirect(path === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ next: path })}`);
}

/**
 * The actor. Signed out leads to the sign-in page, an initial password to its change, and an account without a
 * post to the page that says whom to ask.
 */
export async function requireActor(): Promise<Actor> {
  const session = await requireSession();
  if (session.mustChangePassword) redirect("/change-password");
  return (await currentActor()) ?? redirect("/no-post");
}

/** The actor when the acting post is one of `kinds`; otherwise the page does not exist for this person. */
export async function requirePost(...kinds: PostKind[]): Promise<Actor> {
  const actor = await requireActor();
  return kinds.includes(actor.acting.kind) ? actor : notFound();
}
