import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { saveDraft } from "@/lib/transition/autosave";
import { effects } from "@/lib/transition/effects/registry";
import {
  act,
  aDispatched,
  anAdmitted,
  anOffice,
  as,
  culture,
  education,
  rowOf,
  stateOf,
} from "@/tests/factories/case";
import { consulted, delegated, drafted, waived } from "@/tests/factories/letter";

beforeAll(anOffice);

const eventsOf = (proposalId: string) => db.event.count({ where: { proposalId } });

/** Everything about a case that a refusal must leave alone. */
async function picture(id: string): Promise<string> {
  const item = await db.proposal.findUniqueOrThrow({
    where: { id },
    include: {
      assignments: true,
      replies: true,
      deadlines: true,
      events: true,
      ratings: true,
      contests: true,
    },
  });
  return JSON.stringify([item, await db.outbox.count({ where: { proposalId: id } })]);
}

describe("两人同时", () => {
  test("两个人同时签收：只有一人办成，另一人得到说明", async () => {
    const id = await aDispatched();
    const row = await rowOf(id, culture());
    const coordinator = await as("lianluo");
    const order = { machine: "assignment" as const, id: row.id, event: "acknowledge", version: row.version };
    const results = await Promise.allSettled([act(coordinator, order), act(coordinator, order)]);
    expect(results.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    const failed = results.find((one) => one.status === "rejected");
    expect(failed?.reason.message).toContain("已被他人更新");
    expect(await db.event.count({ where: { proposalId: id, event: "acknowledge" } })).toBe(1);
  });

  test("同一请求同时到达两次：只办一次，两次得到同一结果", async () => {
    const id = await aDispatched();
    const row = await rowOf(id, culture());
    const coordinator = await as("lianluo");
    const order = {
      machine: "assignment" as const,
      id: row.id,
      event: "acknowledge",
      requestId: randomUUID(),
    };
    const [one, two] = await Promise.all([act(coordinator, order), act(coordinator, order)]);
    expect(one.eventId).toBe(two.eventId);
    expect([one.isRepeat, two.isRepeat].sort()).toEqual([false, true]);
    expect(await db.event.count({ where: { proposalId: id, event: "acknowledge" } })).toBe(1);
  });

  test("协办单位签收不影响主要领导签发同一件", async () => {
    const id = await aDispatched(undefined, [
      { unitId: culture(), duty: "lead" },
      { unitId: education(), duty: "reference" },
    ]);
    await delegated(id);
    await consulted(id);
    const replyId = await drafted(id);
    await act(await as("chengban"), { machine: "reply", id: replyId, event: "submit" });
    await act(await as("kezhang"), { machine: "reply", id: replyId, event: "pass" });
    await act(await as("fenguan"), { machine: "reply", id: replyId, event: "pass" });
    const seen = await db.reply.findUniqueOrThrow({ where: { id: replyId } });
    const other = await rowOf(id, education());
    await act(await as("xieban"), {
      machine: "assignment",
      id: other.id,
      event: "acknowledgeReference",
      version: other.version,
    });
    await act(await as("juzhang"), { machine: "reply", id: replyId, event: "sign", version: seen.version });
    expect((await db.reply.findUniqueOrThrow({ where: { id: replyId } })).state).toBe("signed");
  });

  test("两件同时签发：文号各取一个，不重号", async () => {
    const ids = await Promise.all([aDispatched(), aDispatched()]);
    const replies: string[] = [];
    for (const id of ids) {
      await delegated(id);
      await waived(id);
      await consulted(id);
      const replyId = await drafted(id);
      await act(await as("chengban"), { machine: "reply", id: replyId, event: "submit" });
      await act(await as("kezhang"), { machine: "reply", id: replyId, event: "pass" });
      await act(await as("fenguan"), { machine: "reply", id: replyId, event: "pass" });
      replies.push(replyId);
    }
    const leader = await as("juzhang");
    await Promise.all(replies.map((id) => act(leader, { machine: "reply", id, event: "sign" })));
    const signed = await db.reply.findMany({ where: { id: { in: replies } } });
    expect(new Set(signed.map((reply) => reply.documentNumber)).size).toBe(2);
  });
});

describe("拒绝不留痕迹", () => {
  test("过期的表单被拒绝，什么也没有写", async () => {
    const id = await aDispatched();
    const row = await rowOf(id, culture());
    const coordinator = await as("lianluo");
    await act(coordinator, { machine: "assignment", id: row.id, event: "acknowledge" });
    const before = await picture(id);
    const stale = {
      machine: "assignment" as const,
      id: row.id,
      event: "requestExtension",
      version: row.version,
    };
    const input = { dueOn: "2026-08-04", reason: "需要协调" };
    await expect(act(coordinator, { ...stale, input })).rejects.toThrow("已被他人更新");
    expect(await picture(id)).toBe(before);
  });

  test("条件不满足被拒绝，什么也没有写", async () => {
    const id = await anAdmitted();
    const before = await picture(id);
    await expect(act(await as("duchashi"), { machine: "proposal", id, event: "dispatch" })).rejects.toThrow(
      "请先选定主办单位",
    );
    expect(await picture(id)).toBe(before);
  });

  test("效果在后面一步才发现问题，前面已写的也不留", async () => {
    const id = await anAdmitted();
    const before = await picture(id);
    const rows = [
      { unitId: culture(), duty: "lead" },
      { unitId: randomUUID(), duty: "assist" },
    ];
    await expect(
      act(await as("duchashi"), { machine: "proposal", id, event: "plan", input: { rows } }),
    ).rejects.toThrow("不存在或已撤并");
    expect(await picture(id)).toBe(before);
  });

  test("看不到的件，猜到编号也是“未找到”", async () => {
    const id = await aDispatched();
    const stranger = await as("shangwu");
    await expect(act(stranger, { machine: "proposal", id, event: "remind" })).rejects.toThrow("未找到该件");
    await expect(act(stranger, { machine: "proposal", id: randomUUID(), event: "remind" })).rejects.toThrow(
      "未找到该件",
    );
  });

  test("中途出错（断电、断线）：交办要么全成，要么全无", async () => {
    const id = await anAdmitted();
    const dispatcher = await as("duchashi");
    const rows = [
      { unitId: culture(), duty: "lead" },
      { unitId: education(), duty: "assist" },
    ];
    await act(dispatcher, { machine: "proposal", id, event: "plan", input: { rows } });
    const before = await picture(id);
    const whole = effects.stampOpened;
    let opened = 0;
    // The second unit's row fails after the first was opened and the item was marked as dispatched.
    effects.stampOpened = async (step) => {
      opened += 1;
      if (opened === 2) throw new Error("power cut");
      await whole(step);
    };
    await expect(act(dispatcher, { machine: "proposal", id, event: "dispatch" })).rejects.toThrow(
      "power cut",
    );
    effects.stampOpened = whole;
    expect(opened).toBe(2);
    expect(await picture(id)).toBe(before);
    await act(dispatcher, { machine: "proposal", id, event: "dispatch" });
    expect(await stateOf(id)).toBe("dispatched");
  });
});

describe("记录", () => {
  test("事件不能改、不能删", async () => {
    const id = await anAdmitted();
    const event = await db.event.findFirstOrThrow({ where: { proposalId: id } });
    await expect(db.event.update({ where: { id: event.id }, data: { event: "other" } })).rejects.toThrow();
    await expect(db.event.delete({ where: { id: event.id } })).rejects.toThrow();
    expect(await eventsOf(id)).toBeGreaterThan(3);
  });

  test("自动保存不写事件、不使别的表单过期，但别人存过就不覆盖", async () => {
    const id = await aDispatched();
    await delegated(id);
    const replyId = await drafted(id);
    const handler = await as("chengban");
    const before = await db.reply.findUniqueOrThrow({ where: { id: replyId } });
    const count = await eventsOf(id);
    const text = { blocks: [{ id: "a", level: 0, text: "改了一稿。" }] };
    await saveDraft(handler, { replyId, draftCounter: before.draftCounter, text }, new Date());
    const after = await db.reply.findUniqueOrThrow({ where: { id: replyId } });
    expect(after.version).toBe(before.version);
    expect(await eventsOf(id)).toBe(count);
    const late = saveDraft(handler, { replyId, draftCounter: before.draftCounter, text }, new Date());
    await expect(late).rejects.toThrow("已被他人更新");
  });
});
