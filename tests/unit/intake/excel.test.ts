// 从 Excel 导入 without a database: headings found by name, cells read however they were typed, names looked up.
import { describe, expect, it, test } from "vitest";
import { dayIn, isSameText, namesIn, numberKey, yesIn } from "@/lib/intake/excel/judge/cells";
import { columnKeys, columns, keyOf } from "@/lib/intake/excel/judge/columns";
import { directoryOf, seatNamed, signersNamed, unitsNamed } from "@/lib/intake/excel/judge/directory";
import { nameIndex, nearest } from "@/lib/intake/excel/judge/near";
import { readingOf, tooLongZh } from "@/lib/intake/excel/judge/reading";
import { findTables } from "@/lib/intake/excel/judge/recognise";
import { fullColumns } from "@/lib/ledger/full-columns";

const grid = (name: string, ...rows: string[][]) => ({
  name,
  isHidden: false,
  lines: rows.map((cells, at) => ({ number: at + 1, cells })),
});

describe("表头", () => {
  it("按列名和别名认列，不论次序、空格、括号、星号和上面的标题行", () => {
    const { rows, notes } = findTables([
      grid(
        "2026",
        ["某区建议汇总表", "某区建议汇总表"],
        ["提 案 人（领衔）", "案　由*", "编号\n", "联系电话"],
        ["王明", " 关于桥 ", "１2", "123"],
      ),
    ]);
    expect(rows).toEqual([
      {
        sheet: "2026",
        rowNumber: 3,
        cells: {
          lead: { text: "王明", address: "2026!A3" },
          title: { text: "关于桥", address: "2026!B3" },
          number: { text: "１2", address: "2026!C3" },
        },
      },
    ]);
    expect(notes[0]?.ignored).toEqual(["联系电话"]);
  });

  it("两行的表头取下面一行；说明、示例、没有标题列的工作表不读；重复的表头不算一件", () => {
    const { rows, notes } = findTables([
      grid("说明", ["标题", "编号"], ["不读", "1"]),
      grid("名单", ["姓名", "代表团"], ["王明", "城北"]),
      grid(
        "表",
        ["编号", "标题", "提出人", "提出人"],
        ["编号", "标题", "领衔人", "附议人"],
        ["1", "甲", "王明", "李红"],
        ["编号", "标题", "领衔人", "附议人"],
      ),
    ]);
    expect(rows.map(({ cells }) => cells.cosigners?.text)).toEqual(["李红"]);
    expect(notes.map(({ skippedZh }) => skippedZh)).toEqual([
      "说明，没有读",
      "没有找到“标题”一列，没有读",
      "",
    ]);
  });

  it("序号只在没有编号列时作编号，并说明", () => {
    const both = findTables([grid("一", ["序号", "建议号", "标题"], ["1", "59", "甲"])]);
    expect([both.rows[0]?.cells.number?.text, both.warnings]).toEqual(["59", []]);
    const alone = findTables([grid("一", ["序号", "标题"], ["1", "甲"])]);
    expect(alone.rows[0]?.cells.number?.text).toBe("1");
    expect(alone.warnings.join()).toContain("“序号”作编号");
  });

  it("完整台账的每一列都认得，没有两列认作一样", () => {
    const keys = fullColumns.map(({ zh }) => keyOf(zh)?.key);
    expect(keys).not.toContain(undefined);
    expect(new Set(keys).size).toBe(fullColumns.length);
  });

  it("每个别名只属于一列", () => {
    const names = columnKeys.flatMap((key) =>
      [columns[key].zh, ...columns[key].others].map((zh) => ({ key, zh })),
    );
    expect(names.filter(({ key, zh }) => keyOf(zh)?.key !== key)).toEqual([]);
  });
});

test.each([
  ["2026年3月2日", "2026-03-02"],
  ["2026.3.2", "2026-03-02"],
  ["２０２６／３／２", "2026-03-02"],
  ["2026 年 3 月 2 日", "2026-03-02"],
  ["20260302", "2026-03-02"],
  ["46083", "2026-03-02"],
  ["46083.5", "2026-03-02"],
  ["2026-03-02 09:30", "2026-03-02"],
])("日期 %s", (text, day) => {
  expect(dayIn(text)).toEqual({ day });
});

test.each(["2008年9月31日", "3月2日", "明天", "202603"])("不是日期：%s", (text) => {
  expect(dayIn(text)).toHaveProperty("wrong");
});

test("同一个编号的不同写法", () => {
  expect(new Set(["第59号", "59", "059", "５９", " 第 59 号 ", "59.0"].map(numberKey)).size).toBe(1);
  expect(numberKey("D-013")).not.toBe(numberKey("13"));
  expect(numberKey("B(2017)103号")).toBe(numberKey("B〔2017〕103号"));
});

test("表格软件自己改动的空格和换行不算改动，文字改动才算", () => {
  expect(isSameText("关于　桥的建议 \r\n二", "关于 桥的建议\n二")).toBe(true);
  expect(isSameText("关于桥的建议", "关于桥梁的建议")).toBe(false);
});

test("姓名：撑开的两字名、头衔、括号里的说明", () => {
  expect(namesIn("王　明（领衔）、李红，欧阳长风；买买提·艾力\n赵 刚")).toEqual([
    ...["王明", "李红", "欧阳长风", "买买提·艾力", "赵刚"],
  ]);
});

test("几万个空格、括号的一格，一眨眼读完；不是名字那么长的不读", () => {
  const before = performance.now();
  const { rows } = findTables([
    grid("表", ["编号", "标题", "正文"], ["1", "题", `${" ".repeat(30_000)}完\u200b \n`]),
  ]);
  expect(rows[0]?.cells.body?.text).toBe("完");
  expect(namesIn("（".repeat(30_000))).toHaveLength(1);
  expect(keyOf("（".repeat(30_000))).toBeNull();
  expect(performance.now() - before).toBeLessThan(1000);
  const cells = { cosigners: { text: "王".repeat(5001), address: "表!C2" } };
  const long = readingOf({ ordinal: 1, sheet: "表", rowNumber: 2, cells, fixes: {} });
  expect([long.text("cosigners"), tooLongZh("cosigners", cells.cosigners.text)]).toEqual([
    "",
    "有 5001 字，“附议人（联名人）”最多 5000 字，请改短",
  ]);
});

test("是与否", () => {
  expect(["是", "√", "Y", "否", "", "×", "也许"].map(yesIn)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    null,
  ]);
});

const directory = directoryOf({
  meetings: [],
  topics: [],
  units: new Map([
    ["周村区教育和体育局", "周村区教育和体育局"],
    ["区教体局", "周村区教育和体育局"],
    ["周村区水务局", "周村区水务局"],
  ]),
  seats: new Map([
    [
      "t",
      [
        { proposerId: "1", name: "王明", number: "001", group: "城北代表团" },
        { proposerId: "2", name: "王明", number: "002", group: "城南代表团" },
        { proposerId: "3", name: "李红", number: "003", group: "城南代表团" },
      ],
    ],
  ]),
});

describe("名称", () => {
  it("单位可写全称、简称或全称的后半；不认得的给出相近的，整格替换", () => {
    const known = ["周村区教育和体育局", "区教体局", "教育和体育局、区教体局", "=市供电公司"];
    expect(known.map((text) => unitsNamed(directory, text))).toEqual([
      ...known.slice(0, 3).map((found) => ({ found })),
      { found: "市供电公司" },
    ]);
    const looked = unitsNamed(directory, "区教体局、区水利局");
    expect(looked).toMatchObject({ zh: "单位名录里没有“区水利局”" });
    expect("proposals" in looked && looked.proposals).toEqual([
      { zh: "周村区水务局", value: "区教体局、周村区水务局" },
      { zh: "照写“区教体局、区水利局”", value: "=区教体局、区水利局" },
    ]);
  });

  it("重名的按代表证号、代表团分辨，分不出的请选择", () => {
    expect(seatNamed(directory, "t", "王明", { seatNumber: "", group: "城南代表团" })).toMatchObject({
      found: { proposerId: "2" },
    });
    expect(seatNamed(directory, "t", "王明@001")).toMatchObject({ found: { proposerId: "1" } });
    const looked = seatNamed(directory, "t", "王明");
    expect("proposals" in looked && looked.proposals.map(({ value }) => value)).toEqual([
      "王明@001",
      "王明@002",
    ]);
    expect(seatNamed(directory, "t", "李红代表")).toMatchObject({ found: { proposerId: "3" } });
  });

  it("领衔人一格写了几个人的，第一人领衔，其余附议；附议人里的领衔人不重复", () => {
    const found = signersNamed(directory, "t", {
      lead: "李红、王明@001",
      cosigners: "李红、王明@002",
      seatNumber: "",
      group: "",
    });
    expect([
      found.lead?.proposerId,
      found.cosigners.map(({ proposerId }) => proposerId),
      found.wrong,
    ]).toEqual(["3", ["1", "2"], []]);
  });

  it("相近的名称，最像的在前，一点不像的没有", () => {
    const index = nameIndex(["区水务局", "区水利服务中心", "区民政局"]);
    expect(nearest(index, "区水利局")[0]).toBe("区水务局");
    expect(nearest(index, "海事法院")).toEqual([]);
    // A text in the wrong cell: comparing thousands of them would hold the server up.
    expect(nearest(index, "区水务局".repeat(20))).toEqual([]);
  });
});
