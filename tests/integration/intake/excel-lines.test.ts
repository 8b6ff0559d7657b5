// 从 Excel 导入: what is said of lines that are half filled, of totals, of days, and of changes that stay out.
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { previewOf, previewRows } from "@/lib/intake/excel/queries";
import { fixRows } from "@/lib/intake/excel/rejudge";
import { meetingsOf } from "@/lib/intake/options";
import { anAdmitted, anOffice, as, start } from "@/tests/factories/case";
import { imported, type Line, shownOf } from "@/tests/factories/excel";

let closesOn: string;
beforeAll(async () => {
  await anOffice();
  const [meeting] = await meetingsOf((await as("dengji")).acting.unitId);
  closesOn = meeting?.closesOn ?? "";
});

const body = "一、停车难。\n二、建议：\n1.增加泊位。\n2.错时开放。";
const head = ["编号", "案由", "领衔人", "提出时间", "提出日期", "正文"];
const line = (
  number: number,
  cells: { title?: string; session?: string; on?: string; body?: string },
): Line => {
  const { title = `关于第${number}件的建议`, session = "", on = "", body: text = body } = cells;
  return [number, title, "赵文澜", session, on, text];
};

test("上传连按两次，两次都得到同一个预览", async () => {
  const requestId = randomUUID();
  const press = () => imported([head, line(800, {})], "登记表.xlsx", true, requestId);
  const [one, other] = await Promise.all([press(), press()]);
  expect(other).toBe(one);
  expect(await db.import.count({ where: { requestId } })).toBe(1);
});

test("没有标题、没有正文：各说一句中文，不再另说诉求", async () => {
  const rows = [head, line(801, { title: "" }), line(802, { title: "", body: "" }), line(803, { body: "" })];
  expect(await shownOf(await imported(rows))).toEqual([
    ["error", "登记表!B2 标题没有填写"],
    ["error", "登记表!B3 标题没有填写", "登记表!F3 请填写正文"],
    ["error", "登记表!F4 请填写正文"],
  ]);
});

test("编号不是从 1 起的整数、一格太长：各在自己的格里说明，其余各行照读；改的值也不能太长", async () => {
  const rows = [-1, 0, 1.5, 1e308, 806].map((number) => line(number, {}));
  const id = await imported([head, ...rows, line(807, { title: "长".repeat(5001) })]);
  const shown = await shownOf(id);
  expect(shown.slice(0, 4)).toEqual(
    ["-1", "0", "1.5", "1e+308"].map((number, at) => [
      "error",
      `登记表!A${at + 2} 编号“${number}”不是从 1 起的整数，请核对`,
    ]),
  );
  expect(shown.slice(4)).toEqual([["create"], ["error", "登记表!B7 有 5001 字，“标题”最多 5000 字，请改短"]]);
  const clerk = await as("dengji");
  const fix = (value: string) => fixRows(clerk, { importId: id, ordinal: 6, key: "title", value }, start);
  await expect(fix("长".repeat(5002))).rejects.toThrow("“标题”最多 5000 字");
  await fix("关于长标题的建议");
  expect((await shownOf(id)).at(-1)).toEqual(["create"]);
});

test("合计行不论写在哪一列，都不算一件；标题里有“合计”二字的仍是一件", async () => {
  const rows: Line[] = [
    [...head, "备注栏"],
    line(811, { title: "关于合计用水量的建议" }),
    [null, "合 计", null, null, null, null],
    [2, "共计 2 件", null, null, null, null],
    [2, null, "总计：", null, null, null],
    [2, null, null, null, null, null, "合计"],
  ];
  expect(await shownOf(await imported(rows))).toEqual([
    ["create"],
    ["skipped", "登记表!B3 “合 计”不是一件，跳过"],
    ["skipped", "登记表!B4 “共计 2 件”不是一件，跳过"],
    ["skipped", "登记表!C5 “总计：”不是一件，跳过"],
  ]);
});

test("提出日期与提出时间不符的，在单元格说明；预览给出读到的日期；没有年份的，按会议的年份提议", async () => {
  const year = closesOn.slice(0, 4);
  const id = await imported([
    head,
    line(821, { session: "会议期间", on: `${year}年12月3日` }),
    line(822, { session: "闭会期间", on: closesOn.replaceAll("-", ".") }),
    line(823, { session: "会议期间", on: closesOn }),
    line(824, { session: "闭会期间", on: `${year}-12-03` }),
    line(825, { on: "3月2日" }),
  ]);
  const shown = await shownOf(id);
  expect(shown.map(([verdict, ...said]) => [verdict, said.length])).toEqual([
    ...[
      ["create", 1],
      ["create", 1],
      ["create", 0],
      ["create", 0],
      ["error", 1],
    ],
  ]);
  expect(shown[0]?.[1]).toBe(
    `登记表!D2 提出日期 ${year}-12-03 在会议闭幕（${closesOn}）以后，与“会议期间”不符，请核对；现按“会议期间”登记`,
  );
  expect(shown[1]?.[1]).toMatch(/^登记表!D3 提出日期 .*在会议期间.*与“闭会期间”不符/);
  const rows = await previewRows(await as("dengji"), id, { verdict: null, page: 1 });
  expect(rows.map(({ putInOn, inSession }) => [putInOn, inSession])).toEqual([
    [`${year}-12-03`, true],
    [closesOn, false],
    [closesOn, true],
    [`${year}-12-03`, false],
    [null, null],
  ]);
  expect(rows[4]?.problems[0]?.proposals[0]).toEqual({ zh: `${year}-03-02`, value: `${year}-03-02` });
});

test("改了只供查看的列：预览说有几处未导入", async () => {
  const id = await anAdmitted();
  const item = await db.proposal.findUniqueOrThrow({ where: { id }, include: { signers: true } });
  const lead = item.signers.find(({ role }) => role === "lead")?.nameThen ?? "";
  const row = [item.numberText, item.title, lead, "已办结", "某局"];
  const file = await imported([["编号", "标题", "领衔人", "状态", "协办单位"], row]);
  expect((await previewOf(await as("dengji"), file))?.dropped).toBe(2);
  expect((await shownOf(file))[0]).toHaveLength(3);
});
