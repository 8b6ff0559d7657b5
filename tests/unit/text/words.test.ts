import { describe, expect, it } from "vitest";
import { isDay } from "@/lib/calendar/day";
import { byteSize } from "@/lib/text/bytes";
import {
  clockText,
  dateRange,
  letterDate,
  momentText,
  monthAndDate,
  parseDate,
  shortDate,
  shortMoment,
  weekdayText,
} from "@/lib/text/dates";
import { askLabel, countedSigners, type SignerKind, salutation, signersText } from "@/lib/text/names";

describe("dates", () => {
  it("are written for tables, letters and lists", () => {
    expect(letterDate("2026-03-02")).toBe("2026年3月2日");
    expect(shortDate("2026-05-11")).toBe("05-11");
    expect(monthAndDate("2026-05-11")).toBe("5月11日");
    expect(weekdayText("2026-11-21")).toBe("星期六");
    expect(dateRange("2026-03-02", "2026-03-05")).toBe("2026年3月2日至3月5日");
    expect(dateRange("2026-12-30", "2027-01-03")).toBe("2026年12月30日至2027年1月3日");
    expect(dateRange("2026-03-02", "2026-03-02")).toBe("2026年3月2日");
  });

  it("put moments into Chinese time", () => {
    const late = new Date("2026-03-02T16:05:30Z");
    expect(momentText(late)).toBe("2026-03-03 00:05");
    expect(shortMoment(late)).toBe("03-03 00:05");
    expect(clockText(late)).toBe("00:05");
  });

  it("are read as people type them", () => {
    for (const text of ["2026年3月2日", "2026.3.2", "2026/3/2", "2026-03-02", " 2026 年 3 月 2 日 "])
      expect(parseDate(text), text).toBe("2026-03-02");
    for (const text of ["", "3月2日", "26-3-2", "2026-3", "2026-03-02T00:00"])
      expect(parseDate(text), text).toBeNull();
    expect(isDay(parseDate("2008年9月31日"))).toBe(false);
  });
});

describe("salutations", () => {
  const people = (kind: SignerKind, ...names: string[]) => names.map((name) => ({ name, kind }));

  it("name deputies and members with their title", () => {
    expect(salutation(people("deputy", "刘鲜兰"))).toBe("刘鲜兰代表：");
    expect(salutation(people("deputy", "刘鲜兰", "王金燕"))).toBe("刘鲜兰、王金燕代表：");
    expect(salutation(people("deputy", "刘鲜兰", "王金燕", "马秀梅"))).toBe("刘鲜兰、王金燕、马秀梅代表：");
    expect(salutation(people("member", "魏军"))).toBe("魏军委员：");
    expect(salutation(people("group", "民盟市委"))).toBe("民盟市委：");
  });

  it("keep rare characters of names whole", () => {
    expect(salutation(people("deputy", "王旻喆", "李珺镕", "陈𬱖", "𠮷田"))).toBe(
      "王旻喆、李珺镕、陈𬱖、𠮷田代表：",
    );
  });

  it("count many signers instead of naming them", () => {
    const many = people("deputy", "王小康", "甲", "乙", "丙", "丁", "戊");
    expect(salutation(many)).toBe("王小康等6名代表：");
    expect(countedSigners(many.slice(0, 2))).toBe("王小康等2名代表");
    expect(countedSigners(many.slice(0, 1))).toBe("王小康代表");
    expect(countedSigners(people("group", "民盟市委", "民建市委"))).toBe("民盟市委等2家单位");
    expect(countedSigners([])).toBe("");
  });

  it("put a group that leads before persons who join", () => {
    expect(signersText([...people("group", "民盟市委"), ...people("member", "魏军", "李岚")])).toBe(
      "民盟市委，魏军、李岚委员",
    );
  });

  it("call what is asked by who asks", () => {
    expect([askLabel("deputy"), askLabel("member")]).toEqual(["代表诉求", "委员诉求"]);
  });
});

describe("file sizes", () => {
  it.each([
    [0, "0 字节"],
    [812, "812 字节"],
    [1023, "1023 字节"],
    [1024, "1 KB"],
    [1434, "1.4 KB"],
    [20 * 1024 * 1024, "20 MB"],
    [1024 * 1024 - 1, "1 MB"],
    [3 * 1024 ** 3, "3 GB"],
  ])("%i bytes is %s", (bytes, text) => {
    expect(byteSize(bytes)).toBe(text);
  });
});
