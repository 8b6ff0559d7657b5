// Whom a name in a list means: a re-elected deputy stays one person, and nobody is taken for somebody else.
import { describe, expect, test } from "vitest";
import { readSeats } from "@/lib/seats/seat-file";
import { type KnownPerson, planSeats } from "@/lib/seats/seat-plan";

const before = {
  seatId: "s1",
  termId: "old",
  term: "区十九届人大",
  number: "007",
  group: "第一代表团",
  isOver: false,
};
const wang: KnownPerson = {
  ...{ id: "wang", name: "王某", isGroup: false, phone: "13000000001", email: "", workUnit: "某小学" },
  seats: [before],
};
const other: KnownPerson = {
  ...wang,
  id: "other",
  phone: "13000000002",
  seats: [{ ...before, seatId: "s2", number: "008" }],
};

const plan = (text: string, known: readonly KnownPerson[]) => {
  const { rows, errors } = planSeats(readSeats(`姓名,证号,手机,人员\n${text}`).rows, known, "new");
  return { rows: rows.map(({ kind, personId, note }) => ({ kind, personId, note })), errors };
};

describe("与往届同名", () => {
  test("只有一位、电话不相抵触的，是同一人连任", () => {
    const again = {
      kind: "again",
      personId: "wang",
      note: "连任，沿用区十九届人大第一代表团（证号 007）的同一人",
    };
    expect(plan("王某,101", [wang]).rows).toEqual([again]);
    expect(plan("王某,101,130-0000-0001", [wang, other]).rows[0]).toMatchObject({ personId: "wang" });
  });

  test("电话不同、有几位同名的，不猜：要写明是谁", () => {
    expect(plan("王某,101,13900000000", [wang]).errors[0]?.zh).toContain("同名而电话不同");
    expect(plan("王某,101", [wang, other]).errors[0]?.zh).toContain("有 2 位同名");
    expect(plan("王某,101,,连任", [wang, other]).errors).toHaveLength(1);
    expect(plan("王某,101,,008", [wang, other]).rows[0]).toMatchObject({ kind: "again", personId: "other" });
    expect(plan("王某,101,13900000000,连任", [wang]).rows[0]?.note).toContain(
      "手机由“13000000001”改为“13900000000”",
    );
    expect(plan("王某,101,,新任", [wang]).rows[0]).toMatchObject({ kind: "fresh", personId: null });
  });

  test("同一人不能占两行", () => {
    expect(plan("王某,101\n王某,102", [wang]).errors).toEqual([
      { line: 3, zh: "与第 2 行是同一人；是同名的另一人的，在“人员”一列写“新任”" },
    ]);
  });
});

describe("本届已有席位", () => {
  const now = { ...before, seatId: "s9", termId: "new", number: "101", group: "" };
  const seated: KnownPerson = { ...wang, seats: [now, before] };

  test("相同的不变；改证号、补联系方式的写明；空的不抹掉原来的", () => {
    expect(plan("王某,101,13000000001", [seated]).rows).toEqual([
      { kind: "same", personId: "wang", note: "" },
    ]);
    expect(plan("王某,102", [seated]).rows).toEqual([
      { kind: "change", personId: "wang", note: "证号由“101”改为“102”" },
    ]);
    expect(plan("王某", [seated]).rows[0]?.kind).toBe("same");
  });

  test("别人正用着的证号不能再给；两人对换可以", () => {
    expect(plan("李某,101", [seated]).errors).toEqual([{ line: 2, zh: "证号“101”本届已由王某使用" }]);
    const li: KnownPerson = {
      ...seated,
      id: "li",
      name: "李某",
      seats: [{ ...now, seatId: "s8", number: "102" }],
    };
    expect(plan("李某,101\n王某,102", [seated, li]).rows.map((row) => row.kind)).toEqual([
      "change",
      "change",
    ]);
  });
});
