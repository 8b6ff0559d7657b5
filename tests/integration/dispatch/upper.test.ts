// 上级交办件: from 登记 by the 督查室 to 归档, with the upper office's day, and its feedback beside the own figures.
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { visibleTo } from "@/lib/access/visible";
import { timelineOf } from "@/lib/audit/queries";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { loadDossier } from "@/lib/dossier/open";
import { letterOf } from "@/lib/letter/letter";
import { letterSource, readLetter } from "@/lib/reply/queries";
import { loadRules } from "@/lib/transition/load/rules";
import { registerUpperItem } from "@/lib/transition/register/create-upper";
import { brokenInvariants } from "@/prisma/seed/invariants";
import {
  act,
  aDispatched,
  anOffice,
  as,
  culture,
  education,
  later,
  rowOf,
  stateOf,
} from "@/tests/factories/case";
import { aScan, consulted, delegated, issued, published, waived } from "@/tests/factories/letter";
import { anUpper, cityBody, upperForm } from "@/tests/factories/upper";

beforeAll(anOffice);

async function dispatched(id: string): Promise<void> {
  const dispatcher = await as("duchashi");
  const rows = [
    { unitId: culture(), duty: "lead" },
    { unitId: education(), duty: "assist" },
  ];
  await act(dispatcher, { machine: "proposal", id, event: "plan", input: { rows } });
  await act(dispatcher, { machine: "proposal", id, event: "dispatch" });
}

const reads = async (login: string, id: string) =>
  (await db.proposal.count({ where: { AND: [{ id }, visibleTo(await as(login))] } })) === 1;

test("登记即受理，按上级要求的日期答复，由督查室办结归档，上级反馈另行记录", async () => {
  const id = await anUpper();
  const item = await db.proposal.findUniqueOrThrow({
    where: { id },
    include: { meeting: true, signers: true, upperOrder: true },
  });
  expect(item).toMatchObject({ state: "admitted", origin: "upper", level: "city", numberText: "第160512号" });
  expect(item.meeting.name).toBe("市十六届人大五次会议");
  expect(item.signers.map((signer) => signer.nameThen)).toEqual(["田野"]);
  expect(item.upperOrder).toMatchObject({ office: "市政府督查室", duty: "assist" });

  await dispatched(id);
  const lead = await rowOf(id, culture());
  const clock = await db.deadline.findFirstOrThrow({
    where: { assignmentId: lead.id, stage: "answer", endedBy: null },
  });
  expect(toDay(clock.dueOn)).toBe("2026-04-10");
  expect(clock.explanation).toContain("上级交办单位要求的答复日期");

  await delegated(id);
  await waived(id);
  await consulted(id);
  const replyId = await issued(id, later(1));
  expect(await stateOf(id)).toBe("replied");
  expect(await db.rating.count({ where: { proposalId: id } })).toBe(0);

  const dispatcher = await as("duchashi", later(9));
  const scanId = await aScan("duchashi", "upper_feedback");
  const feedback = { on: "2026-03-12", rating: "基本满意", outcome: "A类", remark: "", scanId };
  await act(dispatcher, { machine: "proposal", id, event: "recordUpperFeedback", input: feedback }, later(9));
  await act(dispatcher, { machine: "proposal", id, event: "conclude" }, later(9));
  await published(replyId, later(9));
  const archiveNumber = "2026-市建-512";
  await act(dispatcher, { machine: "proposal", id, event: "archive", input: { archiveNumber } }, later(9));
  expect(await stateOf(id)).toBe("archived");
  expect(await db.rating.count({ where: { proposalId: id } })).toBe(0);
  const scan = await db.attachment.findUniqueOrThrow({ where: { id: scanId } });
  expect(scan.proposalId).toBe(id);
  expect(await brokenInvariants(db)).toEqual([]);
});

/** Answered, the upper office not satisfied with it and on record. */
async function answered(number: string, more = {}): Promise<string> {
  const id = await anUpper({ numberText: number, ...more });
  await dispatched(id);
  await delegated(id);
  await waived(id);
  await consulted(id);
  await issued(id, later(1));
  return id;
}

const feedback = async (id: string) => {
  const scanId = await aScan("duchashi", "upper_feedback");
  const input = { on: "2026-03-12", rating: "不满意", outcome: "", remark: "", scanId };
  const event = { machine: "proposal" as const, id, event: "recordUpperFeedback", input };
  await act(await as("duchashi", later(9)), event, later(9));
};

test("上级不满意、要求重办的：先登记反馈，按来文的日期开始新一轮，原答复不动", async () => {
  const id = await answered("第160620号");
  const dispatcher = await as("duchashi", later(9));
  const reply = await db.reply.findFirstOrThrow({ where: { proposalId: id, kind: "answer" } });
  const input = { replyIds: [reply.id], reason: "灯会安排没有回应，要求补充。", dueOn: "2026-04-20" };
  const order = { machine: "proposal" as const, id, event: "reworkUpper", input };
  await expect(act(dispatcher, order, later(9))).rejects.toThrow("请先登记上级反馈");
  await feedback(id);
  const past = { ...order, input: { ...input, dueOn: "2026-03-01" } };
  await expect(act(dispatcher, past, later(9))).rejects.toThrow("答复日期已过");
  await expect(act(await as("dengji", later(9)), order, later(9))).rejects.toThrow();
  await act(dispatcher, order, later(9));
  expect(await db.proposal.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: "handling",
    round: 2,
  });
  const lead = await rowOf(id, culture());
  const clock = await db.deadline.findFirstOrThrow({
    where: { assignmentId: lead.id, stage: "rework", endedBy: null },
  });
  expect([toDay(clock.dueOn), clock.ruleVersionId]).toEqual(["2026-04-20", null]);
  expect(clock.explanation).toContain("上级交办单位要求的答复日期");
  expect(await db.reply.findUniqueOrThrow({ where: { id: reply.id } })).toMatchObject({ state: "issued" });
  const fresh = await db.reply.findFirstOrThrow({ where: { proposalId: id, round: 2 } });
  expect(fresh.state).toBe("draft");
  expect(JSON.stringify(await timelineOf(dispatcher, id))).toContain("按上级要求重新办理");
  expect(await brokenInvariants(db)).toEqual([]);
});

test("更正上级交办信息：前后都记下，答复期限随来文的日期改；没有变化的不写，本级件没有这一步", async () => {
  const id = await anUpper({ numberText: "第160621号", dueOn: "2026-04-10" });
  await dispatched(id);
  const dispatcher = await as("duchashi");
  const input = {
    ...{ office: "市政府办公室", duty: "lead", dueOn: "2026-04-30", numberText: "第160622号" },
    ...{ issuer: "government", reason: "原来文抄错" },
  };
  const order = { machine: "proposal" as const, id, event: "amendUpper", input };
  await act(dispatcher, order);
  const item = await db.proposal.findUniqueOrThrow({ where: { id }, include: { upperOrder: true } });
  expect(item).toMatchObject({
    numberText: "第160622号",
    upperOrder: { duty: "lead", issuer: "government" },
  });
  const lead = await rowOf(id, culture());
  const clock = await db.deadline.findFirstOrThrow({
    where: { assignmentId: lead.id, stage: "answer", endedBy: null },
  });
  expect(toDay(clock.dueOn)).toBe("2026-04-30");
  const story = JSON.stringify(await timelineOf(dispatcher, id));
  const told = [
    "原为「市政府督查室」，改为「市政府办公室」",
    "原为「2026-04-10」，改为「2026-04-30」",
    "原来文抄错",
  ];
  for (const words of told) expect(story).toContain(words);
  await expect(act(dispatcher, order)).rejects.toThrow("没有变化");
  await expect(act(await as("lianluo"), { ...order, input: { ...input, duty: "split" } })).rejects.toThrow();
  const own = await aDispatched();
  await expect(act(dispatcher, { ...order, id: own })).rejects.toThrow();
});

test("以本级政府名义答复的，版头和落款是政府；协办意见仍是单位自己的", async () => {
  const letterFor = async (number: string, issuer: "government" | "bureau") => {
    const id = await answered(number, { issuer });
    const { id: replyId } = await db.reply.findFirstOrThrow({ where: { proposalId: id, kind: "answer" } });
    const dossier = await loadDossier(await as("duchashi", later(9)), id, later(9));
    const reply = await readLetter(dossier.actor, replyId);
    return letterOf(await letterSource(dossier, reply));
  };
  const government = await letterFor("第160623号", "government");
  expect([government.organ, government.organBelow]).toEqual(["周村区人民政府", "周村区人民政府"]);
  const bureau = await letterFor("第160624号", "bureau");
  expect(bureau.organ).toContain("文化和旅游局");
});

test("登记、受理各留一个事件，全程写明上级交办单位和本级承担", async () => {
  const id = await anUpper({ numberText: "第160513号" });
  const events = await db.event.findMany({ where: { proposalId: id }, orderBy: { sequence: "asc" } });
  expect(events.map((event) => [event.event, event.toState])).toEqual([
    ["register", "draft"],
    ["takeUpper", "admitted"],
  ]);
  const story = (await timelineOf(await as("duchashi"), id)) ?? [];
  expect(story.map((entry) => JSON.stringify(entry)).join("\n")).toMatch(
    /受理上级交办件[\s\S]*市政府督查室[\s\S]*协办[\s\S]*2026-04-10/,
  );
});

test("本级登记机构看不到，督查室看得到，承办单位交办后看得到", async () => {
  const id = await anUpper({ numberText: "第160514号" });
  expect([await reads("dengji", id), await reads("tian", id)]).toEqual([false, false]);
  expect([await reads("duchashi", id), await reads("lianluo", id)]).toEqual([true, false]);
  await dispatched(id);
  expect([await reads("dengji", id), await reads("lianluo", id)]).toEqual([false, true]);
});

test("会议找到已有的一次，规则照本级；没有写明日期的按规则计算", async () => {
  const first = await anUpper({ numberText: "第160515号" });
  const second = await anUpper({ numberText: "第160516号", dueOn: undefined, meetingName: "另一种写法" });
  const [one, two] = await Promise.all(
    [first, second].map((id) => db.proposal.findUniqueOrThrow({ where: { id } })),
  );
  expect(two?.meetingId).toBe(one?.meetingId);
  const own = await db.meeting.findFirstOrThrow({ where: { name: { startsWith: "区十" } } });
  const rules = await loadRules(db, own.id);
  const upper = await loadRules(db, one?.meetingId ?? "");
  expect(upper.content.deadlines).toEqual(rules.content.deadlines);
  await dispatched(second);
  const row = await rowOf(second, culture());
  const clock = await db.deadline.findFirstOrThrow({ where: { assignmentId: row.id, stage: "answer" } });
  expect(clock.ruleVersionId).toBe(upper.versionId);
});

test("拒绝：不是督查室、系统内的机构、已用的编号、退回移交", async () => {
  const register = async (login: string, input: Awaited<ReturnType<typeof upperForm>>) =>
    registerUpperItem(await as(login), { requestId: randomUUID(), input }, later(0));
  await expect(register("dengji", await upperForm())).rejects.toThrow("身份");
  const inside = await db.unit.findFirstOrThrow({ where: { kind: "body", isExternal: false } });
  await expect(register("duchashi", await upperForm({ bodyId: inside.id }))).rejects.toThrow("系统外");
  const id = await anUpper({ numberText: "第160520号" });
  await expect(register("duchashi", await upperForm({ numberText: "160520" }))).rejects.toThrow("已用于");
  const back = { machine: "proposal", id, event: "handBack", input: { reason: "不属本级" } } as const;
  await expect(act(await as("duchashi"), back)).rejects.toThrow("无处退回");
});

test("重复提交只登记一件，同名代表只建一次", async () => {
  const dispatcher = await as("duchashi");
  const command = { requestId: randomUUID(), input: await upperForm({ numberText: "第160521号" }) };
  const [first, again] = [
    await registerUpperItem(dispatcher, command, later(0)),
    await registerUpperItem(dispatcher, command, later(0)),
  ];
  expect(again).toEqual({ proposalId: first.proposalId, isRepeat: true });
  const bodyId = await cityBody();
  expect(await db.seat.count({ where: { bodyId, proposer: { is: { name: "田野" } } } })).toBe(1);
});
