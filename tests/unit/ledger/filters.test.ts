import { describe, expect, it } from "vitest";
import { isNarrowed, ledgerHref, orderOf, readFilters } from "@/lib/ledger/filters";
import { proposersText, unitsText } from "@/lib/ledger/item-words";
import { itemHref, listHref, readListContext } from "@/lib/ledger/list-context";
import { gramQuery, serialOf } from "@/lib/ledger/search-sql";

describe("台账的地址", () => {
  it("写成地址再读回来，条件不变", () => {
    const filters = readFilters({ q: " 旅游 ", state: "handling", key: "1", dueTo: "2026-06-30", page: "3" });
    const query = Object.fromEntries(new URL(ledgerHref(filters, { page: 3 }), "http://x").searchParams);
    expect(readFilters(query)).toEqual(filters);
  });

  it("看不懂的值不算条件，不报错", () => {
    const filters = readFilters({
      state: "x",
      meeting: "1; drop table",
      dueFrom: "2026-02-30",
      page: "-1",
      sort: "title",
      source: ["cppcc", "congress"],
    });
    expect(filters).toMatchObject({ source: "cppcc", page: 1 });
    expect(filters.state ?? filters.meeting ?? filters.dueFrom).toBeUndefined();
  });

  it("有期限的按期限，没有期限的新的在前，点了哪列按哪列", () => {
    expect(orderOf(readFilters({}))).toEqual({ sort: "due", dir: "asc" });
    expect(orderOf(readFilters({ state: "archived" }))).toEqual({ sort: "number", dir: "desc" });
    expect(orderOf(readFilters({ state: "archived", sort: "due" }))).toEqual({ sort: "due", dir: "asc" });
  });

  it("改条件回到第一页，翻页保留条件", () => {
    const filters = readFilters({ q: "旅游", page: "4" });
    expect(ledgerHref(filters, { state: "replied" })).not.toContain("page");
    expect(ledgerHref(filters, { page: 5 })).toContain("page=5");
    expect(isNarrowed(readFilters({ state: "replied", sort: "number" }))).toBe(false);
    expect(isNarrowed(filters)).toBe(true);
  });
});

describe("从列表打开的件", () => {
  it("带着列表和位置，读回来一样", () => {
    const query = new URL(itemHref("abc", "/worklist?queue=issue", 7), "http://x").searchParams;
    const context = readListContext(query.get("from") ?? "", query.get("place") ?? "");
    expect(context && listHref(context)).toBe("/worklist?queue=issue");
    expect(context?.place).toBe(7);
  });

  it.each([["//evil.example"], ["https://evil.example/worklist"], ["/settings"], ["/worklistx"]])(
    "不会带去别处：%s",
    (from) => {
      expect(readListContext(from, "1")).toBeNull();
    },
  );
});

describe("查找的词", () => {
  it.each([
    ["59", 59],
    ["第59号", 59],
    ["建议59", 59],
    ["2026年", null],
    ["旅游", null],
    ["12345678", null],
  ])("%s 的序号是 %s", (word, serial) => {
    expect(serialOf(word)).toBe(serial);
  });

  it("拆成相邻两字，单字按开头找，引号不会破坏查询", () => {
    expect(gramQuery("红色旅游")).toBe("'红色' & '色旅' & '旅游'");
    expect(gramQuery("旅")).toBe("'旅':*");
    expect(gramQuery("a'b\\")).toBe("'a''' & '''b' & 'b\\\\'");
  });
});

describe("列表里的话", () => {
  it("代表附议，委员联名，一人不说领衔，不署名的不写姓名", () => {
    const one = { leadName: "赵文澜", leadKind: "deputy", signers: 1, source: "congress" } as const;
    expect(proposersText(one)).toBe("赵文澜代表提出");
    expect(proposersText({ ...one, signers: 3 })).toBe("赵文澜代表领衔，附议 2 人");
    expect(proposersText({ ...one, leadKind: "member", signers: 3, source: "cppcc" })).toBe(
      "赵文澜委员领衔，联名 2 人",
    );
    expect(proposersText({ ...one, leadName: null })).toBe("要求不署名的代表提出");
  });

  it("主办在前，全是拟办的写明拟", () => {
    const units = [
      { name: "区教体局", duty: "assist", state: "pending" },
      { name: "区文旅局", duty: "lead", state: "pending" },
    ] as const;
    expect(unitsText(units)).toBe("主办区文旅局，协办区教体局");
    expect(unitsText(units.map((unit) => ({ ...unit, state: "planned" })))).toBe(
      "拟主办区文旅局，协办区教体局",
    );
    expect(unitsText(units.filter((unit) => unit.duty === "lead"))).toBe("独办区文旅局");
    expect(unitsText([])).toBe("");
  });
});
