// The 完整台账 goes out and comes back: column by column, what may be corrected there is, and nothing else.
import { readXlsx } from "hucre/xlsx";
import { beforeAll, expect, test } from "vitest";
import type { ExportedList } from "@/app/api/sheets/[list]/exported";
import { exportedLists } from "@/app/api/sheets/[list]/lists";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import { previewRows } from "@/lib/intake/excel/queries";
import { fullColumns } from "@/lib/ledger/full-columns";
import { aDispatched, anAdmitted, anOffice, as, start } from "@/tests/factories/case";
import { imported, type Line } from "@/tests/factories/excel";

let ledger: Line[];
/** The line that is edited, and where it stands in the file. */
let line: Line;
let at: number;
let topic: string;
let meeting: string;

beforeAll(async () => {
  await anOffice();
  await anAdmitted();
  await aDispatched();
  const clerk = await as("dengji");
  const list = exportedLists.get("proposals") as ExportedList;
  const opened = await list.open(clerk, { full: "1" }, dayOf(start));
  const { sheets } = await readXlsx(new Uint8Array(await new Response(opened.file(() => [])).arrayBuffer()));
  ledger = sheets[0]?.rows as Line[];
  at = ledger.findIndex((row) => row.includes("已交办"));
  line = ledger[at] ?? [];
  const topics = await db.topic.findMany({ where: { parentId: { not: null } }, orderBy: { code: "asc" } });
  topic = topics.find(({ name }) => !line.includes(name))?.name ?? "";
  meeting = await anEarlierMeeting(clerk.acting.unitId);
});

/** Of the same body, under the same rules. */
async function anEarlierMeeting(bodyId: string): Promise<string> {
  const own = await db.meeting.findFirstOrThrow({
    where: { bodyId },
    include: { profile: { include: { versions: true } } },
    orderBy: { ordinal: "desc" },
  });
  const { presetKey = "", name = "", versions = [] } = own.profile ?? {};
  const [{ version, content, reason } = { version: 1, content: {}, reason: "" }] = versions;
  const made = await db.meeting.create({
    data: {
      ...{ termId: own.termId, bodyId, ordinal: own.ordinal + 20, name: `${own.name}（补）` },
      ...{ opensOn: toDate("2023-01-10"), closesOn: toDate("2023-01-15") },
      profile: {
        create: { presetKey, name, versions: { create: { version, content: content as object, reason } } },
      },
    },
  });
  return made.name;
}

/** What the file says of the line once these columns of it are changed; a heading that the ledger has not is added to it. */
async function edited(values: Record<string, string | Date>) {
  const heads = ledger[0] ?? [];
  const added = Object.keys(values).filter((heading) => !heads.includes(heading));
  const rows = ledger.map((row, place) => {
    if (place === 0) return [...row, ...added];
    const all = [...heads, ...added].map((heading, one): Line[number] => {
      return place === at ? (values[String(heading)] ?? row[one] ?? null) : (row[one] ?? null);
    });
    return all;
  });
  const id = await imported(rows, "台账.xlsx");
  const shown = await previewRows(await as("dengji"), id, { verdict: null, page: 1 });
  const others = shown.filter(({ rowNumber }) => rowNumber !== at + 1);
  expect(others.map(({ verdict, problems }) => [verdict, problems])).toEqual([["unchanged", []]]);
  const own = shown.find(({ rowNumber }) => rowNumber === at + 1);
  return {
    verdict: own?.verdict,
    changed: own?.changes.map(({ zh }) => zh),
    said: own?.problems.map(({ key, kind, zh }) => [kind, key.replace("只看:", ""), zh]),
  };
}

const corrected: Record<string, () => string> = {
  标题: () => "关于红色旅游的建议",
  类别: () => topic,
  希望承办单位: () => "区教育和体育局",
  正文: () => "改过的正文。",
  诉求: () => "一条路线。\n两支队伍。",
  对公开的意见: () => "仅同意公开标题",
  仅供研究参考: () => "是",
  "多年多次提出（年）": () => "3",
  调研形成方式: () => "走访",
  不公开姓名: () => "是",
};
const identifying: Record<string, () => string> = {
  编号: () => "第777号",
  会议: () => meeting,
  来源: () => "专线件",
  提出时间: () => "闭会期间",
};

test("可以更正的列：恰是改了的那几处", async () => {
  const all = Object.entries(corrected).map(([heading, value]) => [heading, value()]);
  for (const some of [all.slice(0, 1), all.slice(1, 3), all]) {
    const { verdict, changed = [], said } = await edited(Object.fromEntries(some));
    const headings = some.map(([heading]) => heading);
    expect([verdict, changed.toSorted(), said]).toEqual(["update", headings.toSorted(), []]);
  }
});

test("说明是哪一件的列：改了的有误，不会变成另一件", async () => {
  for (const [heading, value] of Object.entries(identifying)) {
    const { verdict, changed, said = [] } = await edited({ [heading]: value() });
    expect([heading, verdict, changed, said.filter(([kind]) => kind === "error").length]).toEqual([
      ...[heading, "error", [], 1],
    ]);
  }
  expect((await edited({ 提出时间: "闭会期间" })).said).toContainEqual([
    ...["error", "session", "此列说明是哪一件，不能更正；该件的提出时间是“会议期间”"],
  ]);
});

test("其余各列：在单元格说明只供查看，不更正", async () => {
  const rest = fullColumns.filter(({ zh }) => !(zh in corrected) && !(zh in identifying));
  expect(rest.length).toBeGreaterThan(20);
  const day = new Date(Date.UTC(2026, 5, 30));
  const values = rest.map(({ zh, kind }) => [zh, kind === "day" ? day : "苏清和"]);
  const { verdict, changed, said = [] } = await edited(Object.fromEntries(values));
  expect([verdict, changed]).toEqual(["unchanged", []]);
  expect(said.map(([, , zh]) => zh?.slice(0, 10))).toEqual(rest.map(() => "此列只供查看，未导入"));
  expect(said.filter(([kind]) => kind !== "dropped")).toEqual([]);
});
