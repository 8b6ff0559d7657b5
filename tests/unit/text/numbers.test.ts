import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chineseNumber,
  itemNumberText,
  ordinalText,
  parseChineseNumber,
  parseItemNumber,
} from "@/lib/text/numbers";

describe("Chinese numerals", () => {
  it.each([
    [0, "零"],
    [1, "一"],
    [10, "十"],
    [12, "十二"],
    [20, "二十"],
    [105, "一百零五"],
    [110, "一百一十"],
    [999, "九百九十九"],
    [1001, "一千零一"],
    [1010, "一千零一十"],
    [2026, "二千零二十六"],
  ])("%i is %s", (value, text) => {
    expect(chineseNumber(value)).toBe(text);
  });

  it("read back what they write", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        (value) => parseChineseNumber(chineseNumber(value)) === value,
      ),
    );
  });

  it("read other spellings and refuse words", () => {
    expect(parseChineseNumber("二〇二六")).toBe(2026);
    expect(parseChineseNumber("两百")).toBe(200);
    expect(parseChineseNumber("第三")).toBeNull();
    expect(parseChineseNumber("")).toBeNull();
    expect(() => chineseNumber(10000)).toThrow(RangeError);
    expect(() => chineseNumber(1.5)).toThrow(RangeError);
  });

  it("name terms and meetings", () => {
    expect(`区${ordinalText(19, "届")}人大${ordinalText(4, "次")}会议第${ordinalText(30, "号")}`).toBe(
      "区十九届人大四次会议第30号",
    );
  });
});

describe("the serial of an item's number", () => {
  it.each([
    ["第59号", 59, ""],
    ["第00043号", 43, ""],
    ["第D-013号", 13, "D-"],
    ["温36号", 36, "温"],
    ["TA2020021号", 21, "TA2020"],
    ["B(2017)103号", 103, "B(2017)"],
    ["第0641", 641, ""],
    ["20220126号", 126, "2022"],
    ["第74227号", 74227, ""],
    ["第173169号", 173169, ""],
    ["114080号", 114080, ""],
    ["Ｂ（２０１７）１０３号", 103, "B(2017)"],
    ["  第 59 号 ", 59, ""],
    ["第五十九号", 59, ""],
    ["59", 59, ""],
  ])("%s → %i", (raw, serial, prefix) => {
    expect(parseItemNumber(raw)).toMatchObject({ serial, prefix });
  });

  it("keeps the number as typed and finds none where there is none", () => {
    expect(parseItemNumber("第00043号").text).toBe("第00043号");
    expect(parseItemNumber("平时提案")).toEqual({ text: "平时提案", serial: null, prefix: "" });
    expect(parseItemNumber("")).toEqual({ text: "", serial: null, prefix: "" });
  });

  it("stays within what a database integer holds for very long runs", () => {
    expect(parseItemNumber("JY100012050700号").serial).toBe(12050700);
    fc.assert(
      fc.property(fc.string(), (raw) => {
        const { serial } = parseItemNumber(raw);
        expect(serial === null || (Number.isInteger(serial) && serial >= 0 && serial <= 999_999_999)).toBe(
          true,
        );
      }),
    );
  });

  it("keeps a plain serial as the system writes it, however it was typed, and no other", () => {
    const typed = [
      "903",
      "９０３号",
      "第 903 号",
      "〔903〕号",
      "【903】",
      "[903]",
      "（903）",
      "第〔903〕号",
      "第903",
    ];
    for (const raw of typed)
      expect(parseItemNumber(raw)).toEqual({ text: "第903号", serial: 903, prefix: "" });
    const own = [
      "B-12",
      "闭会 3",
      "温36号",
      "B〔2017〕103号",
      "20220126号",
      "第五十九号",
      "第D-013号",
      "第74227号",
    ];
    expect(own.map((raw) => parseItemNumber(raw).text)).toEqual(own);
  });

  it("is shown with 第 and 号 only when it was bare", () => {
    expect(["59", "第59号", "温36号"].map(itemNumberText)).toEqual(["第59号", "第59号", "温36号"]);
  });
});
