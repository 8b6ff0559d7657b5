// 导入结果: how far an import is, and what became of each row, for the body's own registrars alone.
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { importReport } from "@/app/api/sheets/[list]/import-report";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { confirmImport } from "@/lib/intake/excel/confirm";
import { earlierImports, importProgress, reportRows } from "@/lib/intake/excel/progress";
import { reportColumns } from "@/lib/intake/excel/report";
import { runImports } from "@/lib/intake/excel/run";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { cellsOf } from "@/lib/sheet/column";
import { anOffice, as, start } from "@/tests/factories/case";

let registrar: Actor;
let id: string;

beforeAll(async () => {
  await anOffice();
  registrar = await as("dengji");
  const meeting = await db.meeting.findFirstOrThrow({ where: { bodyId: registrar.acting.unitId } });
  const seat = await db.seat.findFirstOrThrow({ where: { termId: meeting.termId } });
  const base = { bodyId: meeting.bodyId, meetingId: meeting.id, uploadedById: registrar.userId };
  const made = await db.import.create({
    data: { ...base, requestId: randomUUID(), fileName: "登记表.xlsx" },
  });
  id = made.id;
  const item = {
    ...{ source: "congress", kind: "suggestion", meetingId: meeting.id, inSession: true },
    ...{ title: "关于建设口袋公园的建议", body: "绿地不足。", asks: ["建设口袋公园。"] },
    ...{ numberText: "第701号", disclosureWish: "full", notSecret: true, leadProposerId: seat.proposerId },
  };
  const cells = (at: number, title: string, number = "") => ({
    ...{
      title: { text: title, address: `登记表!B${at}` },
      number: { text: number, address: `登记表!A${at}` },
    },
  });
  const problem = {
    kind: "error",
    key: "lead",
    address: "登记表!C4",
    zh: "没有叫“张三”的代表。",
    proposals: [],
  };
  const rows: Partial<Prisma.ImportRowCreateManyInput>[] = [
    { verdict: "create", input: item, cells: cells(2, item.title, "701") },
    { verdict: "create", input: { ...item, title: "编号重复" }, cells: cells(3, "编号重复", "701") },
    { verdict: "error", problems: [problem], cells: cells(4, "提出人不对") },
    { verdict: "unchanged", cells: cells(5, "没有变化") },
    { verdict: "skipped", cells: cells(6, "跳过的") },
  ];
  await db.importRow.createMany({
    data: rows.map((row, at) => ({
      ...{ importId: id, ordinal: at + 1, sheet: "登记表", rowNumber: at + 2, verdict: "error" as const },
      ...row,
    })),
  });
});

test("逐行写明工作表、行、编号、标题、结果、说明", async () => {
  await confirmImport(registrar, id, start);
  expect(await importProgress(registrar, id)).toMatchObject({
    state: "running",
    submits: false,
    rows: 5,
    total: 2,
    created: 0,
  });
  await runImports(start);
  const counts = { created: 1, corrected: 0, refused: 1, errors: 1 };
  expect(await importProgress(registrar, id)).toMatchObject({ state: "done", ...counts });
  const rows = await reportRows(registrar, id, { take: 10 });
  const lines = rows.map((row) => cellsOf(reportColumns, row).map(({ value }) => value));
  expect(lines).toEqual([
    ["登记表", 2, "第701号", "关于建设口袋公园的建议", "新登记", ""],
    [
      "登记表",
      3,
      "第701号",
      "编号重复",
      "没有导入",
      expect.stringContaining("已用于《关于建设口袋公园的建议》"),
    ],
    ["登记表", 4, "", "提出人不对", "没有导入", "登记表!C4 没有叫“张三”的代表。"],
    ["登记表", 5, "", "没有变化", "无变化", ""],
    ["登记表", 6, "", "跳过的", "跳过", ""],
  ]);
  const failed = await reportRows(registrar, id, { take: 10, failedOnly: true });
  expect(failed.map((row) => row.ordinal)).toEqual([2, 3]);
  expect((await reportRows(registrar, id, { take: 10, after: 3 })).map((row) => row.ordinal)).toEqual([4, 5]);
  const opened = await importReport.open(registrar, { id }, "2026-03-04");
  expect([opened.zh, opened.count]).toEqual(["导入结果", 5]);
});

test("只有本机构的登记人员看得到", async () => {
  expect(await earlierImports(registrar)).toMatchObject([
    { id, fileName: "登记表.xlsx", by: registrar.name },
  ]);
  for (const login of ["tian", "duchashi", "lianluo"]) {
    const other = await as(login);
    expect(await importProgress(other, id)).toBeNull();
    expect(await reportRows(other, id, { take: 10 })).toEqual([]);
    expect(await earlierImports(other)).toEqual([]);
    await expect(importReport.open(other, { id }, "2026-03-04")).rejects.toBeInstanceOf(NotVisible);
  }
  await expect(importReport.open(registrar, { id: "x" }, "2026-03-04")).rejects.toBeInstanceOf(NotVisible);
});
