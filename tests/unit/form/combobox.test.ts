import { describe, expect, test } from "vitest";
import { matching, step } from "@/components/form/combobox-state";

const units = [
  { value: "1", zh: "区教育和体育局", keywords: "jtj qjyhtyj" },
  { value: "2", zh: "区财政局", keywords: "czj qczj" },
  { value: "3", zh: "财政所", keywords: "czs" },
  { value: "4", zh: "区文化和旅游局", keywords: "wlj 区文体局" },
];
const found = (typed: string) => matching(units, typed).map(({ value }) => value);

describe("finding in a picker", () => {
  test("nothing typed shows all", () => expect(found(" ")).toEqual(["1", "2", "3", "4"]));
  test("a name that begins so comes before one that only holds it", () =>
    expect(found("财政")).toEqual(["3", "2"]));
  test("pinyin initials find, in either case", () => expect(found("CZ")).toEqual(["2", "3"]));
  test("an earlier name finds", () => expect(found("文体")).toEqual(["4"]));
  test("every word must match", () => expect(found("区 局 旅游")).toEqual(["4"]));
  test("what is nowhere finds nothing", () => expect(found("水利")).toEqual([]));
});

describe("walking the list", () => {
  test("goes round at both ends", () => {
    expect(step(2, 1, 3)).toBe(0);
    expect(step(0, -1, 3)).toBe(2);
  });
  test("enters at the top or at the bottom, and nowhere when it is empty", () => {
    expect(step(-1, 1, 3)).toBe(0);
    expect(step(-1, -1, 3)).toBe(2);
    expect(step(-1, 1, 0)).toBe(-1);
  });
});
