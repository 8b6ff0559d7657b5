// Changed rules for clocks that already run: only when somebody asks, only on items that person sees, each on record.
import "server-only";
import type { Actor } from "@/lib/lifecycle/actor";
import { fireMany, type ManyResult } from "@/lib/transition/fire-many";
import { meetingRules } from "../meeting/queries";
import { readCalendar } from "../queries";
import { type ChangedClock, changedKinds, clocksOfMeeting, itemsWith, listChanged } from "./running-clocks";

const shownAtMost = 200;

export type ClocksBehind = { items: number; shown: ChangedClock[] };

/** Running clocks of the meeting that its present rules would move, on items this person sees. Changes nothing. */
export async function clocksBehind(actor: Actor, meetingId: string): Promise<ClocksBehind> {
  const changed = await changedOf(actor, meetingId);
  const [ids, shown] = await Promise.all([
    itemsWith(changed, actor, meetingId),
    listChanged(actor, changed, shownAtMost, meetingId),
  ]);
  return { items: ids.length, shown };
}

type RecountMeeting = { meetingId: string; requestId: string; reason: string };

/** Moves them, item by item, an answer for each; repeating the same press repeats nothing. */
export async function recountMeeting(actor: Actor, form: RecountMeeting, now: Date): Promise<ManyResult> {
  const { meetingId, requestId, reason } = form;
  const ids = await itemsWith(await changedOf(actor, meetingId), actor, meetingId);
  const items = ids.map((id) => ({ id, version: null }));
  const input = { basis: "profile", reason };
  return fireMany(actor, { event: "recount", items, requestId, input }, now);
}

async function changedOf(actor: Actor, meetingId: string) {
  const { content } = await meetingRules(actor, meetingId);
  const [kinds, calendar] = await Promise.all([clocksOfMeeting(meetingId), readCalendar()]);
  return changedKinds(kinds, calendar, content);
}
