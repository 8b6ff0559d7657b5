import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { markAllRead, openNotice } from "@/lib/notify/commands";
import { deliverOutbox, maxAttempts } from "@/lib/notify/deliver";
import { deliverSoon } from "@/lib/notify/deliver-soon";
import { countUnread, listNotices } from "@/lib/notify/queries";
import { userId } from "@/prisma/seed/office";
import { act, aDispatched, anOffice, as, culture, rowOf, start } from "@/tests/factories/case";
import { consulted, delegated, drafted, waived } from "@/tests/factories/letter";

beforeAll(anOffice);
beforeEach(async () => {
  await db.notice.deleteMany({});
  await db.outbox.deleteMany({});
});

const noticesOf = (login: string) =>
  db.notice.findMany({ where: { userId: userId(login) }, orderBy: { id: "asc" } });
const waiting = () => db.outbox.count({ where: { deliveredAt: null } });

test("交办以后，承办单位联络员收到一条带链接的消息，再送一遍也不重复", async () => {
  const id = await aDispatched();
  expect(await db.notice.count()).toBe(0);
  const queued = await waiting();
  expect(queued).toBeGreaterThan(0);
  expect(await deliverOutbox(start)).toBe(queued);
  const told = await noticesOf("lianluo");
  expect(told.map((notice) => notice.text).join()).toMatch(
    /建议第\d+号《关于加强红色旅游文化发展的建议》已交办本单位，请签收/,
  );
  expect(told[0]?.href).toBe(`/proposals/${id}`);

  const before = await db.notice.count();
  await db.outbox.updateMany({ data: { deliveredAt: null } });
  expect(await deliverOutbox(start)).toBe(queued);
  expect(await db.notice.count()).toBe(before);
  expect(await deliverOutbox(start)).toBe(0);
});

test("办的人自己不收；送审的消息到科室负责人，点开是审核页", async () => {
  const id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  const replyId = await drafted(id);
  await db.outbox.deleteMany({});
  await act(await as("chengban"), { machine: "reply", id: replyId, event: "submit" });
  await deliverOutbox(start);
  const told = await noticesOf("kezhang");
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ href: `/review/${replyId}` });
  expect(told[0]?.text).toContain("请审核");
  expect(await noticesOf("chengban")).toEqual([]);
});

test("离任的人不收，代行的人收", async () => {
  const id = await aDispatched();
  const row = await rowOf(id, culture());
  await db.outbox.deleteMany({});
  const leader = await db.post.findFirstOrThrow({ where: { userId: userId("juzhang"), kind: "leader" } });
  const deputy = await db.post.findFirstOrThrow({
    where: { userId: userId("fenguan"), kind: "deputy_leader" },
  });
  const standin = await db.standin.create({
    data: { absentPostId: leader.id, actingPostId: deputy.id, validFrom: new Date("2026-03-01") },
  });
  const input = { text: "不属本局职责" };
  await act(await as("lianluo"), { machine: "assignment", id: row.id, event: "requestContest", input });
  await deliverOutbox(start);
  expect(await noticesOf("juzhang")).toHaveLength(1);
  expect(await noticesOf("fenguan")).toHaveLength(1);

  await db.standin.update({ where: { id: standin.id }, data: { validTo: new Date("2026-03-02") } });
  await db.user.update({ where: { id: userId("juzhang") }, data: { isActive: false } });
  await db.notice.deleteMany({});
  await db.outbox.updateMany({ data: { deliveredAt: null } });
  await deliverOutbox(start);
  expect(await db.notice.count()).toBe(0);
  await db.user.update({ where: { id: userId("juzhang") }, data: { isActive: true } });
});

test("两个进程同时送，每条只送一次", async () => {
  for (let count = 0; count < 3; count += 1) await aDispatched();
  const queued = await waiting();
  const delivered = await Promise.all([deliverOutbox(start), deliverOutbox(start), deliverOutbox(start)]);
  expect(delivered.reduce((sum, one) => sum + one, 0)).toBe(queued);
  expect(await waiting()).toBe(0);
  const keys = await db.notice.findMany({ select: { key: true } });
  expect(new Set(keys.map((one) => one.key)).size).toBe(keys.length);
});

test("一条坏的不耽误别的：记下错误，过些次数不再试，但留着", async () => {
  await aDispatched();
  const bad = await db.outbox.create({
    data: {
      key: randomUUID(),
      notice: "notifyUnits",
      proposalId: randomUUID(),
      payload: { to: "谁" },
      createdAt: new Date(0),
    },
  });
  const good = (await waiting()) - 1;
  expect(await deliverOutbox(start)).toBe(good);
  const failed = await db.outbox.findUniqueOrThrow({ where: { id: bad.id } });
  expect(failed).toMatchObject({ attempts: 1, deliveredAt: null });
  expect(failed.lastError).not.toBe("");
  await db.outbox.update({ where: { id: bad.id }, data: { attempts: maxAttempts } });
  expect(await deliverOutbox(start)).toBe(0);
  expect(await waiting()).toBe(1);
});

test("没有启动投递的进程里，提交以后的提醒不做事、不出错", async () => {
  await aDispatched();
  const before = await waiting();
  deliverSoon();
  await new Promise((resolve) => setImmediate(resolve));
  expect(await waiting()).toBe(before);
});

test("消息是本人的：数得对，点开记为已读，全部已读不影响后到的，别人的打不开", async () => {
  await aDispatched();
  await aDispatched();
  await deliverOutbox(start);
  const clerk = await as("lianluo");
  const unread = await countUnread(clerk);
  const { rows } = await listNotices(clerk, "unread", null);
  expect(rows).toHaveLength(unread);
  const [first, second] = rows;
  if (!first || !second) throw new Error("two notices expected");
  expect(await openNotice(await as("juzhang"), first.id, start)).toBeNull();
  expect(await openNotice(clerk, first.id, start)).toBe(first.href);
  expect(await countUnread(clerk)).toBe(unread - 1);
  await markAllRead(clerk, new Date(0), start);
  expect(await countUnread(clerk)).toBe(unread - 1);
  await markAllRead(clerk, new Date(), start);
  expect(await countUnread(clerk)).toBe(0);
  expect((await listNotices(clerk, "all", null)).rows.length).toBe(unread);
  expect((await listNotices(clerk, "all", rows.at(-1)?.id ?? null)).rows).toEqual([]);
});
