// 确认导入以后: thousands of rows, a death in the middle, corrections, and what stands in the way.
import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyAllItems } from "@/lib/audit/verify";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { databaseUrl, env } from "@/lib/env";
import { cancelImport, confirmImport, forgetImports } from "@/lib/intake/excel/confirm";
import { runImports } from "@/lib/intake/excel/run";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { act, anOffice, as, later, start } from "@/tests/factories/case";
import { startScript } from "@/tests/support/program";

let registrar: Actor;
let meetingId: string;
let proposers: string[];

beforeAll(async () => {
  await anOffice();
  registrar = await as("dengji");
  const meeting = await db.meeting.findFirstOrThrow({ where: { bodyId: registrar.acting.unitId } });
  meetingId = meeting.id;
  const seats = await db.seat.findMany({ where: { termId: meeting.termId }, orderBy: { number: "asc" } });
  proposers = seats.map((seat) => seat.proposerId);
});

beforeEach(async () => {
  await db.import.deleteMany();
});

const title = (at: number) => `关于第${at}件事的建议`;

const newItem = (at: number, more: Record<string, unknown> = {}) => ({
  ...{ source: "congress", kind: "suggestion", meetingId, inSession: true, title: title(at) },
  ...{ body: "现状与问题如下。", asks: ["尽快解决。"], disclosureWish: "full", notSecret: true },
  leadProposerId: proposers[at % proposers.length],
  cosignerIds: [proposers[(at + 1) % proposers.length]],
  ...more,
});

type Row = Pick<Prisma.ImportRowCreateManyInput, "verdict" | "input">;
const creates = (input: object): Row => ({ verdict: "create", input: input as Prisma.InputJsonValue });

/** A preview of these rows, as reading a file leaves it. */
async function aPreview(rows: readonly Row[], submits = false): Promise<string> {
  const base = { bodyId: registrar.acting.unitId, meetingId, uploadedById: registrar.userId, submits };
  const { id } = await db.import.create({
    data: { ...base, requestId: randomUUID(), fileName: "台账.xlsx" },
  });
  await db.importRow.createMany({
    data: rows.map((row, at) => ({
      importId: id,
      ordinal: at + 1,
      sheet: "台账",
      rowNumber: at + 2,
      ...row,
    })),
  });
  return id;
}

const resultsOf = async (importId: string) => {
  const rows = await db.importRow.groupBy({ by: ["result"], where: { importId }, _count: true });
  return Object.fromEntries(rows.map((row) => [row.result, row._count]));
};
const stateOf = async (id: string) => (await db.import.findUniqueOrThrow({ where: { id } })).state;

describe("确认以前", () => {
  test("什么也不写；取消的不留各行，不能再确认；别的机构看不到", async () => {
    const id = await aPreview([creates(newItem(1))]);
    const before = await db.proposal.count();
    await runImports(start);
    expect(await db.proposal.count()).toBe(before);
    await expect(confirmImport(await as("tian"), id, start)).rejects.toBeInstanceOf(NotVisible);
    await expect(cancelImport(await as("duchashi"), id)).rejects.toBeInstanceOf(NotVisible);
    await cancelImport(registrar, id);
    expect(await db.importRow.count({ where: { importId: id } })).toBe(0);
    await expect(confirmImport(registrar, id, start)).rejects.toThrow("已取消");
  });

  test("没有一行可以导入的，不能确认；确认过的，不能取消，再按一次不变", async () => {
    const none = await aPreview([{ verdict: "error" }, { verdict: "unchanged" }, { verdict: "skipped" }]);
    await expect(confirmImport(registrar, none, start)).rejects.toThrow("没有可以导入的行");
    const id = await aPreview([creates(newItem(2)), { verdict: "error" }]);
    await confirmImport(registrar, id, start);
    await confirmImport(registrar, id, later(1));
    await expect(cancelImport(registrar, id)).rejects.toThrow("不能取消");
    await runImports(start);
    await confirmImport(registrar, id, later(1));
    const { state, confirmedAt } = await db.import.findUniqueOrThrow({ where: { id } });
    expect([state, confirmedAt]).toEqual(["done", start]);
    expect(await resultsOf(id)).toEqual({ done: 1, waiting: 1 });
  });
});

describe("导入", () => {
  test("两千件：进程中途被杀，接着办完，不重不漏，事件链完整", async () => {
    const rows = Array.from({ length: 2000 }, (_, at) =>
      creates(newItem(10_000 + at, at % 2 === 0 ? { numberText: `第${1000 + at}号` } : {})),
    );
    const before = await db.proposal.count();
    const id = await aPreview(rows, true);
    await confirmImport(registrar, id, start);
    const first = startScript("tests/support/run-imports.ts", [], {
      env: { DATABASE_URL: databaseUrl(), NEXTAUTH_SECRET: env().NEXTAUTH_SECRET },
    });
    await expect
      .poll(async () => (await resultsOf(id)).done ?? 0, { timeout: 50_000, interval: 20 })
      .toBeGreaterThan(0);
    first.child.kill("SIGKILL");
    await first.ended;
    const done = (await resultsOf(id)).done ?? 0;
    expect(done).toBeLessThan(2000);
    expect(await db.proposal.count()).toBe(before + done);
    expect(await stateOf(id)).toBe("running");

    // Several at once, as two processes and the clock would. The database may hold the dead one's lock a moment longer.
    const runs = async () => {
      await Promise.all([runImports(start), runImports(start), runImports(start)]);
      return stateOf(id);
    };
    await expect.poll(runs, { timeout: 50_000 }).toBe("done");
    expect(await resultsOf(id)).toEqual({ done: 2000 });
    expect(await db.proposal.count()).toBe(before + 2000);
    const made = await db.importRow.findMany({ where: { importId: id }, orderBy: { ordinal: "asc" } });
    const items = await db.proposal.findMany({
      where: { id: { in: made.map((row) => row.proposalId ?? "") } },
      select: { id: true, title: true, state: true, registeredById: true },
    });
    const byId = new Map(items.map((item) => [item.id, item]));
    expect(byId.size).toBe(2000);
    for (const [at, row] of made.entries()) {
      const expected = { title: title(10_000 + at), state: "submitted", registeredById: registrar.userId };
      expect(byId.get(row.proposalId ?? "")).toMatchObject(expected);
    }
    expect((await verifyAllItems()).faults).toEqual([]);
  }, 180_000);

  test("更正：只改预览时看到的那个版本；此后被人改动的不覆盖，其余照改", async () => {
    const fresh = [creates(newItem(3)), creates(newItem(4)), creates(newItem(5, { title: " " }))];
    const first = await aPreview(fresh, true);
    await confirmImport(registrar, first, start);
    await runImports(start);
    const made = await db.importRow.findMany({ where: { importId: first }, orderBy: { ordinal: "asc" } });
    expect(made.map((row) => row.result)).toEqual(["done", "done", "refused"]);
    const [one = "", two = ""] = made.map((row) => row.proposalId ?? "");
    const versions = await db.proposal.findMany({ where: { id: { in: [one, two] } } });
    const amended = (proposalId: string, at: number): Row => {
      const version = versions.find((item) => item.id === proposalId)?.version;
      const words = { title: `${title(at)}（更正）`, body: "现状与问题如下。", asks: ["尽快解决。"] };
      const input = { ...words, disclosureWish: "full", reason: "从 Excel 导入" };
      return { verdict: "update", input: { proposalId, version, event: "amend", input, changes: [] } };
    };
    const second = await aPreview([amended(one, 3), amended(two, 4)]);
    const words = {
      title: "别人改的题目",
      body: "正文。",
      asks: ["诉求。"],
      disclosureWish: "full",
      reason: "笔误",
    };
    await act(registrar, { machine: "proposal", id: one, event: "amend", input: words });
    const events = await db.event.count();
    await confirmImport(registrar, second, start);
    await runImports(start);
    await runImports(start);
    const rows = await db.importRow.findMany({ where: { importId: second }, orderBy: { ordinal: "asc" } });
    expect(rows.map((row) => row.result)).toEqual(["refused", "done"]);
    expect(rows[0]?.resultZh).toContain("已被他人更新，没有改动");
    const titles = await db.proposal.findMany({
      where: { id: { in: [one, two] } },
      orderBy: { id: "asc" },
      select: { title: true },
    });
    expect(titles.map((item) => item.title)).toEqual(["别人改的题目", `${title(4)}（更正）`]);
    expect(await db.event.count()).toBe(events + 1);
    expect((await verifyAllItems()).faults).toEqual([]);
  });

  test("有一行办不成，写明原因，同一批的其余各行照样导入", async () => {
    // A file that is not there stops the transaction in the middle, not at the checks before it.
    const rows = Array.from({ length: 9 }, (_, at) =>
      creates(newItem(100 + at, at === 4 ? { fileIds: [randomUUID()] } : {})),
    );
    const id = await aPreview(rows);
    await confirmImport(registrar, id, start);
    await runImports(start);
    const made = await db.importRow.findMany({ where: { importId: id }, orderBy: { ordinal: "asc" } });
    expect(made.map((row) => row.result)).toEqual(rows.map((_, at) => (at === 4 ? "refused" : "done")));
    expect(made[4]?.resultZh).toContain("上传的文件已失效");
  });

  test("同一个文件预览两次、都确认：没有编号的也只登记一次，后一次的行写明原因", async () => {
    const rows = [41, 42].map((at) => creates(newItem(at, at === 42 ? { numberText: "4200" } : {})));
    const [first, second] = [await aPreview(rows), await aPreview(rows)];
    await Promise.all([first, second].map((id) => confirmImport(registrar, id, start)));
    const before = await db.proposal.count();
    await runImports(start);
    expect(await db.proposal.count()).toBe(before + 2);
    const told = await db.importRow.findMany({ where: { result: "refused" }, orderBy: { ordinal: "asc" } });
    expect(told.map(({ resultZh }) => resultZh)).toEqual([
      expect.stringContaining("没有再登记"),
      expect.stringContaining("编号「第4200号」已用于"),
    ]);
  });

  test("同一个文件预览两次，两个进程同时导入：每件只登记一次", async () => {
    const rows = Array.from({ length: 60 }, (_, at) =>
      creates(newItem(500 + at, at % 2 === 0 ? {} : { numberText: `温甲${"字".repeat(at)}` })),
    );
    for (const id of [await aPreview(rows), await aPreview(rows)]) await confirmImport(registrar, id, start);
    const before = await db.proposal.count();
    await Promise.all([runImports(start), runImports(start)]);
    expect(await db.proposal.count()).toBe(before + 60);
    const results = await db.importRow.groupBy({ by: ["result"], _count: true, orderBy: { result: "asc" } });
    expect(results.map(({ result, _count }) => [result, _count])).toEqual([
      ["done", 60],
      ["refused", 60],
    ]);
  });

  test("确认的人不再任登记：停下并说明，由现任登记人员继续", async () => {
    const id = await aPreview([creates(newItem(6))]);
    await confirmImport(registrar, id, start);
    const where = { id: registrar.acting.postId };
    await db.post.update({ where, data: { validTo: new Date("2026-03-01") } });
    await runImports(start);
    await db.post.update({ where, data: { validTo: null } });
    const halted = await db.import.findUniqueOrThrow({ where: { id } });
    expect([halted.state, await resultsOf(id)]).toEqual(["running", { waiting: 1 }]);
    expect(halted.haltedZh).toContain("不再担任");
    await runImports(start);
    expect(await resultsOf(id)).toEqual({ waiting: 1 });
    await confirmImport(registrar, id, start);
    await runImports(start);
    expect([await stateOf(id), await resultsOf(id)]).toEqual(["done", { done: 1 }]);
  });
});

test("预览七天、报告一百八十天以后不再保存，登记的件还在", async () => {
  const left = await aPreview([creates(newItem(7))]);
  const done = await aPreview([creates(newItem(8))]);
  await db.import.updateMany({ data: { createdAt: start } });
  await confirmImport(registrar, done, start);
  await runImports(start);
  const items = await db.proposal.count();
  expect(await forgetImports(later(6))).toBe(0);
  expect(await forgetImports(later(8))).toBe(1);
  expect(await db.import.findUnique({ where: { id: left } })).toBeNull();
  expect(await forgetImports(later(181))).toBe(1);
  expect(await db.importRow.count()).toBe(0);
  expect(await db.proposal.count()).toBe(items);
});
