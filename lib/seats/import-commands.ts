// 导入名册: first what a list would change, then, confirmed, the change itself; all of it or nothing.
import "server-only";
import { createHash } from "node:crypto";
import { appendSystemEvent } from "@/lib/audit/system-event";
import { type Day, dayOf, laterDay } from "@/lib/calendar/day";
import { type Db, db, type Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { Refused } from "@/lib/lifecycle/refusal";
import { lockTerm, newPerson, seatIn, typedOnly } from "./commands";
import { kindOfBody, knownPeople, type OwnTerm, ownTerm } from "./queries";
import { lineText, readSeats } from "./seat-file";
import { type PlannedSeat, planSeats, type SeatPlan } from "./seat-plan";

/** What the list would do to the term; nothing is written. */
export async function previewSeats(actor: Actor, termId: string, text: string): Promise<SeatPlan> {
  return planIn(db, await ownTerm(db, actor, termId), text);
}

async function planIn(tx: Db | Tx, term: OwnTerm, text: string): Promise<SeatPlan> {
  const { rows, errors } = readSeats(text);
  if (errors.length > 0) return { rows: [], errors };
  return planSeats(rows, await knownPeople(tx, term.bodyId), term.id);
}

/** Two plans with one fingerprint would write the same. */
export function fingerprint({ rows }: SeatPlan): string {
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}

/**
 * Carries the list out, all of it or nothing. Refuses a list with any error, and one that would now do something else than
 * the preview said (`seen`, its fingerprint). Reading the same list twice changes nothing the second time.
 */
export async function importSeats(
  actor: Actor,
  { termId, text, seen }: { termId: string; text: string; seen: string },
  now: Date,
): Promise<SeatPlan> {
  const kind = await kindOfBody(actor.acting.unitId, dayOf(now));
  return db.$transaction(
    async (tx) => {
      const term = await ownTerm(tx, actor, termId);
      await lockTerm(tx, term.id);
      const plan = await planIn(tx, term, text);
      const [error] = plan.errors;
      if (error) throw new Refused({ code: "lines", zh: lineText(error), field: "text" });
      if (fingerprint(plan) !== seen) {
        throw new Refused({ code: "moved", zh: "名单或席位与预览时不同，请重新核对并预览。", field: "text" });
      }
      // A list entered beforehand takes effect with the term.
      const since = laterDay(dayOf(now), term.startsOn);
      for (const one of plan.rows) await carryOut(tx, { term, kind, since }, one);
      const written = plan.rows.filter((one) => one.kind !== "same").length;
      const act = { event: "seatsImported", subjectKind: "seat", subjectId: term.id } as const;
      await appendSystemEvent(tx, actor, { ...act, data: { rows: written } }, now);
      return plan;
    },
    { timeout: 60_000 },
  );
}

type Into = { term: OwnTerm; kind: "deputy" | "member"; since: Day };

async function carryOut(tx: Tx, { term, kind, since }: Into, planned: PlannedSeat): Promise<void> {
  const { row, personId, seatId } = planned;
  if (planned.kind === "same") return;
  const { name, number, group, phone, email, workUnit } = row;
  const contact = { phone, email, workUnit };
  if (personId) {
    await tx.proposer.update({ where: { id: personId }, data: typedOnly(contact), select: { id: true } });
  }
  if (seatId) {
    const data = { ...typedOnly({ number, group }), validTo: null, endReason: "" };
    await tx.seat.update({ where: { id: seatId }, data, select: { id: true } });
    return;
  }
  const proposerId =
    personId ?? (await newPerson(tx, { name, kind: row.isGroup ? "group" : kind, ...contact, address: "" }));
  await seatIn(tx, term, proposerId, { number, group, validFrom: since });
}
