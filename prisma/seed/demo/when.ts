// The demo's time: everything is counted in working days back from the day of loading, so that it always looks alive.
import { computeDue } from "@/lib/calendar/compute-due";
import { addDays, addMonths, type Day, dayOf, daysBetween } from "@/lib/calendar/day";
import { calendarSeed } from "@/lib/calendar/seed";
import { addWorkingDays, calendarOf, isWorkday } from "@/lib/calendar/working-days";
import { presetProfile } from "@/lib/rules/presets";

export type Clock = {
  now: Date;
  today: Day;
  /** `count` working days before the last working day that has begun; 0 is that day itself. */
  ago(count: number): Day;
  /** `count` working days after `day`, or before it when negative. */
  after(day: Day, count: number): Day;
  /** The working day on which an item must have been dispatched for `stage` to be due `days` days from today. */
  dispatchedFor(stage: "answer" | "opinion" | "firstContact", days: number): Day;
  /** A moment of an office day: 8:30 and `minutes` more, never later than now. */
  moment(day: Day, minutes: number): Date;
};

/** The clock of a demo that is loaded at `now`. */
export function clockAt(now: Date): Clock {
  const calendar = calendarOf(calendarSeed());
  const today = dayOf(now);
  const anchor = isWorkday(calendar, today) ? today : addWorkingDays(calendar, today, -1);
  const after = (day: Day, count: number) => addWorkingDays(calendar, day, count);
  const rules = presetProfile("shandong", "congress");
  if (!rules) throw new Error("the preset of the demo's province is missing");

  /** Searches around the plain guess: rolling and short months make the inverse of a due day ambiguous. */
  const dispatchedFor: Clock["dispatchedFor"] = (stage, days) => {
    const wanted = addDays(today, days);
    const { amount, unit } = rules.deadlines[stage];
    const guess = unit === "month" ? addMonths(wanted, -amount) : after(wanted, -amount);
    let best = { day: anchor, distance: Number.POSITIVE_INFINITY };
    for (let shift = -6; shift <= 6; shift += 1) {
      const day = addDays(guess, shift);
      if (day > anchor || !isWorkday(calendar, day)) continue;
      const distance = Math.abs(daysBetween(computeDue(rules.deadlines[stage], day, calendar).dueOn, wanted));
      if (distance < best.distance) best = { day, distance };
    }
    return best.day;
  };

  const moment = (day: Day, minutes: number) => {
    const at = new Date(`${day}T08:30:00+08:00`).getTime() + minutes * 60_000;
    return new Date(Math.min(at, now.getTime()));
  };
  return { now, today, ago: (count) => after(anchor, -count), after, dispatchedFor, moment };
}
