// 重新办理: the failed answers only, each by the unit that has its duty today.
import { beforeAll, expect, test } from "vitest";
import { buildActor } from "@/lib/access/build-actor";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { offersOf } from "@/lib/dossier/offers";
import { loadDossier } from "@/lib/dossier/open";
import { currentAnswers } from "@/lib/lifecycle/facts";
import { endedUnits } from "@/lib/outcome/ended-units";
import { worklistPage } from "@/lib/worklist/queries";
import { unitId } from "@/prisma/seed/office/units";
import {
  act,
  aDispatched,
  anOffice,
  as,
  commerce,
  culture,
  later,
  rowOf,
  stateOf,
} from "@/tests/factories/case";
import { aScan, consulted, delegated, issued, waived } from "@/tests/factories/letter";

beforeAll(anOffice);

/** Answered by the culture bureau and rated 不满意 by the lead signer. */
async function aFailed(): Promise<{ id: string; replyId: string }> {
  const id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  const replyId = await issued(id, later(1));
  await rateAs(id, "dissatisfied");
  return { id, replyId };
}

async function rateAs(id: string, result: "satisfied" | "dissatisfied"): Promise<void> {
  const rating = await db.rating.findFirstOrThrow({ where: { proposalId: id, state: "awaiting" } });
  const input = {
    ...{ ratingId: rating.id, received: "yes", attitude: "satisfied", result },
    scanId: await aScan("dengji", "rating_scan"),
  };
  await act(await as("dengji", later(2)), { machine: "proposal", id, event: "rate", input }, later(2));
}

const rework = async (id: string, input: object) =>
  act(await as("dengji", later(3)), { machine: "proposal", id, event: "rework", input }, later(3));

test("不满意的答复不公开：报请的随重办落空，待办和按钮不再提示", async () => {
  const id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  const first = await issued(id, later(1));
  const onLetter = (replyId: string, event: string, input: object = {}) => ({
    ...{ machine: "reply" as const, id: replyId, event, input },
  });
  await act(await as("lianluo", later(1)), onLetter(first, "proposePublication"), later(1));
  await rateAs(id, "dissatisfied");
  const desk = await as("duchashi", later(2));
  await expect(act(desk, onLetter(first, "publish"), later(2))).rejects.toThrow("重新办理");
  const queues = async (login: string, event: string) =>
    (await worklistPage(await as(login, later(3)), dayOf(later(3)), null, 1)).filter(
      (line) => line.proposalId === id && line.queue.includes(event),
    );
  expect(await queues("duchashi", "publish")).toEqual([]);
  await rework(id, { reason: "第二点没有落实", replyIds: [first] });
  const held = await db.reply.findUniqueOrThrow({ where: { id: first } });
  expect(held.publication).toBe("unproposed");
  const clocks = await db.deadline.count({
    where: { subjectId: first, stage: "publication", endedBy: null },
  });
  expect(clocks).toBe(0);
  expect(await queues("lianluo", "publication")).toEqual([]);
  const dossier = await loadDossier(await as("lianluo", later(3)), id, later(3));
  expect(offersOf(dossier).map((offer) => offer.event)).not.toContain("proposePublication");
  await expect(
    act(await as("lianluo", later(3)), onLetter(first, "proposePublication"), later(3)),
  ).rejects.toThrow("正在重新办理");
});

/** The bureau ends for the time of `run`: other items of this worker's database still need it. */
async function whileEnded(run: () => Promise<void>): Promise<void> {
  await db.unit.update({ where: { id: culture() }, data: { validTo: later(2) } });
  try {
    await run();
  } finally {
    await db.unit.update({ where: { id: culture() }, data: { validTo: null } });
  }
}

test("原单位撤销了：不指明接手单位不能重办，指明后由新单位签收、从原文起草，原答复不动", async () => {
  const { id, replyId } = await aFailed();
  const old = await db.reply.findUniqueOrThrow({ where: { id: replyId } });
  await whileEnded(async () => {
    const { file } = await loadDossier(await as("dengji", later(3)), id, later(3));
    expect(await endedUnits(file, [replyId])).toMatchObject([{ replyId, heirId: null }]);
    const reason = "第二点没有落实";
    await expect(rework(id, { reason, replyIds: [replyId] })).rejects.toThrow("已撤并");
    expect(await stateOf(id)).toBe("replied");
    const replacements = [{ replyId, unitId: commerce() }];
    await rework(id, { reason, replyIds: [replyId], replacements });
  });
  expect(await stateOf(id)).toBe("handling");
  const row = await rowOf(id, commerce());
  expect(row).toMatchObject({ duty: "lead", state: "pending", round: 2 });
  const clock = await db.deadline.findFirst({
    where: { assignmentId: row.id, stage: "rework", endedBy: null },
  });
  expect(clock?.startOn).toEqual(new Date("2026-03-07T00:00:00Z"));

  const now = later(4);
  const coordinator = await as("shangwu", now);
  await act(coordinator, { machine: "assignment", id: row.id, event: "acknowledge" }, now);
  const section = await db.unit.findFirstOrThrow({ where: { parentId: unitId("swj"), kind: "section" } });
  const head = await db.post.findFirstOrThrow({
    where: { unitId: section.id, kind: "section_head", validTo: null },
  });
  const rows = [{ unitId: section.id, duty: "lead", handlerId: head.userId }];
  await act(coordinator, { machine: "assignment", id: row.id, event: "delegate", input: { rows } }, now);
  const drafter = await buildActor(db, head.userId, head.id, "2026-03-08");
  if (!drafter) throw new Error("the section has no head");
  await act(drafter, { machine: "assignment", id: row.id, event: "startReply" }, now);
  const draft = await db.reply.findFirstOrThrow({ where: { assignmentId: row.id } });
  expect(draft).toMatchObject({ state: "draft", round: 2, previousId: replyId, blocks: old.blocks });
  expect(await db.reply.findUniqueOrThrow({ where: { id: replyId } })).toEqual(old);
});

test("答复印发，科室任务随本单位完成；重办时随本单位重新承办，都留有记录", async () => {
  const { id, replyId } = await aFailed();
  const section = () =>
    db.assignment.findFirstOrThrow({ where: { proposalId: id, parentId: { not: null } } });
  expect(await section()).toMatchObject({ state: "done", doneOn: new Date("2026-03-05"), round: 1 });
  await rework(id, { reason: "第二点没有落实", replyIds: [replyId] });
  expect(await section()).toMatchObject({ state: "acknowledged", doneOn: null, round: 2 });
  const events = await db.event.findMany({
    where: { subjectId: (await section()).id },
    orderBy: { sequence: "asc" },
    select: { event: true },
  });
  expect(events.map(({ event }) => event)).toEqual(["endWithUnit", "resumeWithUnit"]);
});

test("合并到另一单位的，自动改由合并后的单位承办", async () => {
  const { id, replyId } = await aFailed();
  const on = new Date("2026-03-06");
  const link = { fromId: culture(), toId: commerce(), kind: "merge" as const, on };
  const { id: linkId } = await db.unitSuccession.create({ data: link });
  await whileEnded(async () => {
    await rework(id, { reason: "第二点没有落实", replyIds: [replyId] });
  });
  await db.unitSuccession.delete({ where: { id: linkId } });
  expect((await rowOf(id, commerce())).duty).toBe("lead");
  const event = await db.event.findFirstOrThrow({
    where: { proposalId: id, event: "rework" },
    include: { detail: true },
  });
  expect(JSON.stringify(event.detail?.values)).toContain("改由周村区商务局承办");
});

test("单位还在的，重办回到原承办任务；重办期间不能再启动一次", async () => {
  const { id, replyId } = await aFailed();
  await rework(id, { reason: "第二点没有落实", replyIds: [replyId] });
  expect((await rowOf(id, culture())).state).toBe("acknowledged");
  const { file } = await loadDossier(await as("dengji", later(3)), id, later(3));
  expect(currentAnswers(file).map((reply) => reply.id)).toEqual([replyId]);
  await expect(rework(id, { reason: "再来", replyIds: [replyId] })).rejects.toThrow("不能办理这一步");
});
