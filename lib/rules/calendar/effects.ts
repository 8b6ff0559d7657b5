import "server-only";
import type { NoticePlan } from "@/lib/calendar/notice-plan";
import { rowsAfter } from "@/lib/calendar/notice-plan";
import { calendarOf } from "@/lib/calendar/working-days";
import type { Actor } from "@/lib/lifecycle/actor";
import { readCalendar } from "../queries";
import { type ChangedClock, changedKinds, clocksOver, listChanged } from "../recount/running-clocks";

/** The preview lists so many; the count beside it is of all. */
const shownAtMost = 100;

/** How many running clocks a notice would move, and those of them on items this person sees. */
export async function noticeEffects(
  actor: Actor,
  plan: NoticePlan,
): Promise<{ clocks: number; shown: ChangedClock[] }> {
  const after = calendarOf(rowsAfter(plan, await readCalendar()));
  const reached = [`${plan.year}-01-01`, `${plan.year}-12-31`, ...plan.rows.map((row) => row.day)].sort();
  const kinds = await clocksOver(reached[0] ?? "", reached.at(-1) ?? "");
  const changed = await changedKinds(kinds, after);
  const clocks = changed.reduce((sum, kind) => sum + kind.count, 0);
  return { clocks, shown: await listChanged(actor, changed, shownAtMost) };
}
