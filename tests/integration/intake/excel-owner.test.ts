// 从 Excel 导入: a number that another proposer's item has does not make the row a correction of that item.
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { previewRows } from "@/lib/intake/excel/queries";
import { fixRows } from "@/lib/intake/excel/rejudge";
import { anAdmitted, anOffice, as, start } from "@/tests/factories/case";
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

test("没有编号的行按标题和领衔人找：姓名后带称呼、证号的仍是同一人，不另登记", async () => {
  for (const lead of [item.lead, `${item.lead}代表`, `${item.lead}@001`])
    expect((await judged(["", item.title, lead, body]))?.[0]).toBe("update");
  expect((await judged(["", item.title, other(), body]))?.[0]).toBe("create");
});

test("没有领衔人一列：标题相近的是更正；标题不同的有误，说明编号是谁的哪一件，认准后才更正", async () => {
  const rows = (title: string): Line[] => [
    ["编号", "标题", "正文"],
    [item.number, title, body],
  ];
  const like = `${item.title.replace(/的建议$/, "")}工作的建议`;
  expect(await shownOf(await imported(rows(like)))).toEqual([["update"]]);
  const taken = `编号“${item.number}”已是${item.lead}提出的《${item.title}》`;
  const id = await imported(rows("关于停车的建议"));
  expect(await shownOf(id)).toEqual([
    ["error", `登记表!A2 ${taken}，标题不同，这一行又没有写领衔人，请核对`],
  ]);
  const clerk = await as("dengji");
  const [row] = await previewRows(clerk, id, { verdict: "error", page: 1 });
  expect(row?.problems[0]?.proposals.map(({ zh }) => zh)).toEqual(["留空，作新登记", "就是这一件，更正标题"]);
  await fixRows(clerk, { importId: id, ordinal: 1, key: "number", value: "", take: 1 }, start);
  const [corrected] = await previewRows(clerk, id, { verdict: "update", page: 1 });
  expect([corrected?.texts.number, corrected?.changes[0]]).toEqual([
    item.number,
    { zh: "标题", before: item.title, after: "关于停车的建议" },
  ]);
  // The same number typed again says nothing of the title.
  await fixRows(clerk, { importId: id, ordinal: 1, key: "number", value: item.number }, start);
  expect((await shownOf(id))[0]?.[0]).toBe("error");
});

test("没有写提出时间、上传时选了闭会期间：别人的会议期间编号不占用它", async () => {
  expect(await judged([item.number, "关于停车的建议", other(), body], false)).toEqual(["create"]);
});
