// The forms that are lists: their lines, their sums, and grids without holes.
import { describe, expect, it } from "vitest";
import type { NoticeSet } from "@/lib/dispatch/notice";
import type { FormSheet, Grid } from "@/lib/forms/document";
import { catalogueForm } from "@/lib/forms/item/catalogue";
import { dispatchNotice } from "@/lib/forms/lists/dispatch-notice";
import { promiseLedger } from "@/lib/forms/lists/promise-ledger";
import { statisticsForm } from "@/lib/forms/lists/statistics";
import type { PromiseView } from "@/lib/outcome/promises/words";
import { countNames, type Figures, type StatisticRow } from "@/lib/reporting/figures";
import { sheetColumns, sheetLines } from "@/lib/reporting/statistic-sheet";
import { definitions, figureColumns, linesOf } from "@/lib/reporting/statistic-table";
import { type OutcomeClass, outcomeCodes } from "@/lib/rules/outcomes";
import { cellsOf } from "@/lib/sheet/column";
import { keysOf } from "@/lib/text/keys-of";

const gridsOf = ({ parts }: FormSheet) => parts.filter((part): part is Grid => part.kind === "grid");
const textsOf = (grid: Grid | undefined) =>
  [...(grid?.rows ?? []), ...(grid?.foot ?? [])].map((row) => row.map((cell) => cell.text));

/** Cells of every row, with those that reach down into it, fill the columns exactly. */
function mustBeFull({ widths, head, rows, foot = [] }: Grid): void {
  const all = [...head, ...rows, ...foot];
  const filled = all.map(() => 0);
  all.forEach((row, at) => {
    for (const { span = 1, down = 1 } of row)
      for (let below = at; below < at + down; below += 1) filled[below] = (filled[below] ?? 0) + span;
  });
  expect(new Set(filled)).toEqual(new Set([widths.length]));
}

describe("交办通知", () => {
  const due = {
    ...{ stage: "answer" as const, zh: "答复期限", dueOn: "2026-06-04", isEstimated: false },
    ...{ amount: "3 个月", explanation: "交办 2026-03-04 起 3 个月" },
  };
  const set: NoticeSet = {
    meeting: "区十九届人大五次会议",
    dues: { answering: [due], assisting: [{ ...due, zh: "协办意见期限", isEstimated: true }] },
    rows: [
      {
        ...{ id: "1", source: "congress", numberText: "59", title: "关于优化公交布局的建议" },
        ...{ proposer: "旻喆珺等 3 人", answerDue: "2026-06-04", note: "请先联系代表。" },
        units: [
          { name: "区交通局", duty: "lead", asks: [1, 2] },
          { name: "区财政局", duty: "assist", asks: [] },
        ],
      },
      {
        ...{ id: "2", source: "congress", numberText: "60", title: "关于校园周边的建议" },
        ...{ proposer: "", answerDue: null, note: "" },
        units: [
          { name: "区教体局", duty: "split", asks: [1] },
          { name: "区住建局", duty: "split", asks: [2] },
        ],
      },
    ],
  };
  const form = dispatchNotice({ sets: [set], day: "2026-03-04", office: "区政府督查室" });

  it("正文写明件数、各项期限、附件和落款", () => {
    const text = form.parts.map((part) => (part.kind === "text" ? part.text : "")).join("\n");
    expect(text).toContain("2026年3月4日交办建议提案 2 件");
    expect(text).toContain(
      "主办、分办单位答复期限 2026年6月4日；协办单位协办意见期限 2026年6月4日（预估）。",
    );
    expect(text).toContain("附件：区十九届人大五次会议任务分解表");
    expect(text).toMatch(/区政府督查室\n2026年3月4日$/);
    const two = dispatchNotice({
      sets: [set, { ...set, meeting: "另一次会议" }],
      day: "2026-03-04",
      office: "",
    });
    expect(JSON.stringify(two.parts)).toContain(
      "附件：1.区十九届人大五次会议任务分解表\\n　　　2.另一次会议任务分解表",
    );
  });

  it("分解表横排，分办写明诉求，末行合计件数和件次", () => {
    const [annex] = form.annexes ?? [];
    const [grid] = annex ? gridsOf(annex) : [];
    expect(annex?.isLandscape).toBe(true);
    if (grid) mustBeFull(grid);
    expect(textsOf(grid)).toEqual([
      [
        ...["1", "建议 59", "关于优化公交布局的建议\n交办要求：请先联系代表。", "旻喆珺等 3 人"],
        ...["区交通局", "区财政局", "", "2026-06-04"],
      ],
      [
        ...["2", "建议 60", "关于校园周边的建议", ""],
        ...["区教体局（分办：诉求 1）、区住建局（分办：诉求 2）", "", "", ""],
      ],
      ["合计", "2 件", "", "", "3 件次", "1 件次", "", ""],
    ]);
  });
});

describe("承诺事项台账", () => {
  const row = {
    ...{ source: "congress", numberText: "59", title: "标题", text: "年底前开通公交", unit: "区交通局" },
    ...{ documentNumber: "周交函〔2026〕1号", dueOn: "2026-12-31", firstDueOn: "2026-10-31" },
    ...{ facet: "near", fulfilledOn: null, progress: [{ on: "2026-11-10", text: "已招标" }] },
  } as unknown as PromiseView;

  it("筛选条件、总数、原定时限和最近进展都在；印不下的说明余数", () => {
    const facts = { rows: [row], count: 1, filters: ["责任单位：区交通局"], today: "2026-11-22" };
    const form = promiseLedger(facts);
    expect([form.left, form.right]).toEqual(["责任单位：区交通局", "共 1 项，截至2026年11月22日"]);
    const [grid] = gridsOf(form);
    if (grid) mustBeFull(grid);
    expect(textsOf(grid)[0]?.slice(3)).toEqual([
      ...["年底前开通公交", "区交通局", "周交函〔2026〕1号"],
      ...["2026-12-31\n原定\n2026-10-31", "临近", "2026-11-10 已招标"],
    ]);
    expect(form.parts).toHaveLength(1);
    expect(JSON.stringify(promiseLedger({ ...facts, count: 700 }).parts)).toContain("其余 699 项");
  });
});

describe("归档目录", () => {
  const item = {
    source: "congress",
    numberText: "59",
    title: "标题",
    meeting: "区十九届人大五次会议",
  } as const;
  const rows = [
    { place: 1, title: "建议原件", who: "旻喆珺", number: "59", on: "2026-01-10", note: "共 3 人署名" },
  ];
  it("材料逐件列出；归档前说明尚未归档，未完成的承诺列在后面", () => {
    const promises = [{ id: "1", text: "开通公交", unit: "区交通局", dueOn: "2026-12-31" }];
    const open = catalogueForm({ item, archiveNumber: "", rows, promises });
    expect(open.right).toContain("尚未归档");
    expect(JSON.stringify(open.parts)).toContain(
      "未完成的承诺事项，归档后继续跟踪：开通公交（区交通局，2026-12-31）",
    );
    const done = catalogueForm({ item, archiveNumber: "2026-建-059", rows, promises: [] });
    expect(done.right).toBe("归档号：2026-建-059");
    for (const grid of gridsOf(done)) mustBeFull(grid);
    expect(textsOf(gridsOf(done)[1])).toEqual([
      ["1", "建议原件", "59", "旻喆珺", "2026-01-10", "共 3 人署名"],
    ]);
  });
});

describe("统计表", () => {
  const zero = Object.fromEntries([...countNames, ...keysOf(outcomeCodes)].map((name) => [name, 0]));
  const figures = (change: Partial<Record<string, number>>) => {
    const all = { ...zero, ...change };
    return { ...all, outcomes: all } as unknown as Figures;
  };
  const rows: StatisticRow[] = [
    {
      unitId: "a",
      unit: "区教体局",
      source: "congress",
      duty: "lead",
      figures: figures({ total: 3, solved: 2 }),
    },
    { unitId: "a", unit: "区教体局", source: "cppcc", duty: "assist", figures: figures({ total: 1 }) },
    {
      unitId: "b",
      unit: "区财政局",
      source: "congress",
      duty: "lead",
      figures: figures({ total: 2, solved: 1 }),
    },
  ];
  const scheme: OutcomeClass[] = [
    { code: "solved", letter: "A", zh: "已解决", needsDate: false, needsReason: false },
    { code: "reference", letter: "C", zh: "留作参考", needsDate: false, needsReason: true },
  ];
  const lines = linesOf(rows);

  it("先各单位，再按来源和承办方式合计，最后总计", () => {
    expect(lines.map(({ unit, span, dutyZh, figures: { total } }) => [unit, span, dutyZh, total])).toEqual([
      ["区教体局", 2, "主办", 3],
      ["", 0, "协办", 1],
      ["区财政局", 1, "主办", 2],
      ["合计", 2, "主办", 5],
      ["", 0, "协办", 1],
      ["总计", 1, "", 6],
    ]);
    expect(lines.at(-1)?.figures.outcomes.solved).toBe(3);
    expect(linesOf([])).toEqual([]);
  });

  it("各会议类别相同的写字母，不同的写含义，决不把含义不同的同一字母加在一起", () => {
    const names = (...schemes: OutcomeClass[][]) =>
      figureColumns(schemes).flatMap((one) => (one.group === "办理结果" ? [one.zh] : []));
    expect(names(scheme)).toEqual(["A类", "C类"]);
    expect(names(scheme, scheme)).toEqual(["A类", "C类"]);
    const other = [scheme[0], { ...scheme[1], code: "deferred", zh: "待以后解决" }] as OutcomeClass[];
    expect(names(scheme, other)).toEqual(["已解决", "待条件具备", "留作参考"]);
    const notes = (...classes: OutcomeClass[][]) =>
      definitions(classes.map((one, at) => ({ meeting: ["人大会议", "政协会议"][at] ?? "", classes: one })));
    expect(notes(scheme, scheme)).toContain("办理结果：A类（已解决），C类（留作参考）。");
    expect(notes(scheme, other)).toEqual(
      expect.arrayContaining([
        "人大会议的办理结果：“已解决”即A类（已解决），“留作参考”即C类（留作参考）。",
        "政协会议的办理结果：“已解决”即A类（已解决），“待条件具备”即C类（待以后解决）。",
      ]),
    );
  });

  it("窄栏的栏名在中间折成两行，每行不超过三个字", () => {
    const all = keysOf(outcomeCodes).map((code) => ({ ...scheme[0], code, letter: "" }) as OutcomeClass);
    const columns = figureColumns([all, scheme]);
    const facts = { meetings: "两会", columns, lines, notes: [], office: "", today: "2026-11-22" };
    const [grid] = gridsOf(statisticsForm(facts));
    const heads = grid?.head.flat().filter(({ span = 1 }) => span === 1) ?? [];
    expect(heads.map(({ text }) => text)).toContain("列入\n计划");
    expect(
      heads
        .slice(1)
        .flatMap(({ text }) => text.split("\n"))
        .filter((line) => line.length > 3),
    ).toEqual([]);
  });

  it("印出来行列齐全，协办的类别和评价不填数；Excel 每行都写明单位", () => {
    const columns = figureColumns([scheme]);
    const form = statisticsForm({
      ...{ meetings: "两会", columns, lines, notes: definitions([{ meeting: "两会", classes: scheme }]) },
      ...{ office: "区政府督查室", today: "2026-11-22" },
    });
    const [grid] = gridsOf(form);
    if (grid) mustBeFull(grid);
    expect(textsOf(grid)[1]?.slice(0, 7)).toEqual(["提案", "协办", "1", "0", "0", "0", "—"]);
    const sheet = sheetLines(lines).map((line) =>
      cellsOf(sheetColumns(columns), line).map((one) => one.value),
    );
    expect(sheet.map((row) => row[0])).toEqual(["区教体局", "区教体局", "区财政局", "合计", "合计", "总计"]);
    expect(sheet[1]?.slice(3, 8)).toEqual([1, 0, 0, 0, null]);
  });
});

it.each([
  ["交办通知", dispatchNotice(null)],
  ["承诺事项台账", promiseLedger(null)],
  ["归档目录", catalogueForm(null)],
  ["统计表", statisticsForm(null)],
])("空白%s：表头齐全，各行都空着", (_, form) => {
  const grids = [form, ...(form.annexes ?? [])]
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === "grid" && part.head.length > 0 ? [part] : []));
  expect(grids).toHaveLength(1);
  for (const { head, rows } of grids) {
    expect(head.flat().every(({ text }) => text !== "")).toBe(true);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.flat().filter(({ text }) => text !== "")).toEqual([]);
  }
});
