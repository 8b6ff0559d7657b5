import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import {
  act,
  aDispatched,
  anOffice,
  as,
  culture,
  later,
  rowOf,
  start,
  stateOf,
} from "@/tests/factories/case";
import { aScan, consulted, delegated, issued, published, waived } from "@/tests/factories/letter";

beforeAll(anOffice);

test("一件建议从登记走到归档，每一步都留下事件", async () => {
  const id = await aDispatched();
  await delegated(id);
  expect(await stateOf(id)).toBe("handling");
  await waived(id);
  await consulted(id);
  const replyId = await issued(id, later(1));
  expect(await stateOf(id)).toBe("replied");
  const reply = await db.reply.findUniqueOrThrow({ where: { id: replyId } });
  expect(reply.documentNumber).toMatch(/〔2026〕\d+号$/);
  expect(reply.signedName).toBe("钟承志");

  const rating = await db.rating.findFirstOrThrow({ where: { proposalId: id } });
  const registrar = await as("dengji", later(2));
  const scanId = await aScan("dengji", "rating_scan");
  const input = { ratingId: rating.id, received: "yes", attitude: "satisfied", result: "satisfied", scanId };
  await act(registrar, { machine: "proposal", id, event: "rate", input }, later(2));
  await act(registrar, { machine: "proposal", id, event: "conclude" }, later(2));
  await expect(
    act(registrar, { machine: "proposal", id, event: "archive", input: { archiveNumber: "1" } }, later(2)),
  ).rejects.toThrow("尚未报请公开");
  await published(replyId, later(2));
  await act(
    registrar,
    { machine: "proposal", id, event: "archive", input: { archiveNumber: "2026-建-001" } },
    later(2),
  );

  expect(await stateOf(id)).toBe("archived");
  const row = await rowOf(id, culture());
  expect(row.state).toBe("done");
  const open = await db.deadline.count({
    where: { proposalId: id, endedBy: null },
  });
  expect(open).toBe(0);
  const events = await db.event.findMany({ where: { proposalId: id }, orderBy: { sequence: "asc" } });
  expect(events.map((event) => event.sequence)).toEqual(events.map((_, index) => index + 1));
  for (const [index, event] of events.entries()) {
    if (index > 0) expect(event.previousHash).toBe(events[index - 1]?.hash);
  }
});

test("不满意后重办：原答复不动，新一轮从原文复制起草", async () => {
  const id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  const first = await issued(id, later(1));
  const rating = await db.rating.findFirstOrThrow({ where: { proposalId: id } });
  const registrar = await as("dengji", later(2));
  const scanId = await aScan("dengji", "rating_scan");
  const input = {
    ratingId: rating.id,
    received: "yes",
    attitude: "satisfied",
    result: "dissatisfied",
    scanId,
  };
  await act(registrar, { machine: "proposal", id, event: "rate", input }, later(2));
  await expect(act(registrar, { machine: "proposal", id, event: "conclude" }, later(2))).rejects.toThrow(
    "不满意",
  );
  const rework = { reason: "对第二点不满意", replyIds: [first] };
  await act(registrar, { machine: "proposal", id, event: "rework", input: rework }, later(3));

  expect(await stateOf(id)).toBe("handling");
  const second = await db.reply.findFirstOrThrow({ where: { proposalId: id, round: 2 } });
  const old = await db.reply.findUniqueOrThrow({ where: { id: first } });
  expect(second.state).toBe("draft");
  expect(second.previousId).toBe(first);
  expect(second.blocks).toEqual(old.blocks);
  expect(old.state).toBe("issued");
  const clock = await db.deadline.findFirst({ where: { proposalId: id, stage: "rework", endedBy: null } });
  expect(clock?.startOn.toISOString().slice(0, 10)).toBe(later(3).toISOString().slice(0, 10));
  expect(start < later(3)).toBe(true);
});
