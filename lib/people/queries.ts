// Reads of units and people. Administrators' lists hold no word of a case; the small public reads serve the shell.
import "server-only";
import { cache } from "react";
import { idleSince } from "@/lib/access/session";
import { type Day, dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import type { UnitKind } from "@/lib/db/generated/enums";
import type { PostKind } from "@/lib/lifecycle/actor";

export type OfficeName = { name: string; shortName: string };

/** The government or office this installation serves; null before the first set-up. Once per request. */
export const officeName = cache(async (): Promise<OfficeName | null> => {
  return db.unit.findFirst({
    where: { parentId: null, isExternal: false, kind: "government" },
    orderBy: { createdAt: "asc" },
    select: { name: true, shortName: true },
  });
});

/** False on an empty database: the first set-up is due. */
export async function hasUsers(): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) !== null;
}

export type OwnPost = {
  id: string;
  kind: PostKind;
  title: string;
  place: string;
};

/** The posts a user holds today, in the order they were granted. */
export const ownPosts = cache(async (userId: string): Promise<OwnPost[]> => {
  const posts = await db.post.findMany({
    where: { userId, ...currentOn(dayOf(new Date())) },
    orderBy: [{ validFrom: "asc" }, { kind: "asc" }, { id: "asc" }],
    select: {
      id: true,
      kind: true,
      title: true,
      unit: { select: placeOfUnit },
    },
  });
  return posts.map(({ unit, ...post }) => ({ ...post, place: placeName(unit) }));
});

export type OwnSession = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string;
  agent: string;
};

/** The living sessions of a user, the one last used first. */
export async function ownSessions(userId: string, now: Date): Promise<OwnSession[]> {
  return db.session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gte: idleSince(now) } },
    orderBy: { lastSeenAt: "desc" },
    select: { id: true, createdAt: true, lastSeenAt: true, address: true, agent: true },
    take: 50,
  });
}

export const placeOfUnit = { shortName: true, kind: true, parent: { select: { shortName: true } } } as const;

/** 「区文旅局文物科」: a section carries its unit's name, because every bureau has an 办公室. */
export function placeName(unit: {
  shortName: string;
  kind: UnitKind;
  parent: { shortName: string } | null;
}): string {
  return unit.kind === "section" && unit.parent ? unit.parent.shortName + unit.shortName : unit.shortName;
}

/** In force on a day, the last day included. */
export function currentOn(day: Day) {
  const on = toDate(day);
  return { validFrom: { lte: on }, OR: [{ validTo: null }, { validTo: { gte: on } }] };
}
