import fc from "fast-check";
import { LegalHoliday, LunarDay, SolarDay, SolarTerm } from "tyme4ts";
import { afterEach, describe, expect, it, vi } from "vitest";
import { addDays, type Day, makeDay, partsOf, weekdayOf } from "@/lib/calendar/day";
import { lunarDay, qingmingOf } from "@/lib/calendar/lunar";
import { announcedFrom, announcedRows, announcedTo, calendarSeed, estimatedRows } from "@/lib/calendar/seed";
import {
  addWorkingDays,
  calendarOf,
  isWorkday,
  nextWorkday,
  workingDaysBetween,
} from "@/lib/calendar/working-days";

const calendar = calendarOf(calendarSeed());
afterEach(() => {
  vi.unstubAllEnvs();
});

const anyDay = fc.integer({ min: 0, max: 5000 }).map((count) => addDays("2018-06-01", count));

/** What the second source says: listed days by its table, the rest by the week; null for years it does not know. */
function worksByTyme(day: Day): boolean {
  const { year, month, date } = partsOf(day);
  const listed = LegalHoliday.fromYmd(year, month, date);
  if (listed) return listed.isWork();
  const weekday = SolarDay.fromYmd(year, month, date).getWeek().getIndex();
  return weekday !== 0 && weekday !== 6;
}

describe("announced years", () => {
  it("agree with a second source on every day", () => {
    const wrong: Day[] = [];
    let days = 0;
    for (let day = makeDay(announcedFrom, 1, 1); day <= makeDay(announcedTo, 12, 31); day = addDays(day, 1)) {
      days += 1;
      if (isWorkday(calendar, day) !== worksByTyme(day)) wrong.push(day);
    }
    expect(wrong).toEqual([]);
    expect(days).toBe(3287);
  });

  it.each(["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"])(
    "work on %s, a weekend moved by the notice for 2026",
    (day) => {
      expect(isWorkday(calendar, day)).toBe(true);
      expect([0, 6]).toContain(weekdayOf(day));
    },
  );

  it("name their days", () => {
    expect(calendar.days.get("2026-02-17")).toMatchObject({
      name: "春节",
      isWorkday: false,
      isEstimated: false,
    });
  });

  it("are the same wherever the process runs", () => {
    const expected = calendarSeed();
    for (const zone of ["America/New_York", "Pacific/Kiritimati", "UTC"]) {
      vi.stubEnv("TZ", zone);
      expect(new Date(2026, 0, 1).getTimezoneOffset(), zone).not.toBe(-480);
      expect(calendarSeed(), zone).toEqual(expected);
    }
  });

  it("end where the data ends", () => {
    expect(() => announcedRows(announcedTo + 1)).toThrow(RangeError);
  });
});

describe("years without a notice", () => {
  const closed2027 = [
    ["2027-01-01"],
    ["2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08"],
    ["2027-04-05"],
    ["2027-05-01", "2027-05-02"],
    ["2027-06-09"],
    ["2027-09-15"],
    ["2027-10-01", "2027-10-02", "2027-10-03"],
  ].flat();

  it("rest on the thirteen statutory days of 2027 and are marked", () => {
    expect(estimatedRows(2027).map((row) => row.day)).toEqual(closed2027);
    expect(estimatedRows(2027).every((row) => row.isEstimated && !row.isWorkday)).toBe(true);
    expect(calendar.announcedYears.has(2026)).toBe(true);
    expect(calendar.announcedYears.has(2027)).toBe(false);
    expect(isWorkday(calendar, "2027-10-01")).toBe(false);
    expect(isWorkday(calendar, "2027-10-08")).toBe(true);
  });

  it("keep one row where 中秋 falls on a National Day", () => {
    const rows = estimatedRows(2031);
    expect(rows.find((row) => row.day === "2031-10-01")?.name).toBe("国庆节、中秋");
    expect(new Set(rows.map((row) => row.day)).size).toBe(rows.length);
  });

  it("take lunar and solar-term days that a second source confirms", () => {
    for (let year = 2000; year <= 2099; year += 1) {
      const term = SolarTerm.fromIndex(year, 7).getJulianDay().getSolarDay();
      expect(qingmingOf(year)).toBe(makeDay(term.getYear(), term.getMonth(), term.getDay()));
      for (const [month, date] of [
        [1, 1],
        [5, 5],
        [8, 15],
      ] as const) {
        const solar = LunarDay.fromYmd(year, month, date).getSolarDay();
        expect(lunarDay(year, month, date)).toBe(makeDay(solar.getYear(), solar.getMonth(), solar.getDay()));
      }
    }
  });

  it("stay estimated when one of their days is changed by hand, and are announced once the notice replaces them", () => {
    const changed = {
      day: "2027-05-03",
      isWorkday: false,
      name: "劳动节",
      source: "本地调整",
      isEstimated: false,
    };
    expect(calendarOf([...calendarSeed(), changed]).announcedYears.has(2027)).toBe(false);
    const imported = [...calendarSeed().filter((row) => !row.day.startsWith("2027")), changed];
    expect(calendarOf(imported).announcedYears.has(2027)).toBe(true);
  });
});

describe("counting working days", () => {
  it.each([
    ["2026-09-24", 5, "2026-10-09"],
    ["2026-09-30", 1, "2026-10-08"],
    ["2026-02-13", 1, "2026-02-14"],
    ["2026-02-14", 1, "2026-02-24"],
    ["2026-10-08", -1, "2026-09-30"],
    ["2026-05-09", 0, "2026-05-09"],
  ])("%s and %i is %s", (from, count, to) => {
    expect(addWorkingDays(calendar, from, count)).toBe(to);
  });

  it("always ends on a working day and counts as many as asked", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (day, count) => {
        const end = addWorkingDays(calendar, day, count);
        expect(isWorkday(calendar, end)).toBe(true);
        expect(workingDaysBetween(calendar, day, end)).toBe(count);
      }),
      { numRuns: 60 },
    );
  });

  it("comes back to a working day it started from", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (day, count) => {
        const start = nextWorkday(calendar, day);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, start, count), -count)).toBe(start);
      }),
      { numRuns: 60 },
    );
  });

  it("measures backwards with a minus", () => {
    expect(workingDaysBetween(calendar, "2026-10-09", "2026-09-24")).toBe(-5);
    expect(workingDaysBetween(calendar, "2026-10-01", "2026-10-07")).toBe(0);
  });

  it("rolls to the next working day only from a day off", () => {
    expect(nextWorkday(calendar, "2026-10-01")).toBe("2026-10-08");
    expect(nextWorkday(calendar, "2026-10-10")).toBe("2026-10-10");
    expect(nextWorkday(calendar, "2026-10-11")).toBe("2026-10-12");
  });

  it("refuses a broken calendar instead of running for ever", () => {
    const rows = Array.from({ length: 90 }, (_, at) => ({
      day: addDays("2026-03-01", at),
      isWorkday: false,
      name: "",
      source: "",
      isEstimated: false,
    }));
    expect(() => nextWorkday(calendarOf(rows), "2026-03-01")).toThrow("日历有误");
    expect(() =>
      calendarOf([{ day: "2026-02-30", isWorkday: true, name: "", source: "", isEstimated: false }]),
    ).toThrow("日历中有不存在的日期");
  });
});
