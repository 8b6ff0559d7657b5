/** What a running clock would be under other rules or another calendar (重新计算期限). Pure. */
import { computeDue, type Due } from "@/lib/calendar/compute-due";
import type { Day } from "@/lib/calendar/day";
import type { CalendarTable } from "@/lib/calendar/working-days";
import { clockZh } from "../clock-names";
import type { RuleProfileContent } from "../profile";
import { type ProfileStage, profileStages } from "../stages";

/** A clock that runs by a rule; one whose day a person named is none and is never recounted. */
export type RuledClock = { stage: string; startOn: Day; dueOn: Day; isEstimated: boolean };

/** The clock as it would be; null where its day and its 预估 stay as they are, or its stage is none of the profile's. */
export function recountOf(
  clock: RuledClock,
  content: RuleProfileContent,
  calendar: CalendarTable,
): Due | null {
  if (!isProfileStage(clock.stage)) return null;
  const due = computeDue(content.deadlines[clock.stage], clock.startOn, calendar);
  return due.dueOn === clock.dueOn && due.isEstimated === clock.isEstimated ? null : due;
}

/** 「答复期限 2027-03-01（预估）改为 2027-03-02」, 「答复期限 2027-03-01 不再是预估」. */
export function recountText(clock: RuledClock, due: Due): string {
  const name = clockZh(clock.stage);
  if (due.dueOn === clock.dueOn) {
    return `${name} ${due.dueOn} ${due.isEstimated ? "改为预估" : "不再是预估"}`;
  }
  return `${name} ${dayText(clock)}改为 ${dayText(due).trim()}`;
}

/** 「2027-03-01（预估）」 or 「2027-03-01 」: what follows is a Chinese word. */
function dayText({ dueOn, isEstimated }: { dueOn: Day; isEstimated: boolean }): string {
  return isEstimated ? `${dueOn}（预估）` : `${dueOn} `;
}

function isProfileStage(stage: string): stage is ProfileStage {
  return Object.hasOwn(profileStages, stage);
}
