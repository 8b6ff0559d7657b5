// 调整承办单位: add or drop an assist, swap lead and assist, lead to split, asks handed from one to another.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { Refused } from "@/lib/lifecycle/refusal";
import {
  act,
  aDispatched,
  anOffice,
  as,
  commerce,
  culture,
  education,
  later,
  rowOf,
} from "@/tests/factories/case";
import { consulted, delegated, issued } from "@/tests/factories/letter";

beforeAll(anOffice);

type Row = {
  unitId: string;
  duty: "lead" | "split" | "assist" | "reference";
  askIds?: string[];
  replyNeeded?: boolean;
};

const day = later(7);

async function adjust(id: string, rows: Row[]) {
  const order = {
    machine: "proposal" as const,
    id,
    event: "adjust",
    input: { rows, reason: "职责分工需要调整。" },
  };
  return act(await as("duchashi", day), order, day);
}

const answerDue = async (rowId: string) => {
  const clock = await db.deadline.findFirst({
    where: { assignmentId: rowId, stage: "answer", endedBy: null },
  });
  return toDay(clock?.dueOn ?? null);
};

const lead = (unitId: string): Row => ({ unitId, duty: "lead" });
const assist = (unitId: string): Row => ({ unitId, duty: "assist" });
const split = (unitId: string, askIds: string[]): Row => ({ unitId, duty: "split", askIds });

describe("调整承办单位", () => {
  test("增加协办：主办的任务不动，新单位的期限从今天起算", async () => {
    const id = await aDispatched();
    const before = await rowOf(id, culture());
    await adjust(id, [lead(culture()), assist(education()), assist(commerce())]);
    expect(await rowOf(id, culture())).toMatchObject({ id: before.id, version: before.version });
    const added = await rowOf(id, commerce());
    expect(added).toMatchObject({ state: "pending", duty: "assist" });
    const opinion = await db.deadline.findFirstOrThrow({
      where: { assignmentId: added.id, stage: "opinion" },
    });
    expect(toDay(opinion.startOn)).toBe("2026-03-11");
  });

  test("去掉协办：任务收回，期限停止", async () => {
    const id = await aDispatched();
    const dropped = await rowOf(id, education());
    await adjust(id, [lead(culture())]);
    expect(await db.assignment.findUniqueOrThrow({ where: { id: dropped.id } })).toMatchObject({
      state: "released",
    });
    expect(await db.deadline.count({ where: { assignmentId: dropped.id, endedBy: null } })).toBe(0);
  });

  test("主办、协办对调：答复期限不变，其余期限对新主办单位重新计算", async () => {
    const id = await aDispatched();
    const due = await answerDue((await rowOf(id, culture())).id);
    await adjust(id, [lead(education()), assist(culture())]);
    const [now, then] = [await rowOf(id, education()), await rowOf(id, culture())];
    expect([now.duty, then.duty]).toEqual(["lead", "assist"]);
    expect(await answerDue(now.id)).toBe(due);
    expect(await answerDue(then.id)).toBeNull();
  });

  test("主办改为分办：原主办单位接着办，科室和签收都在，只是诉求少了", async () => {
    const id = await aDispatched();
    await delegated(id);
    const before = await rowOf(id, culture());
    const asks = await db.ask.findMany({ where: { proposalId: id }, orderBy: { ordinal: "asc" } });
    const [first, ...rest] = asks.map((ask) => ask.id);
    const rows = [split(culture(), [first ?? ""]), split(commerce(), rest), assist(education())];
    await adjust(id, rows);
    const after = await rowOf(id, culture());
    expect(after).toMatchObject({
      id: before.id,
      duty: "split",
      state: "acknowledged",
      version: before.version + 1,
    });
    expect(
      await db.assignment.count({ where: { parentId: after.id, state: { not: "released" } } }),
    ).toBeGreaterThan(0);
    const duties = await db.askDuty.findMany({ where: { assignmentId: after.id } });
    expect(duties.map((one) => one.askId)).toEqual([first]);
    expect(await answerDue((await rowOf(id, commerce())).id)).toBe(await answerDue(after.id));
    await adjust(id, [lead(culture()), assist(education())]);
    expect(await rowOf(id, culture())).toMatchObject({ id: before.id, duty: "lead" });
    expect(await db.askDuty.count({ where: { assignmentId: before.id } })).toBe(0);
  });

  test("已有复文印发的单位不能去掉；被拒的调整什么也不留", async () => {
    const id = await aDispatched(undefined, [
      { unitId: culture(), duty: "split" },
      { unitId: commerce(), duty: "split" },
    ]);
    await delegated(id);
    await consulted(id);
    await issued(id, later(1));
    const events = await db.event.count({ where: { proposalId: id } });
    const refused = await adjust(id, [lead(commerce())]).catch((fault: unknown) => fault);
    expect(refused).toBeInstanceOf(Refused);
    expect((refused as Refused).refusal).toMatchObject({ code: "issued" });
    expect(await db.event.count({ where: { proposalId: id } })).toBe(events);
  });

  test("单位申请增加协办，交办机构据此调整；提出人和各单位都得到通知", async () => {
    const id = await aDispatched();
    await delegated(id);
    const row = await rowOf(id, culture());
    const input = { kind: "addAssist", unitId: commerce(), reason: "商圈夜游需要商务部门配合。" };
    await act(
      await as("lianluo", day),
      { machine: "assignment", id: row.id, event: "requestAdjust", input },
      day,
    );
    await adjust(id, [lead(culture()), assist(education()), assist(commerce())]);
    const queued = await db.outbox.findMany({
      where: { proposalId: id, payload: { path: ["event"], equals: "adjust" } },
    });
    expect(queued.map((one) => one.notice).sort()).toEqual(["notifyProposers", "notifyUnits"]);
  });
});

test("不需书面答复的：主办单位备案即完成，不起草复文", async () => {
  const id = await aDispatched(undefined, [{ unitId: culture(), duty: "lead", replyNeeded: false }]);
  const row = await rowOf(id, culture());
  const unit = await as("lianluo");
  await act(unit, { machine: "assignment", id: row.id, event: "acknowledge" });
  const input = { text: "已电话说明研究情况。" };
  await act(unit, {
    machine: "assignment",
    id: row.id,
    event: "closeWithoutLetter",
    input,
    requestId: randomUUID(),
  });
  expect(await db.proposal.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "replied" });
  expect(await db.reply.count({ where: { proposalId: id } })).toBe(0);
});
