// 从 Excel 导入: a number that another proposer's item has does not make the row a correction of that item.
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { anAdmitted, anOffice } from "@/tests/factories/case";
import { imported, type Line, shownOf } from "@/tests/factories/excel";

type Item = { number: string; title: string; lead: string };
let item: Item;

beforeAll(async () => {
  await anOffice();
  const id = await anAdmitted();
  const found = await db.proposal.findUniqueOrThrow({
    where: { id },
    select: { numberText: true, title: true, signers: { where: { role: "lead" } } },
  });
  item = { number: found.numberText ?? "", title: found.title, lead: found.signers[0]?.nameThen ?? "" };
});

const body = "一、停车难。\n二、建议：\n1.增加泊位。\n2.错时开放。";
const head = ["编号", "案由", "领衔人", "正文"];
const other = () => (item.lead === "赵文澜" ? "苏清和" : "赵文澜");
const judged = async (row: Line, inSession = true) =>
  (await shownOf(await imported([head, row], "登记表.xlsx", inSession)))[0];

test("编号已是别人的件：有误，不作更正；同一领衔人改标题仍是更正", async () => {
  const taken = `编号“${item.number}”已是${item.lead}提出的《${item.title}》，请核对编号`;
  expect(await judged([item.number, "关于停车的建议", other(), body])).toEqual([
    "error",
    `登记表!A2 ${taken}`,
  ]);
  expect(await judged([item.number, "关于停车的建议", item.lead, body])).toEqual(["update"]);
  // Titles, several names in the cell: the same lead, whatever else is said of the cell.
  for (const lead of [`${item.lead}代表`, `${item.lead}、${other()}`])
    expect(await judged([item.number, "关于停车的建议", lead, body])).toContain("update");
});

test("标题相同、领衔人不同的自制表：请核对领衔人", async () => {
  expect(await judged([item.number, item.title, other(), body])).toEqual([
    "error",
    `登记表!C2 编号“${item.number}”的《${item.title}》由${item.lead}领衔，请核对领衔人和编号`,
    expect.stringContaining("此列只供查看"),
  ]);
});

test("没有写提出时间、上传时选了闭会期间：别人的会议期间编号不占用它", async () => {
  expect(await judged([item.number, "关于停车的建议", other(), body], false)).toEqual(["create"]);
});
