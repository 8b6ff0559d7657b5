// One item on its way: who it is, what day it is, and the one way in which the demo moves it, which is fire().
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { fire } from "@/lib/transition/fire";
import { proposerId, proposerRows } from "../office/proposers";
import { organs, unitId } from "../office/units";
import { official, proposerActor } from "./cast";
import type { Item } from "./items";
import type { Clock } from "./when";

export type Run = {
  /** Different for every story, also for two that tell of the same title. */
  name: string;
  item: Item;
  clock: Clock;
  /** Codes of the signers, the lead first. */
  signers: readonly string[];
  numberText: string;
  /** Handed down by a higher level. */
  isUpper: boolean;
  inSession: boolean;
  meetingId: string;
  /** Place of the section that works on the item among the lead unit's sections, counted from 1. */
  section: number;
  id: string;
  day: Day;
  minutes: number;
  /** Place of the scene now playing among the story's own: part of every request's key. */
  scene: number;
  /** Keys of all items of the demo by the names of their stories. */
  ids: Map<string, string>;
};

const include = {
  assignments: { orderBy: { createdAt: "asc" } },
  replies: {
    orderBy: { createdAt: "asc" },
    include: {
      stages: { orderBy: { ordinal: "asc" }, include: { holders: true } },
      commitments: true,
      notes: { orderBy: { at: "asc" } },
    },
  },
  signers: { orderBy: { ordinal: "asc" } },
  asks: { orderBy: { ordinal: "asc" } },
} as const;

/** What was read last of each item, until the next act on it. */
const pictures = new WeakMap<Run, Picture>();

async function readPicture(run: Run) {
  return db.proposal.findUniqueOrThrow({ where: { id: run.id }, include });
}

/** The item as the database has it now. */
export async function pictureOf(run: Run): Promise<Picture> {
  const known = pictures.get(run) ?? (await readPicture(run));
  pictures.set(run, known);
  return known;
}

/** After a write that did not go through `act`. */
export function forgetPicture(run: Run): void {
  pictures.delete(run);
}
export type Picture = Awaited<ReturnType<typeof readPicture>>;
export type Row = Picture["assignments"][number];
export type Letter = Picture["replies"][number];

/** A moment for the next act on the run's day. */
export function nextMoment(run: Run): Date {
  run.minutes += 7;
  return run.clock.moment(run.day, run.minutes);
}

/**
 * The key of a request: the same act of the same scene asks by the same key, so that a load which was interrupted goes on
 * without doing anything twice.
 */
export function requestOf(run: Run, ...what: string[]): string {
  return ["demo", run.name, String(run.scene), ...what].join(":");
}

type Subject = { machine: "proposal" | "assignment" | "reply"; id: string };

/** Fires one event of the story (`mark` tells repeats within a scene apart); a refusal names the item and the event, because it is a fault of the story. */
export async function act(
  run: Run,
  actor: Actor,
  subject: Subject,
  event: string,
  input: unknown = {},
  mark = "",
): Promise<void> {
  const requestId = requestOf(run, event, subject.id, mark);
  const command = { ...subject, event, version: null, requestId, input };
  forgetPicture(run);
  try {
    await fire(actor, command, nextMoment(run));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${run.name} on ${run.day}: ${subject.machine}.${event}: ${reason}`, {
      cause: error,
    });
  }
}

export const onItem = (run: Run): Subject => ({ machine: "proposal", id: run.id });
export const onRow = (row: { id: string }): Subject => ({ machine: "assignment", id: row.id });
export const onLetter = (letter: { id: string }): Subject => ({ machine: "reply", id: letter.id });

const unitCodes = new Map(organs.map((organ) => [unitId(organ.code), organ.code]));
const proposerCodes = new Map(proposerRows.map((row) => [proposerId(row.code), row.code]));

export function codeOfUnit(id: string): string {
  return unitCodes.get(id) ?? "";
}

export function codeOfProposer(id: string): string {
  return proposerCodes.get(id) ?? "";
}

export const by = (run: Run, key: string): Promise<Actor> => official(key, run.day);
/** Who keeps the item's record: its body's registrar, or the 督查室 for one of a higher level. */
export const keeperOf = (run: Run) => (run.isUpper ? dispatcherOf(run) : registrarOf(run));
export const registrarOf = (run: Run) =>
  by(run, run.item.source === "congress" ? "rd.registrar" : "zx.registrar");
export const dispatcherOf = (run: Run) => by(run, "dcs.dispatcher");

/** The account of a signer, or null for one who does not sign in. */
export const signerActor = (run: Run, code: string) => proposerActor(code, run.day);

/** Top rows in force of the given duties. */
export function topRows(picture: Picture, ...duties: Row["duty"][]): Row[] {
  return picture.assignments.filter(
    (row) => row.parentId === null && row.state !== "released" && duties.includes(row.duty),
  );
}

export function answeringRows(picture: Picture): Row[] {
  return topRows(picture, "lead", "split");
}

/** The letter in work on a row, if there is one. */
export function letterOf(picture: Picture, row: Row): Letter | undefined {
  return picture.replies.findLast(
    (reply) => reply.assignmentId === row.id && reply.state !== "void" && reply.state !== "issued",
  );
}
