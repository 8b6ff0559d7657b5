import { describe, expect, it } from "vitest";
import { readNotice, writeNotice } from "@/lib/calendar/notice-file";
import { planNotice, rowsAfter } from "@/lib/calendar/notice-plan";
import { announcedRows, calendarSeed, estimatedRows } from "@/lib/calendar/seed";
import { calendarOf, isWorkday } from "@/lib/calendar/working-days";

const calendar = calendarOf(calendarSeed());

/** A notice of 2027 as an office would pass it on: holidays as ranges, two weekend work-days. */
const csv = `日期,类型,名称
2027-01-01至2027-01-03,休息,元旦
2027-02-05至2027-02-11,休息,春节
2027年2月20日,上班,春节
2027-04-03至2027-04-05,休息,清明
2027-05-01至2027-05-05,休息,劳动节
2027/5/8,上班,劳动节
2027-06-09,休息,端午
2027-09-15,休息,中秋
2027-10-01至2027-10-07,休息,国庆节`;

const errorsOf = (text: string) => readNotice(text).errors.map(({ line, zh }) => `${line} ${zh}`);

describe("reading a notice", () => {
  it("reads CSV with ranges and the dates people write", () => {
    const { days, errors } = readNotice(csv);
    expect(errors).toEqual([]);
    expect(days).toHaveLength(29);
    expect(days).toContainEqual({ day: "2027-02-20", isWorkday: true, name: "春节", line: 4 });
    expect(days).toContainEqual({ day: "2027-10-07", isWorkday: false, name: "国庆节", line: 10 });
  });

  it("reads JSON as a list or under days, with isOffDay or isWorkday", () => {
    const list = [{ date: "2027-01-01", name: "元旦", isOffDay: true }];
    const object = { year: 2027, days: [{ date: "2027-02-20", name: "春节", isWorkday: true }] };
    expect(readNotice(JSON.stringify(list)).days[0]).toMatchObject({ day: "2027-01-01", isWorkday: false });
    expect(readNotice(JSON.stringify(object)).days[0]).toMatchObject({ day: "2027-02-20", isWorkday: true });
    expect(errorsOf('{"year": 2027}')).toEqual(["1 不是有效的 JSON：应为日期列表，或含 days 列表的对象"]);
    expect(errorsOf("[{]")).toHaveLength(1);
  });

  it("is written back in the fewest lines and read again the same", () => {
    const days = readNotice(csv).days.map(({ line: _, ...day }) => day);
    const text = writeNotice(days);
    expect(text.split("\n")).toHaveLength(9);
    expect(readNotice(text).days.map(({ line: _, ...day }) => day)).toEqual(days);
  });

  it("names each line that cannot be read", () => {
    expect(
      errorsOf("日期,类型,名称\n2027-02-30,休息,春节\n2027-01-01,也许,元旦\n2027-01-02,,元旦\n,休息,元旦"),
    ).toEqual([
      "2 “2027-02-30”不是一个存在的日期，请按 2027-01-01 的格式填写",
      "3 类型“也许”应写“休息”或“上班”",
      "4 没有写明休息还是上班",
      "5 没有日期",
    ]);
    expect(errorsOf("2027-01-03至2027-01-01,休息,元旦")[0]).toContain("早于起始日期");
    expect(errorsOf("2027-01-01,休息,元旦\n2027-01-01,休息,元旦")[0]).toBe(
      "2 2027-01-01 前面已经出现过，请只留一行",
    );
    expect(errorsOf("  ")).toEqual(["1 没有内容"]);
  });
});

describe("planning what a notice changes", () => {
  const plan = (text: string) => planNotice(readNotice(text).days, calendar);
  const wrong = (text: string) => plan(text).errors.map((one) => one.zh);

  it("announces the year and names the days that turn", () => {
    const planned = plan(csv);
    expect(planned.year).toBe(2027);
    expect(planned.errors).toEqual([]);
    expect(planned.changes).toContainEqual({ day: "2027-02-20", isWorkday: true, name: "春节" });
    expect(planned.changes).toContainEqual({ day: "2027-10-04", isWorkday: false, name: "国庆节" });
    // Off in the estimate already: no change.
    expect(planned.changes.map((one) => one.day)).not.toContain("2027-10-01");
    const after = calendarOf(rowsAfter(planned, calendar));
    expect(after.announcedYears.has(2027)).toBe(true);
    expect(calendar.announcedYears.has(2027)).toBe(false);
    expect(isWorkday(after, "2027-05-08")).toBe(true);
  });

  it("refuses a file that leaves out a statutory day, or has one worked on", () => {
    expect(wrong(csv.replace("2027-06-09,休息,端午\n", ""))).toEqual([
      "缺少 2027-06-09（端午），请补全后再导入",
    ]);
    expect(wrong(csv.replace("2027-06-09,休息", "2027-06-09,上班"))[0]).toContain("是法定节假日");
  });

  it("refuses another year's days and a work-day in the middle of the week", () => {
    expect(wrong(`${csv}\n2028-05-01,休息,劳动节`)).toEqual(["2028-05-01 不在 2027 年，请一年一年导入"]);
    expect(wrong(`${csv}\n2027-03-03,上班,春节`)).toEqual(["2027-03-03 不是周末，本来就上班，请核对日期"]);
  });

  it("lets a holiday reach over the turn of the year", () => {
    const planned = plan(`${csv}\n2026-12-31,休息,元旦`);
    expect(planned.errors).toEqual([]);
    expect(planned.changes[0]).toEqual({ day: "2026-12-31", isWorkday: false, name: "元旦" });
  });

  it("keeps a day the office has set itself", () => {
    const own = {
      day: "2027-02-20",
      isWorkday: false,
      name: "值班",
      source: "本单位调整",
      isEstimated: false,
    };
    const planned = planNotice(readNotice(csv).days, calendarOf([...calendarSeed(), own]));
    expect(planned.kept).toEqual([own]);
    expect(planned.rows.map((row) => row.day)).not.toContain("2027-02-20");
  });

  it("takes the known notices back in as they are: nothing changes", () => {
    for (const year of [2025, 2026]) {
      const lines = announcedRows(year).map((row) => ({ ...row, date: row.day }));
      const planned = plan(JSON.stringify(lines));
      expect([planned.year, planned.errors, planned.changes]).toEqual([year, [], []]);
    }
  });

  it("knows the thirteen statutory days of every year ahead", () => {
    for (let year = 2025; year <= 2099; year += 1) {
      const days = estimatedRows(year);
      // 中秋 may fall on a National Day: one row for two.
      expect([12, 13]).toContain(days.length);
    }
  });
});
