import { beforeAll, expect, test } from "vitest";
import { checkAnchors, makeAnchor } from "@/lib/audit/anchor";
import { eraseDetail } from "@/lib/audit/commands";
import { timelineOf } from "@/lib/audit/queries";
import { verifyAllItems, verifyItem, verifySystemChain } from "@/lib/audit/verify";
import { verifyRecord } from "@/lib/audit/verify-command";
import { db } from "@/lib/db/client";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { aDispatched, anAdmitted, anOffice, as } from "@/tests/factories/case";

let id: string;

beforeAll(async () => {
  await anOffice();
  id = await aDispatched();
});

/** As somebody with the database's own password could: past the triggers. */
async function tamper(sql: string): Promise<void> {
  await db.$transaction([
    db.$executeRawUnsafe("SET LOCAL session_replication_role = replica"),
    db.$executeRawUnsafe(sql),
  ]);
}

test("没有改动的链条核验无误，条数对得上", async () => {
  const one = await verifyItem(id);
  expect(one).toEqual({ items: 1, events: await db.event.count({ where: { proposalId: id } }), faults: [] });
  const progress: number[] = [];
  const all = await verifyAllItems((part) => progress.push(part.items));
  expect(all.faults).toEqual([]);
  expect(progress.at(-1)).toBe(await db.proposal.count());
});

test("改动、删除、插入、掐尾，都查得出在哪一条", async () => {
  const faultsOf = async (proposalId: string) =>
    (await verifyItem(proposalId)).faults.map(({ sequence, zh }) => `${sequence} ${zh}`);
  const fresh = () => anAdmitted();

  const changed = await fresh();
  await tamper(`UPDATE "Event" SET "event" = 'void' WHERE "proposalId" = '${changed}' AND "sequence" = 3`);
  expect(await faultsOf(changed)).toEqual(["3 内容与校验值不符"]);

  const backdated = await fresh();
  await tamper(
    `UPDATE "Event" SET "at" = "at" - interval '1 day' WHERE "proposalId" = '${backdated}' AND "sequence" = 2`,
  );
  expect(await faultsOf(backdated)).toEqual(["2 内容与校验值不符"]);

  const removed = await fresh();
  await tamper(`DELETE FROM "Event" WHERE "proposalId" = '${removed}' AND "sequence" = 2`);
  expect(await faultsOf(removed)).toContain("3 第 2 条记录缺失");

  const reworded = await fresh();
  await tamper(`UPDATE "EventDetail" SET "values" = jsonb_set("values", '{actor,name}', '"别人"')
    WHERE "eventId" = (SELECT "id" FROM "Event" WHERE "proposalId" = '${reworded}' AND "sequence" = 1)`);
  expect(await faultsOf(reworded)).toEqual(["1 详情与校验值不符"]);

  const cut = await fresh();
  const { eventCount } = await db.proposal.findUniqueOrThrow({ where: { id: cut } });
  await tamper(`DELETE FROM "Event" WHERE "proposalId" = '${cut}' AND "sequence" = ${eventCount}`);
  expect(await faultsOf(cut)).toEqual([
    `${eventCount - 1} 应有 ${eventCount} 条记录，实有 ${eventCount - 1} 条`,
  ]);
});

test("连件上登记的校验值一起改掉的掐尾，日锚查得出", async () => {
  const victim = await aDispatched();
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);
  expect(await makeAnchor(tomorrow)).toBe(true);
  expect(await makeAnchor(tomorrow)).toBe(false);
  expect((await checkAnchors()).faults).toEqual([]);

  await aDispatched();
  const { eventCount } = await db.proposal.findUniqueOrThrow({ where: { id: victim } });
  await tamper(`DELETE FROM "Event" WHERE "proposalId" = '${victim}' AND "sequence" = ${eventCount}`);
  await tamper(`UPDATE "Proposal" SET "eventCount" = ${eventCount - 1}, "headHash" =
    (SELECT "hash" FROM "Event" WHERE "proposalId" = '${victim}' AND "sequence" = ${eventCount - 1}) WHERE "id" = '${victim}'`);
  expect((await verifyItem(victim)).faults).toEqual([]);
  expect((await checkAnchors()).faults).toHaveLength(1);
});

test("数据库自己也不许改、不许删", async () => {
  await expect(db.event.updateMany({ where: { proposalId: id }, data: { event: "void" } })).rejects.toThrow();
  await expect(db.event.deleteMany({ where: { proposalId: id } })).rejects.toThrow();
  await expect(db.eventDetail.deleteMany({})).rejects.toThrow();
});

test("删除个人信息：话没了，链条还完整，删除本身留痕；别人不能删，不能删两次", async () => {
  const event = await db.event.findFirstOrThrow({ where: { proposalId: id, event: "submit" } });
  const registrar = await as("dengji");
  const now = new Date();
  await expect(eraseDetail(await as("duchashi"), event.id, "当事人要求", now)).rejects.toThrow(NotVisible);
  await expect(eraseDetail(registrar, event.id, "  ", now)).rejects.toThrow(Refused);
  await eraseDetail(registrar, event.id, "当事人要求删除", now);
  await expect(eraseDetail(registrar, event.id, "再删一次", now)).rejects.toThrow(Refused);

  expect((await verifyItem(id)).faults).toEqual([]);
  const entry = (await timelineOf(registrar, id))?.find((one) => one.id === event.id);
  expect(entry?.text).toBe("工作人员提交审查（详情已按个人信息保护要求删除）");
  const recorded = await db.systemEvent.findFirst({ where: { event: "detailErased", subjectId: event.id } });
  expect(recorded?.actorId).toBe(registrar.userId);
});

test("审计管理员核验：说出结果，核验留痕；没有的编号说清楚", async () => {
  const auditor = await as("shenji");
  const now = new Date();
  const { numberText } = await db.proposal.findUniqueOrThrow({ where: { id } });
  const one = await verifyRecord(auditor, numberText ?? "", now);
  expect(one).toMatchObject({ isSound: true });
  expect(one.zh).toMatch(/^核验 1 件、\d+ 条经过：全部完整，未被改动。$/);
  const all = await verifyRecord(auditor, "", now);
  expect(all.isSound).toBe(false);
  expect(all.zh).toMatch(/发现 \d+ 处不符。.*内容与校验值不符.*请保留现场/);
  expect(all.zh).not.toContain("红色旅游");
  await expect(verifyRecord(auditor, "第99999号", now)).rejects.toThrow("没有编号为");
  await expect(verifyRecord(await as("anquan"), "", now)).rejects.toThrow(NotVisible);
  expect((await verifySystemChain()).faults).toEqual([]);
  await tamper(`UPDATE "SystemEvent" SET "data" = '{"items": 0}' WHERE "event" = 'chainsVerified'`);
  expect((await verifySystemChain()).faults.length).toBeGreaterThan(0);
});
