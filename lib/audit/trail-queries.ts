// What the auditor reads: who did what, when, to which row; never what was written.
import "server-only";
import { z } from "zod";
import { addDays, type Day, isDay } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, type PostKind, posts } from "@/lib/lifecycle/actor";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { type Names, unitNames, userNames } from "@/lib/people/names";
import { bareSentence } from "./sentences";
import { systemEventText } from "./system-labels";

export type TrailFilter = {
  /** Name or login of who acted. */
  person: string;
  from: Day | null;
  to: Day | null;
  /** Code of the event; "" for all. */
  event: string;
  /** Where the page before ended. */
  before: string | null;
};

export type TrailRow = {
  id: string;
  at: Date;
  who: string;
  post: string;
  what: string;
  /** The item by number, the system's row by kind; no title. */
  subject: string;
  address: string;
  sequence: number;
  hash: string;
};
export type TrailPage = { rows: TrailRow[]; next: string | null };

const pageSize = 50;

/** Events of cases, newest first, without contents. NotVisible unless the actor acts as auditor. */
export async function listCaseTrail(actor: Actor, filter: TrailFilter): Promise<TrailPage> {
  mustAudit(actor);
  const events = await db.event.findMany({
    where: { AND: [await commonWhere(filter), filter.event ? { event: filter.event } : {}] },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select: {
      id: true,
      at: true,
      actorId: true,
      actorPost: true,
      machine: true,
      event: true,
      sequence: true,
      hash: true,
      proposalId: true,
      proposal: { select: { source: true, numberText: true } },
    },
  });
  const names = await userNames(events.map((event) => event.actorId));
  return paged(
    events.map((event) => ({
      ...whoOf(event, names),
      id: event.id,
      at: event.at,
      what: bareSentence({ ...event, source: event.proposal.source }),
      subject: event.proposal.numberText
        ? `${sourceWords[event.proposal.source].kind} ${event.proposal.numberText}`
        : `${sourceWords[event.proposal.source].kind}（未编号）${event.proposalId.slice(-6)}`,
      address: "",
      sequence: event.sequence,
      hash: event.hash,
    })),
  );
}

/** Acts outside cases, newest first. NotVisible unless the actor acts as auditor. */
export async function listSystemTrail(actor: Actor, filter: TrailFilter): Promise<TrailPage> {
  mustAudit(actor);
  const events = await db.systemEvent.findMany({
    where: { AND: [await commonWhere(filter), filter.event ? { event: filter.event } : {}] },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: pageSize + 1,
  });
  const userIds = events.flatMap((event) => [
    event.actorId,
    event.subjectKind === "user" ? event.subjectId : null,
  ]);
  const unitIds = events.map((event) => (event.subjectKind === "unit" ? event.subjectId : null));
  const [names, units] = await Promise.all([userNames(userIds), unitNames(unitIds)]);
  return paged(
    events.map((event) => ({
      ...whoOf(event, names),
      id: event.id,
      at: event.at,
      what: systemEventText(event.event),
      subject: names.get(event.subjectId ?? "") ?? units.get(event.subjectId ?? "") ?? "",
      address: event.address,
      sequence: event.sequence,
      hash: event.hash,
    })),
  );
}

/** The trail is the auditor's alone; for anybody else the page does not exist (404). */
export function mustAudit(actor: Actor): void {
  if (actor.acting.kind !== "auditor") throw new NotVisible();
}

type CommonWhere = Prisma.EventWhereInput & Prisma.SystemEventWhereInput;

async function commonWhere({ person, from, to, before }: TrailFilter): Promise<CommonWhere> {
  const parts: CommonWhere[] = [];
  if (person) parts.push({ actorId: { in: await idsOfPerson(person) } });
  if (from) parts.push({ at: { gte: startOf(from) } });
  if (to) parts.push({ at: { lt: startOf(addDays(to, 1)) } });
  const place = before ? placeOf(before) : null;
  // Row by row, so that a page neither repeats nor skips when events share a moment.
  if (place) parts.push({ OR: [{ at: { lt: place.at } }, { at: place.at, id: { lt: place.id } }] });
  return { AND: parts } as CommonWhere;
}

async function idsOfPerson(text: string): Promise<string[]> {
  const users = await db.user.findMany({
    where: { OR: [{ name: { contains: text } }, { login: text }] },
    select: { id: true },
    take: 100,
  });
  return users.map((user) => user.id);
}

function startOf(day: Day): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

function whoOf(event: { actorId: string | null; actorPost: PostKind | null }, names: Names) {
  return {
    who: event.actorId ? (names.get(event.actorId) ?? "") : "系统",
    post: event.actorPost ? posts[event.actorPost].zh : "",
  };
}

function paged(rows: TrailRow[]): TrailPage {
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return { rows: page, next: last && rows.length > pageSize ? `${last.at.toISOString()}_${last.id}` : null };
}

const place = z.tuple([z.iso.datetime(), z.uuid()]);

function placeOf(before: string): { at: Date; id: string } | null {
  const read = place.safeParse(before.split("_"));
  return read.success ? { at: new Date(read.data[0]), id: read.data[1] } : null;
}

/** Reads the filter from an address; what makes no sense counts as not given. */
export function trailFilter(query: Readonly<Record<string, string | string[] | undefined>>): TrailFilter {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === "string" ? value.trim().slice(0, 100) : "";
  };
  const day = (name: string) => (isDay(text(name)) ? text(name) : null);
  return {
    person: text("person"),
    from: day("from"),
    to: day("to"),
    event: text("event"),
    before: text("before") || null,
  };
}
