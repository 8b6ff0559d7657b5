// A list as an Excel file holds what its page shows to the same person, and nothing else.
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import type { ExportedList, Query } from "@/app/api/sheets/[list]/exported";
import { exportedLists } from "@/app/api/sheets/[list]/lists";
import { recordExport } from "@/lib/audit/list-export";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { readFilters } from "@/lib/ledger/filters";
import { fullRows } from "@/lib/ledger/full-queries";
import { ledgerIds, ledgerOrder } from "@/lib/ledger/queries";
import {
  act,
  aDispatched,
  aDraft,
  anAdmitted,
  anOffice,
  as,
  commerce,
  culture,
  rowOf,
  start,
} from "../../factories/case";
import { consulted, delegated, issued, waived } from "../../factories/letter";

const today = dayOf(start);

beforeAll(async () => {
  await anOffice();
  await aDraft();
  await anAdmitted();
  await aDispatched();
  const answered = await aDispatched();
  await delegated(answered);
  await waived(answered);
  await consulted(answered);
  await issued(answered);
});

async function rowsOf(login: string, name: string, query: Query = {}) {
  const list = exportedLists.get(name) as ExportedList;
  const opened = await list.open(await as(login), query, today);
  const bytes = new Uint8Array(await new Response(opened.file(() => [])).arrayBuffer());
  const { sheets } = await readXlsx(bytes);
  const [head = [], ...rows] = sheets[0]?.rows ?? [];
  const records = rows.map((row) => Object.fromEntries(row.map((value, at) => [String(head[at]), value])));
  expect(records).toHaveLength(opened.count);
  return records;
}

const titlesOf = async (ids: string[]) => {
  const found = await db.proposal.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } });
  return ids.map((id) => found.find((one) => one.id === id)?.title);
};

describe("导出台账", () => {
  it.each(["dengji", "duchashi", "lianluo", "chengban", "kezhang"])(
    "%s 的表与页面同样的件、同样的次序",
    async (login) => {
      const shown = await ledgerIds(await as(login), readFilters({}), today, 0, 1000);
      const rows = await rowsOf(login, "proposals");
      expect(rows.map((row) => row.标题)).toEqual(await titlesOf(shown));
    },
  );

  it("筛选后的表只有筛选出的件", async () => {
    const rows = await rowsOf("dengji", "proposals", { state: "admitted" });
    expect(rows.map((row) => row.状态)).toEqual(["已受理"]);
  });

  it("完整台账有答复文号、日期和满意度；日期是日期", async () => {
    const [row] = await rowsOf("dengji", "proposals", { full: "1", state: "replied" });
    expect(row?.答复文号).toMatch(/号$/);
    expect(row?.交办日期).toBeInstanceOf(Date);
    expect(row?.满意度).toBe("待评价");
    expect(row?.办中沟通 || row?.办前沟通).toMatch(/^\d{4}-\d\d-\d\d /);
  });

  it("单位不能取完整台账", async () => {
    const [row] = await rowsOf("lianluo", "proposals", { full: "1" });
    expect(Object.keys(row ?? {})).not.toContain("满意度");
    const actor = await as("lianluo");
    const placed = await ledgerOrder(actor, readFilters({}), today, 10);
    await expect(fullRows(actor, placed)).rejects.toThrow();
  });
});

describe("其他列表", () => {
  it.each([
    ["duchashi", "dispatch", { tab: "dispatched" }],
    ["dengji", "intake", { queue: "handed" }],
    ["dengji", "ratings", {}],
    ["lianluo", "worklist", {}],
    ["duchashi", "commitments", {}],
    ["duchashi", "revisits", {}],
    ["chengban", "consultations", { stage: "before" }],
  ] as const)("%s 的 %s 可以导出，行数与页面的件数一致", async (login, name, query) => {
    const rows = await rowsOf(login, name, query);
    if (!["commitments", "revisits"].includes(name)) expect(rows.length).toBeGreaterThan(0);
  });

  it("面商记录只有本单位的；别的单位取到的是自己的", async () => {
    const [row] = await rowsOf("chengban", "consultations");
    expect(row).toMatchObject({ 阶段: "办前", 当面: "是", "代表（委员）意见": "希望尽快形成参观路线。" });
    expect(row?.日期).toBeInstanceOf(Date);
    expect(row?.承办方).toBe("夏佳宁（科员）");
    expect(await rowsOf("xieban", "consultations")).toEqual([]);
  });

  it("退办、延期、调整的申请，与页面同样的几份", async () => {
    const coordinator = await as("lianluo");
    const asked = { reason: "不属本单位职责", legalGround: "三定规定第四条", suggestedUnitId: commerce() };
    const adjust = { kind: "addAssist", unitId: commerce(), reason: "涉及商贸" };
    const extend = { dueOn: "2026-06-20", reason: "需专家论证" };
    const contested = await rowOf(await aDispatched(), culture());
    await act(await as("juzhang"), {
      machine: "assignment",
      id: contested.id,
      event: "contest",
      input: asked,
    });
    const inHand = await aDispatched();
    await delegated(inHand);
    const { id } = await rowOf(inHand, culture());
    await act(coordinator, { machine: "assignment", id, event: "requestAdjust", input: adjust });
    await act(coordinator, { machine: "assignment", id, event: "requestExtension", input: extend });
    expect(await rowsOf("duchashi", "contests")).toMatchObject([{ 理由: asked.reason, 承办方式: "主办" }]);
    expect(await rowsOf("duchashi", "requests")).toMatchObject([{ 理由: "涉及商贸" }]);
    const [extension] = await rowsOf("duchashi", "extensions");
    expect(extension).toMatchObject({ 理由: "需专家论证", 申请延至: new Date("2026-06-20T00:00:00Z") });
    const other = exportedLists.get("contests")?.posts;
    expect(other).toEqual(["dispatcher"]);
  });
});

it("每次导出都记入审计，只记数量和列表，不记查找的字", async () => {
  const actor = await as("dengji");
  await recordExport(actor, { list: "proposals", count: 4, isFull: true }, start);
  const last = await db.systemEvent.findFirst({ orderBy: { sequence: "desc" } });
  expect(last).toMatchObject({
    event: "listExported",
    actorId: actor.userId,
    data: { list: "proposals", count: 4, isFull: true },
  });
});
