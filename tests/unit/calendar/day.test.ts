import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  compareDay,
  type Day,
  dayOf,
  daysBetween,
  earlierDay,
  isDay,
  lastDateOf,
  laterDay,
  makeDay,
  partsOf,
  weekdayOf,
} from "@/lib/calendar/day";

const anyDay: fc.Arbitrary<Day> = fc
  .date({ min: new Date("1990-01-01T00:00:00Z"), max: new Date("2090-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const span = fc.integer({ min: -4000, max: 4000 });
const months = fc.integer({ min: -200, max: 200 });

describe("a day", () => {
  it("is YYYY-MM-DD and exists", () => {
    for (const good of ["2026-02-28", "2024-02-29", "2000-02-29", "2026-12-31"])
      expect(isDay(good), good).toBe(true);
    for (const bad of [
      "2008-09-31",
      "2026-02-29",
      "1900-02-29",
      "2026-2-1",
      "2026-13-01",
      "2026-00-10",
      "0000-01-01",
    ])
      expect(isDay(bad), bad).toBe(false);
    for (const bad of [null, undefined, 20260101, "2026-01-01T00:00:00Z", " 2026-01-01", ""])
      expect(isDay(bad)).toBe(false);
  });

  it("refuses a date that is none with a sentence", () => {
    expect(() => addDays("2008-09-31", 1)).toThrow("不是有效的日期：2008-09-31");
    expect(() => makeDay(2026, 2, 30)).toThrow(RangeError);
  });

  it("is the day in China, whatever the zone of the process", () => {
    expect(dayOf(new Date("2025-10-08T16:30:00Z"))).toBe("2025-10-09");
    expect(dayOf(new Date("2025-10-08T15:59:59Z"))).toBe("2025-10-08");
    expect(dayOf(new Date("2025-12-31T16:00:00Z"))).toBe("2026-01-01");
  });

  it("knows its weekday", () => {
    expect(weekdayOf("2026-11-21")).toBe(6);
    expect(weekdayOf("1969-12-28")).toBe(0);
    fc.assert(fc.property(anyDay, (day) => weekdayOf(day) === new Date(`${day}T00:00:00Z`).getUTCDay()));
  });
});

describe("counting days", () => {
  it("goes there and back", () => {
    fc.assert(fc.property(anyDay, span, (day, count) => addDays(addDays(day, count), -count) === day));
  });

  it("agrees with the distance", () => {
    fc.assert(fc.property(anyDay, span, (day, count) => daysBetween(day, addDays(day, count)) === count));
  });

  it("keeps the order", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(compareDay(a, b))).toBe(Math.sign(daysBetween(b, a)));
        expect([earlierDay(a, b), laterDay(a, b)]).toEqual([a, b].sort());
      }),
    );
  });
});

describe("counting months (民法典 第二百零二条)", () => {
  it.each([
    ["2026-11-30", 3, "2027-02-28"],
    ["2023-11-30", 3, "2024-02-29"],
    ["2026-04-29", 3, "2026-07-29"],
    ["2026-08-31", 1, "2026-09-30"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-10-15", 6, "2027-04-15"],
    ["2024-02-29", 12, "2025-02-28"],
  ])("%s and %i months is %s", (from, count, to) => {
    expect(addMonths(from, count)).toBe(to);
  });

  it("ends on the corresponding day, or on the last day where there is none", () => {
    fc.assert(
      fc.property(anyDay, months, (day, count) => {
        const from = partsOf(day);
        const to = partsOf(addMonths(day, count));
        expect((to.year - from.year) * 12 + to.month - from.month).toBe(count);
        expect(to.date).toBe(Math.min(from.date, lastDateOf(to.year, to.month)));
      }),
    );
  });

  it("never passes a later start", () => {
    fc.assert(
      fc.property(anyDay, anyDay, months, (a, b, count) => {
        const [first, second] = [earlierDay(a, b), laterDay(a, b)];
        expect(addMonths(first, count) <= addMonths(second, count)).toBe(true);
      }),
    );
  });
});
