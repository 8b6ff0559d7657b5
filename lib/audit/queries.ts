// The timeline of an item for one reader: what they may know of it, in sentences.
import "server-only";
import { visibleReplies, visibleTo } from "@/lib/access/visible";
import { type Day, dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { type Actor, isOfficePost, type PostKind } from "@/lib/lifecycle/actor";
import { type ProfileStage, profileStages } from "@/lib/rules/stages";
import { maskNames, strike } from "./redact";
import { type EventView, type Machine, type Sentence, sentenceOf } from "./sentences";
import { loadSubjects, type Subjects } from "./subjects";
import { type EventValues, readValues } from "./values";
import { type Audience, maySeeEvent } from "./visibility";

export type TimelineEntry = Sentence & {
  id: string;
  sequence: number;
  machine: Machine;
  event: string;
  at: Date;
  on: Day;
};

/** A timeline reads from the newest; an item with more entries than this shows the newest. */
const atMost = 500;

/**
 * The entries that `actor` may read, newest first; null when they may not open the item (answered as 404). Units
 * do not learn names of signers who asked not to be named, nor remarks meant for the body alone.
 */
export async function timelineOf(actor: Actor, proposalId: string): Promise<TimelineEntry[] | null> {
  const item = await db.proposal.findFirst({
    where: { AND: [{ id: proposalId }, visibleTo(actor)] },
    select: {
      source: true,
      signers: { select: { isUnnamed: true, nameThen: true, proposer: { select: { userId: true } } } },
    },
  });
  if (!item) return null;
  const [events, subjects, letters, ownRatings] = await Promise.all([
    db.event.findMany({
      where: { proposalId },
      orderBy: { sequence: "desc" },
      take: atMost,
      include: { detail: { select: { values: true, erasedAt: true } } },
    }),
    loadSubjects(actor, proposalId),
    db.reply.findMany({ where: { AND: [{ proposalId }, visibleReplies(actor)] }, select: { id: true } }),
    ratingsOfSigner(actor, proposalId),
  ]);
  const audience = audienceOf(actor.acting.kind);
  const letterIds = new Set(letters.map((letter) => letter.id));
  const unnamed = item.signers.filter((signer) => signer.isUnnamed).map((signer) => signer.nameThen);
  return events.flatMap((event) => {
    const isByReader = event.actorId === actor.userId || ownRatings.has(ratingOf(event.data));
    const isOwn = isByReader || isOwnSubject(event, subjects, actor);
    const readsLetter = letterIds.has(event.subjectId);
    if (!maySeeEvent(event.machine, event.event, { audience, isOwn, readsLetter })) return [];
    const view: EventView = {
      machine: event.machine,
      event: event.event,
      source: item.source,
      actorPost: event.actorPost,
      values: strike(toldValues(event, subjects), actor.acting.kind === "registrar", isByReader),
      isErased: event.detail?.erasedAt != null,
      unit: subjects.unitOf(event.subjectId),
      letterKind: subjects.letterOf(event.subjectId),
    };
    const sentence = sentenceOf(view);
    const told = audience === "unit" ? maskNames(sentence, unnamed) : sentence;
    const { id, sequence, machine, at } = event;
    return [{ ...told, id, sequence, machine, event: event.event, at, on: toDay(event.on) ?? dayOf(at) }];
  });
}

/** A signer reads the own rating also where it came by a one-time link or was entered from paper. */
async function ratingsOfSigner(actor: Actor, proposalId: string): Promise<ReadonlySet<string>> {
  if (actor.acting.kind !== "proposer") return new Set();
  const where = { proposalId, signer: { is: { proposerId: { in: [...actor.proposerIds] } } } };
  const rows = await db.rating.findMany({ where, select: { id: true } });
  return new Set(rows.map((row) => row.id));
}

function ratingOf(data: unknown): string {
  return isRecord(data) && typeof data.ratingId === "string" ? data.ratingId : "";
}

type Recorded = { event: string; subjectId: string; data: unknown; detail: { values: unknown } | null };

/** The stored details, with the words for codes that the event keeps. */
function toldValues(event: Recorded, subjects: Subjects): EventValues {
  const values = readValues(event.detail?.values);
  const stage = isRecord(event.data) ? event.data.stage : undefined;
  const words: Record<string, string> = {};
  if (typeof stage === "string" && stage in profileStages) {
    words.stage = profileStages[stage as ProfileStage].zh;
  }
  if (event.event === "issue") words.outcome = subjects.outcomeOf(event.subjectId);
  return { ...values, facts: { ...words, ...values.facts } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function audienceOf(kind: PostKind): Audience {
  if (isOfficePost(kind)) return "office";
  return kind === "proposer" ? "proposer" : "unit";
}

type EventRow = { machine: Machine; event: string; subjectId: string; actorUnitId: string | null };

/** The lead needs to know every contact with the proposer, its assistants' too; not the other way round. */
const forTheLead: readonly string[] = ["consult", "confirmConsultation"];

/** They draft or review the letter; the row is of their bureau, or of one that assists it; or a colleague did it. */
function isOwnSubject(event: EventRow, subjects: Subjects, actor: Actor): boolean {
  if (audienceOf(actor.acting.kind) !== "unit") return false;
  if (event.machine === "reply") return subjects.draftsLetter(event.subjectId);
  if (event.machine === "assignment" && subjects.isOwnRow(event.subjectId)) return true;
  if (subjects.leads && forTheLead.includes(event.event)) return true;
  return event.actorUnitId !== null && subjects.ownUnitIds.has(event.actorUnitId);
}
