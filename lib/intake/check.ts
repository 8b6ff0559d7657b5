// What a form of intake may know before it is sent: similar items, and whether the number is free.
import "server-only";
import type { ProposalKind } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/lifecycle/actor";
import type { Series } from "@/lib/transition/item-number";
import { type NearItem, nearItems } from "./near";
import { nextNumber, type TakenBy, takenBy } from "./numbers";
import { meetingsOf } from "./options";

export type Typed = {
  title: string;
  numberText: string;
  meetingId?: string | undefined;
  category: "body" | "hotline";
  /** Known on forms of an existing item; otherwise it follows from the meeting. */
  kind?: ProposalKind | undefined;
  inSession?: "on" | undefined;
  except?: string | undefined;
};

/** What /intake/check answers: like items, the item that has the typed number, the number an empty field would get. */
export type Checked = { near: NearItem[]; taken: TakenBy | null; next: string | null };

/** Reads only what the actor may see; numbers are the registrar's business, so others get none. */
export async function checkTyped(actor: Actor, typed: Typed): Promise<Checked> {
  const series = await seriesOf(actor, typed);
  const { title, numberText, except } = typed;
  const [near, taken, next] = await Promise.all([
    title ? nearItems(actor, { title, ...(except ? { exceptId: except } : {}) }) : [],
    series && numberText ? takenBy(series, numberText, except) : null,
    series ? nextNumber(series) : null,
  ]);
  return { near, taken, next };
}

async function seriesOf(actor: Actor, typed: Typed): Promise<Series | null> {
  if (actor.acting.kind !== "registrar" || !typed.meetingId) return null;
  const bodyId = actor.acting.unitId;
  const meeting = (await meetingsOf(bodyId)).find((one) => one.id === typed.meetingId);
  if (!meeting) return null;
  const own = meeting.source === "congress" ? "suggestion" : "proposal";
  const kind = typed.kind ?? (typed.category === "hotline" ? "hotline" : own);
  return { bodyId, meetingId: meeting.id, kind, inSession: typed.inSession === "on" };
}
