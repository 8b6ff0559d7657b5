// 从 Excel 导入, the preview: what each row would do, what is wrong at which cell, and that nothing is registered by it.
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import type { ExportedList } from "@/app/api/sheets/[list]/exported";
import { exportedLists } from "@/app/api/sheets/[list]/lists";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { columnKeys, columns } from "@/lib/intake/excel/judge/columns";
import { findTables } from "@/lib/intake/excel/judge/recognise";
import { previewOf, previewRows } from "@/lib/intake/excel/queries";
import { fixRows, skipRow } from "@/lib/intake/excel/rejudge";
import type { UpdateInput } from "@/lib/intake/excel/row";
import { templateBook } from "@/lib/intake/excel/template";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { readGrids } from "@/lib/sheet/read";
import { act, aDispatched, aDraft, anAdmitted, anOffice, as, start } from "@/tests/factories/case";
import { imported, type Line, shownOf } from "@/tests/factories/excel";

beforeAll(anOffice);

const head = ["建议号", "案由", "代表姓名", "附议人", "希望承办单位", "类别", "提交日期", "建议内容"];
const body = "一、停车难。\n二、建议：\n1.增加泊位。\n2.错时开放。";
const good: Line = [
  1,
  "关于停车的建议",
  "赵文澜",
  "何启仁、苏清和",
  "区教育和体育局",
  "停车和道路",
  "2025.1.20",
  body,
];

describe("预览", () => {
  test("好的待登记，错的按单元格说明并给出相近的名称，什么也没有登记", async () => {
    const before = await db.proposal.count();
    const id = await imported([
      ["某区建议登记表"],
      head,
      good,
      [2, "关于学校的建议", "赵文兰", null, "区教育体育局", "停车", "2025年2月30日", body],
      [3, "关于路灯的建议", "何启仁", null, null, null, 45676, null],
      ["合计", null, null, null, null, null, null, null],
      ["１", "关于停车的建议", "赵文澜", null, null, null, null, body],
      ["第01号", "关于别的建议", "赵文澜", null, null, null, null, body],
    ]);
    expect(await shownOf(id)).toEqual([
      ["create"],
      [
        "error",
        "登记表!C4 本届没有“赵文兰”",
        "登记表!E4 单位名录里没有“区教育体育局”",
        "登记表!F4 类别里没有“停车”",
        "登记表!G4 “2025年2月30日”不是一个存在的日期，请核对",
      ],
      ["error", "登记表!H5 请填写正文"],
      ["skipped", "登记表!A6 “合计”不是一件，跳过"],
      ["skipped", "登记表!B7 与登记表第 3 行是同一件，跳过"],
      ["error", "登记表!A8 编号“第01号”与登记表第 3 行重复，请核对"],
    ]);
    expect(await db.proposal.count()).toBe(before);
    const preview = await previewOf(await as("dengji"), id);
    expect(preview?.counts).toEqual({ create: 1, update: 0, unchanged: 0, error: 3, skipped: 2 });
    const { input } = await db.importRow.findFirstOrThrow({ where: { importId: id, ordinal: 1 } });
    expect(input).toMatchObject({
      ...{
        title: "关于停车的建议",
        numberText: "第1号",
        inSession: true,
        asks: ["增加泊位。", "错时开放。"],
      },
      ...{ source: "congress", kind: "suggestion", preferredUnits: "区教育和体育局" },
    });
  });

  test("公式出错的格、1899 年的日期、太长的诉求，各在自己的格里说明", async () => {
    const cell: Line = ["#N/A", "#REF!", "赵文澜", null, null, null, null, body];
    const day: Line = [2, "关于树的建议", "赵文澜", null, null, null, new Date(Date.UTC(1899, 11, 31)), body];
    const ask: Line = [
      3,
      "关于灯的建议",
      "赵文澜",
      null,
      null,
      null,
      null,
      `一、${"字".repeat(2001)}\n二、灯。`,
    ];
    expect(await shownOf(await imported([head, cell, day, ask]))).toEqual([
      ["error", "登记表!A2 “#N/A”是公式出错，请填写内容", "登记表!B2 “#REF!”是公式出错，请填写内容"],
      ["error", "登记表!G3 提出日期 1899-12-31 太早，请核对"],
      ["error", "登记表!4 每点诉求请控制在 2000 字以内"],
    ]);
  });

  test("闭幕以后提出的是闭会期间；会议期间与闭会期间各自编号", async () => {
    const id = await imported([
      head,
      good,
      [1, "关于会后的建议", "赵文澜", null, null, null, "2025-02-20", body],
    ]);
    const inputs = await db.importRow.findMany({ where: { importId: id }, orderBy: { ordinal: "asc" } });
    expect(inputs.map(({ input }) => (input as { inSession?: boolean } | null)?.inSession)).toEqual([
      true,
      false,
    ]);
  });

  test("采用相近的名称，相同的一次都改；不导入的行跳过；别的机构看不到", async () => {
    const rows = [4, 5, 6].map(
      (number): Line => [
        ...[number, `关于第${number}件的建议`, "赵文澜", null, "区教育体育局", null, null, body],
      ],
    );
    const id = await imported([head, ...rows]);
    const clerk = await as("dengji");
    const [first] = await previewRows(clerk, id, { verdict: "error", page: 1 });
    const remedy = first?.problems[0]?.proposals[0];
    expect(remedy).toEqual({ zh: "周村区教育和体育局", value: "周村区教育和体育局" });
    const fix = { importId: id, ordinal: 1, key: "preferredUnits", value: "", take: 0 } as const;
    await expect(fixRows(await as("duchashi"), { ...fix, alike: "on" }, start)).rejects.toThrow(NotVisible);
    expect(await fixRows(clerk, { ...fix, alike: "on" }, start)).toBe(3);
    expect(await shownOf(id)).toEqual([["create"], ["create"], ["create"]]);
    await skipRow(clerk, { importId: id, ordinal: 2, skip: "on" }, start);
    expect(await shownOf(id)).toEqual([["create"], ["skipped"], ["create"]]);
    await fixRows(clerk, { importId: id, ordinal: 3, key: "number", value: "4" }, start);
    expect((await shownOf(id))[2]).toEqual(["error", "登记表!A4 编号“4”与登记表第 2 行重复，请核对"]);
    await skipRow(clerk, { importId: id, ordinal: 1, skip: "on" }, start);
    expect(await shownOf(id)).toEqual([["skipped"], ["skipped"], ["create"]]);
    expect(await previewOf(await as("duchashi"), id)).toBeNull();
  });

  test("没有表头、只有表头，各有一句话", async () => {
    const zhOf = async (rows: Line[]) => {
      const fault: unknown = await imported(rows).catch((one: unknown) => one);
      return fault instanceof Refused ? fault.refusal.zh : "read";
    };
    expect(await zhOf([["甲", "乙"]])).toMatch(/没有找到表头/);
    expect(await zhOf([head])).toMatch(/表头下面没有一行内容/);
  });
});

test("模板：每一列都认得，说明和示例不当作件；类别、会议等有下拉列表", async () => {
  const bytes = Buffer.from(await templateBook(await as("dengji")));
  const grids = await readGrids("模板.xlsx", bytes);
  const { rows, notes } = findTables(grids);
  expect(rows).toEqual([]);
  expect(notes.map(({ name, skippedZh }) => [name, skippedZh])).toEqual([
    ["登记表", ""],
    ["填写说明", "说明，没有读"],
    ["示例", "说明，没有读"],
    ["选项", "隐藏的工作表，没有读"],
  ]);
  expect(notes[0]?.columns.map(({ zh }) => zh)).toEqual(columnKeys.map((key) => columns[key].zh));
  const { sheets } = await readXlsx(bytes);
  const listed = sheets[0]?.dataValidations?.map(({ type, formula1 }) => [type, formula1]) ?? [];
  expect(listed).toContainEqual(["list", expect.stringMatching(/^选项!\$[A-Z]\$1:\$[A-Z]\$\d+$/)]);
  const printed = sheets.filter(({ name }) => name !== "选项").map(({ pageSetup }) => pageSetup);
  expect(printed).toHaveLength(3);
  for (const page of printed)
    expect(page).toMatchObject({ orientation: "landscape", fitToWidth: 1, printTitlesRow: "$1:$1" });
  // The example would be read, were it not called one.
  const example = grids.find(({ name }) => name === "示例");
  const filled = findTables([{ ...(example ?? { isHidden: false, lines: [] }), name: "登记表" }]);
  expect(filled.rows).toHaveLength(1);
});

describe("导出的完整台账再导入", () => {
  const today = dayOf(start);

  async function ledger(): Promise<Line[]> {
    const opened = await (exportedLists.get("proposals") as ExportedList).open(
      await as("dengji"),
      { full: "1" },
      today,
    );
    const { sheets } = await readXlsx(
      new Uint8Array(await new Response(opened.file(() => [])).arrayBuffer()),
    );
    return sheets[0]?.rows as Line[];
  }

  test("没有改的没有变化；改了的恰是那几处；只供查看的列说明后不动", async () => {
    await aDraft();
    const clerk = await as("dengji");
    const dropped = {
      machine: "proposal",
      id: await anAdmitted(),
      event: "void",
      input: { reason: "重复登记" },
    } as const;
    await act(clerk, dropped);
    await aDispatched();
    const rows = await ledger();
    const column = (zh: string) => rows[0]?.indexOf(zh) ?? -1;
    expect(await shownOf(await imported(rows))).toEqual([["unchanged"], ["unchanged"], ["unchanged"]]);

    // What spreadsheet programs do by themselves: days as serials or text, spaces, line breaks, numbers for texts.
    const rewritten = rows.map((line) =>
      line.map((value) => {
        if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
        return typeof value === "string" ? `${value.replaceAll("\n", "\r\n")} ` : value;
      }),
    );
    expect(await shownOf(await imported(rewritten))).toEqual([["unchanged"], ["unchanged"], ["unchanged"]]);

    const edited = rows.map((line) => [...line]);
    const at = edited.findIndex((line) => line[column("状态")] === "已交办");
    const line = edited[at] ?? [];
    line[column("标题")] = "关于红色旅游的建议";
    line[column("希望承办单位")] = "区教育和体育局";
    line[column("状态")] = "已办结";
    const id = await imported(edited, "台账.xlsx");
    const shown = await previewRows(await as("dengji"), id, { verdict: "update", page: 1 });
    expect(
      shown.map(({ changes, problems }) => [changes, problems.map(({ address, zh }) => [address, zh])]),
    ).toEqual([
      [
        [
          { zh: "标题", before: "关于加强红色旅游文化发展的建议", after: "关于红色旅游的建议" },
          { zh: "希望承办单位", before: "", after: "区教育和体育局" },
        ],
        [[`登记表!K${at + 1}`, "此列只供查看，未导入（现为“已交办”）"]],
      ],
    ]);
    const { input } = await db.importRow.findFirstOrThrow({ where: { importId: id, verdict: "update" } });
    expect((input as unknown as UpdateInput).input).toMatchObject({
      title: "关于红色旅游的建议",
      asks: ["形成一条参观路线。", "培训讲解队伍。", "写进全区旅游规划。"],
      reason: `从 Excel 更正：台账.xlsx，登记表第 ${at + 1} 行`,
    });
  });
});
