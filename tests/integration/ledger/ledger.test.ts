// The ledger's SQL is a second wording of visibleTo: both must name the same items for everybody.
import { beforeAll, describe, expect, it } from "vitest";
import { buildActor } from "@/lib/access/build-actor";
import { visibleTo } from "@/lib/access/visible";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { ledgerHref, readFilters } from "@/lib/ledger/filters";
import { readListContext } from "@/lib/ledger/list-context";
import { ledgerCounts, ledgerIds, ledgerPage } from "@/lib/ledger/queries";
import { turnTo } from "@/lib/ledger/turn";
import {
  act,
  aDispatched,
  aDraft,
  anAdmitted,
  anOffice,
  as,
  culture,
  rowOf,
  start,
} from "../../factories/case";
import { consulted, delegated, drafted, issued, waived } from "../../factories/letter";

const today = dayOf(start);
let reviewing = "";
let answered = "";

beforeAll(async () => {
  await anOffice();
  await aDraft();
  const planned = await anAdmitted();
  const rows = [{ unitId: culture(), duty: "lead" }];
  await act(await as("duchashi"), { machine: "proposal", id: planned, event: "plan", input: { rows } });
  await aDispatched();
  reviewing = await aDispatched();
  await delegated(reviewing);
  await waived(reviewing);
  await consulted(reviewing);
  const reply = await drafted(reviewing);
  await act(await as("chengban"), { machine: "reply", id: reply, event: "submit" });
  answered = await aDispatched();
  await delegated(answered);
  await waived(answered);
  await consulted(answered);
  await issued(answered);
});

const ids = async (login: string, query: Record<string, string>) =>
  ledgerIds(await as(login), readFilters(query), today, 0, 100);

describe("谁能看到什么", () => {
  it("每个人、每种身份的台账，与可见范围一件不差", async () => {
    const posts = await db.post.findMany({ select: { id: true, userId: true } });
    const seenBy = new Set<number>();
    for (const post of posts) {
      const actor = await buildActor(db, post.userId, post.id, today);
      if (!actor) continue;
      const visible = await db.proposal.findMany({ where: visibleTo(actor), select: { id: true } });
      const listed = await ledgerIds(actor, readFilters({}), today, 0, 1000);
      expect([...listed].sort(), actor.acting.kind).toEqual(visible.map(({ id }) => id).sort());
      seenBy.add(listed.length);
    }
    expect(seenBy.size).toBeGreaterThan(2);
  });

  it("单位看不到未征求意见的拟办", async () => {
    const rows = await ledgerPage(await as("lianluo"), readFilters({}), today);
    expect(rows.every((row) => row.units.every((unit) => unit.state !== "planned"))).toBe(true);
    expect(await ids("lianluo", { duty: "lead" })).toHaveLength(3);
  });

  it("要求不署名的代表，单位看不到姓名，按姓名也搜不到", async () => {
    const signer = await db.signer.findFirstOrThrow({ where: { proposalId: answered, role: "lead" } });
    await db.signer.update({ where: { id: signer.id }, data: { isUnnamed: true } });
    const find = (login: string) => ids(login, { q: signer.nameThen });
    expect(await find("duchashi")).toContain(answered);
    expect(await find("lianluo")).not.toContain(answered);
    const rows = await ledgerPage(await as("lianluo"), readFilters({}), today);
    expect(rows.find((row) => row.id === answered)?.leadName).toBeNull();
    expect(rows.find((row) => row.id === reviewing)?.leadName).toBe(signer.nameThen);
    await db.signer.update({ where: { id: signer.id }, data: { isUnnamed: false } });
  });
});

describe("查找和筛选", () => {
  it.each([
    ["标题中的两个字", "旅游", 4],
    ["标题中的一个字", "游", 4],
    ["标题中不存在的词", "养老", 0],
    ["单位简称", "区文旅局", 3],
    ["两个词都要符合", "红色 区文旅局", 3],
    ["特殊字符不是通配符", "%_", 0],
    ["引号和反斜杠", "'\\", 0],
  ])("%s", async (_, q, count) => {
    expect(await ids("duchashi", { q })).toHaveLength(count);
  });

  it("编号的几种写法都能找到", async () => {
    const item = await db.proposal.findUniqueOrThrow({ where: { id: answered } });
    for (const q of [`${item.serial}`, `第${item.serial}号`, `建议${item.serial}`, `建议 ${item.serial}`]) {
      expect(await ids("duchashi", { q }), q).toContain(answered);
    }
  });

  it("按状态、结果、逾期筛选，数目与分类一致", async () => {
    const actor = await as("duchashi");
    const counts = await ledgerCounts(actor, readFilters({}), today);
    for (const { state, total } of counts) expect(await ids("duchashi", { state })).toHaveLength(total);
    expect(await ids("duchashi", { outcome: "solved" })).toEqual([answered]);
    expect(await ids("duchashi", { overdue: "1" })).toEqual([]);
    const late = await ledgerCounts(actor, readFilters({}), "2027-01-01");
    expect(late.reduce((sum, count) => sum + count.overdue, 0)).toBeGreaterThan(2);
  });

  it("单位的期限是本单位任务的期限", async () => {
    const rows = await ledgerPage(await as("xieban"), readFilters({}), today);
    const row = rows.find((one) => one.stage !== null);
    const own = await db.assignment.findFirstOrThrow({
      where: { proposalId: row?.id ?? "", unitId: (await as("xieban")).acting.unitId },
    });
    expect(row?.dueOn).toBe(own.nextDueOn?.toISOString().slice(0, 10));
  });

  it("已答复的显示结果类别", async () => {
    const rows = await ledgerPage(await as("dengji"), readFilters({ state: "replied" }), today);
    expect(rows.map((row) => [row.id, row.outcomes])).toEqual([[answered, ["A"]]]);
  });
});

describe("上一件、下一件", () => {
  it("按列表的次序走，走到头回到列表", async () => {
    const actor = await as("duchashi");
    const list = readListContext(ledgerHref(readFilters({ sort: "number" })), "1");
    if (!list) throw new Error("no list");
    const order = await ids("duchashi", { sort: "number" });
    const [first = "", second = ""] = order;
    const last = order.at(-1) ?? "";
    expect(await turnTo(actor, list, first, 1)).toContain(`/proposals/${second}?`);
    expect(await turnTo(actor, { ...list, place: 2 }, second, -1)).toContain(`/proposals/${first}?`);
    expect(await turnTo(actor, list, first, -1)).toBe("/proposals?sort=number");
    expect(await turnTo(actor, { ...list, place: order.length }, last, 1)).toBe("/proposals?sort=number");
  });

  it("办完的件离开待办后，下一件是补上来的那一件", async () => {
    const actor = await as("lianluo");
    const list = readListContext("/worklist?queue=acknowledge", "1");
    if (!list) throw new Error("no list");
    await aDispatched();
    await aDispatched();
    const open = await db.assignment.findFirstOrThrow({
      where: { unitId: culture(), state: "pending" },
      orderBy: [{ nextDueOn: "asc" }, { proposalId: "asc" }],
    });
    await act(actor, { machine: "assignment", id: open.id, event: "acknowledge" });
    const target = await turnTo(actor, list, open.proposalId, 1);
    const next = await db.assignment.findFirstOrThrow({
      where: { unitId: culture(), state: "pending" },
      orderBy: [{ nextDueOn: "asc" }, { proposalId: "asc" }],
    });
    expect(target).toContain(next.proposalId);
    expect((await rowOf(next.proposalId, culture())).state).toBe("pending");
  });
});
