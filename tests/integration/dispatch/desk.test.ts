import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { adjustUnits, carryPlan, dispatchMany } from "@/lib/dispatch/commands";
import { pendingContests } from "@/lib/dispatch/contests";
import { pendingExtensions } from "@/lib/dispatch/extensions";
import type { DeskFacet } from "@/lib/dispatch/facets";
import { type PlanForm, planForm } from "@/lib/dispatch/plan-form";
import { deskCounts, deskPage, deskTotal, meetingsInHand, neighboursOf } from "@/lib/dispatch/queries";
import {
  act,
  aDispatched,
  anAdmitted,
  anOffice,
  as,
  commerce,
  culture,
  education,
  later,
  rowOf,
  start,
  stateOf,
} from "@/tests/factories/case";
import { refusalCode } from "@/tests/factories/refused";

beforeAll(anOffice);

const today = "2026-03-04";
const versionOf = async (id: string) =>
  (await db.proposal.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;

async function aForm(id: string, press: PlanForm["press"], more: object = {}): Promise<PlanForm> {
  const fixed = { id, version: String(await versionOf(id)), requestId: randomUUID(), press };
  return planForm.parse({ ...fixed, lead: culture(), assists: [education()], ...more });
}

const eventsOf = async (id: string) =>
  (await db.event.findMany({ where: { proposalId: id }, orderBy: { sequence: "asc" } })).map(
    (event) => event.event,
  );

describe("拟办并交办，一次按下", () => {
  let id: string;
  beforeEach(async () => {
    id = await anAdmitted();
  });

  test("两个事件在一起：交办后任务打开，期限开始", async () => {
    await carryPlan(await as("duchashi"), await aForm(id, "dispatch", { note: "请抓紧办理" }), start);
    expect(await stateOf(id)).toBe("dispatched");
    expect((await eventsOf(id)).slice(-4)).toEqual(["plan", "dispatch", "open", "open"]);
    const clock = await db.deadline.findFirstOrThrow({ where: { proposalId: id, stage: "answer" } });
    expect(clock.explanation).toContain("交办 2026-03-04 起 3 个月");
  });

  test("同一次按下送到两遍，只办一次", async () => {
    const form = await aForm(id, "dispatch");
    const dispatcher = await as("duchashi");
    await Promise.all([carryPlan(dispatcher, form, start), carryPlan(dispatcher, form, start)]);
    await carryPlan(dispatcher, form, start);
    expect((await eventsOf(id)).filter((event) => event === "dispatch")).toHaveLength(1);
  });

  test("交办被拒时，拟办也不留下", async () => {
    const before = await eventsOf(id);
    const form = await aForm(id, "dispatch", { lead: undefined });
    expect(await refusalCode(carryPlan(await as("duchashi"), form, start))).toBe("no_lead");
    expect(await eventsOf(id)).toEqual(before);
    expect(await db.assignment.count({ where: { proposalId: id } })).toBe(0);
  });

  test("方案没有改动就不重写：单位的异议还在", async () => {
    const dispatcher = await as("duchashi");
    await carryPlan(dispatcher, await aForm(id, "circulate"), start);
    const row = await rowOf(id, culture());
    const input = { text: "职责在商务部门", unitId: commerce() };
    await act(await as("lianluo"), { machine: "assignment", id: row.id, event: "object", input });
    expect(await deskCounts(dispatcher, await meetingsInHand())).toMatchObject({ objected: 1 });
    await carryPlan(dispatcher, await aForm(id, "dispatch"), start);
    expect(await rowOf(id, culture())).toMatchObject({ objection: "职责在商务部门", state: "pending" });
    expect((await eventsOf(id)).filter((event) => event === "plan")).toHaveLength(1);
  });

  test("分办时每点诉求都要有人答复", async () => {
    const asks = await db.ask.findMany({ where: { proposalId: id }, orderBy: { ordinal: "asc" } });
    const [first, ...rest] = asks.map((ask) => ask.id);
    const split = { mode: "split", lead: undefined, assists: [], splits: [culture(), commerce()] };
    const dispatcher = await as("duchashi");
    const partly = await aForm(id, "dispatch", { ...split, asks: { [culture()]: [first] } });
    expect(await refusalCode(carryPlan(dispatcher, partly, start))).toBe("orphan_asks");
    const whole = await aForm(id, "dispatch", {
      ...split,
      asks: { [culture()]: [first], [commerce()]: rest },
    });
    await carryPlan(dispatcher, whole, start);
    expect(await stateOf(id)).toBe("dispatched");
  });

  test("过期的表单不办", async () => {
    const dispatcher = await as("duchashi");
    const stale = await aForm(id, "dispatch");
    await carryPlan(dispatcher, await aForm(id, "plan", { lead: commerce() }), start);
    expect(await refusalCode(carryPlan(dispatcher, stale, start))).toBe("conflict");
    expect(await stateOf(id)).toBe("admitted");
  });

  test("联络员不能拟办", async () => {
    const fault = await carryPlan(await as("lianluo"), await aForm(id, "plan"), start).catch(
      (error: Error) => error.name,
    );
    expect(fault).toBe("NotVisible");
  });
});

describe("批量交办", () => {
  test("一件不能办，别的照办，并说明是哪一件、为什么", async () => {
    const dispatcher = await as("duchashi");
    const [ready, open] = [await anAdmitted(), await anAdmitted()];
    await carryPlan(dispatcher, await aForm(ready, "plan"), start);
    const items = await Promise.all([ready, open].map(async (id) => ({ id, version: await versionOf(id) })));
    const unknown = [
      { id: randomUUID(), version: 1 },
      { id: "not-an-id", version: 1 },
      { id: open, version: 99_999_999_999 },
    ];
    const press = randomUUID();
    const result = await dispatchMany(
      dispatcher,
      "dispatch",
      { items: [...unknown.slice(0, 2), ...items], requestId: press, note: "先与代表沟通。" },
      start,
    );
    expect(result.done).toEqual([ready]);
    expect(new Map(result.refused.map(({ id, zh }) => [id, zh]))).toEqual(
      new Map([
        [unknown[0]?.id, "没有找到该件，请刷新后重试。"],
        ["not-an-id", "没有找到该件，请刷新后重试。"],
        [open, expect.stringMatching(/^建议 \d+：请先选定主办单位/)],
      ]),
    );
    expect(
      (
        await dispatchMany(
          dispatcher,
          "dispatch",
          { items: unknown.slice(2), requestId: press, note: "" },
          start,
        )
      ).done,
    ).toEqual([]);
    await dispatchMany(dispatcher, "dispatch", { items, requestId: press, note: "" }, start);
    expect((await eventsOf(ready)).filter((event) => event === "dispatch")).toHaveLength(1);
    const detail = await db.eventDetail.findFirstOrThrow({
      where: { event: { proposalId: ready, event: "dispatch" } },
    });
    expect(detail.values).toMatchObject({ input: { note: "先与代表沟通。" } });
  });
});

describe("交办台", () => {
  test("各栏的件数与各栏列出的件一致", async () => {
    const dispatcher = await as("duchashi");
    const meetings = await meetingsInHand();
    const counts = await deskCounts(dispatcher, meetings);
    for (const facet of Object.keys(counts) as DeskFacet[]) {
      const view = { facet, filters: {}, sort: "due" as const, page: 1, size: 50 as const };
      expect([facet, await deskTotal(dispatcher, view, meetings)]).toEqual([facet, counts[facet]]);
    }
    expect(counts.waiting).toBe(counts.open + counts.planned);
  });

  test("每行说明今天交办时的答复期限", async () => {
    const view = {
      facet: "waiting" as const,
      filters: {},
      sort: "number" as const,
      page: 1,
      size: 50 as const,
    };
    const rows = await deskPage(await as("duchashi"), view, [], today);
    expect(rows[0]?.due).toMatchObject({ dueOn: "2026-06-04", amount: "3 个月" });
    const last = rows.at(-1);
    const turn = await neighboursOf(await as("duchashi"), last?.id ?? "", "number");
    expect(turn).toMatchObject({ place: rows.length, nextId: null, prevId: rows.at(-2)?.id });
  });

  test("别的岗位什么也看不到", async () => {
    const view = { facet: "waiting" as const, filters: {}, sort: "due" as const, page: 1, size: 50 as const };
    expect(await deskPage(await as("lianluo"), view, [], today)).toEqual([]);
    expect(await deskCounts(await as("lianluo"), [])).toMatchObject({ waiting: 0 });
  });
});

describe("退办与延期", () => {
  const reasons = { reason: "不属本单位职责", legalGround: "“三定”规定第三条", suggestedUnitId: commerce() };

  test("待裁定的退办列出理由、依据和建议单位；改办后首尾相接", async () => {
    const id = await aDispatched();
    const row = await rowOf(id, culture());
    await act(await as("juzhang"), {
      machine: "assignment",
      id: row.id,
      event: "contest",
      input: reasons,
    });
    const dispatcher = await as("duchashi");
    const found = (await pendingContests(dispatcher)).find((one) => one.proposalId === id);
    expect(found).toMatchObject({
      unitName: expect.stringContaining("文化和旅游局"),
      isOwn: false,
      contest: { legalGround: reasons.legalGround, suggestedUnit: "区商务局", ruling: "pending" },
    });
    expect(found?.others.map((one) => one.duty)).toEqual(["assist"]);
    const input = { newUnitId: commerce(), reason: "按职责分工改办" };
    await act(dispatcher, { machine: "assignment", id: row.id, event: "reassign", input }, later(1));
    expect(await pendingContests(dispatcher)).toEqual([]);
    const clock = await db.deadline.findFirstOrThrow({
      where: { proposalId: id, stage: "answer", endedBy: null },
    });
    expect(clock.dueOn.toISOString().slice(0, 10)).toBe("2026-06-04");
  });

  test("改由协办单位承办：协办任务收回，主办任务打开，答复期限不变", async () => {
    const id = await aDispatched();
    const row = await rowOf(id, culture());
    const input = { newUnitId: education(), reason: "主要职责在教育部门" };
    const dispatcher = await as("duchashi");
    await act(dispatcher, { machine: "assignment", id: row.id, event: "reassign", input }, later(5));
    const lead = await rowOf(id, education());
    expect(lead).toMatchObject({ duty: "lead", state: "pending" });
    const clock = await db.deadline.findFirstOrThrow({
      where: { assignmentId: lead.id, stage: "answer", endedBy: null },
    });
    expect(clock.dueOn.toISOString().slice(0, 10)).toBe("2026-06-04");
    expect(await db.assignment.count({ where: { proposalId: id, state: "released" } })).toBe(2);
  });

  test("改办另定的答复期限不能超过规则的上限，也不能早于今天", async () => {
    const id = await aDispatched();
    const row = await rowOf(id, culture());
    const dispatcher = await as("duchashi");
    const reassign = (dueOn: string) =>
      act(dispatcher, {
        machine: "assignment",
        id: row.id,
        event: "reassign",
        input: { newUnitId: commerce(), reason: "改办", dueOn },
      });
    expect(await refusalCode(reassign("2028-01-04"))).toBe("too_long");
    expect(await refusalCode(reassign("2026-03-01"))).toBe("past_day");
  });

  test("延期申请与现在的期限、最迟可至的日期并列", async () => {
    const id = await aDispatched();
    const row = await rowOf(id, culture());
    const coordinator = await as("lianluo");
    await act(coordinator, { machine: "assignment", id: row.id, event: "acknowledge" });
    const input = { dueOn: "2026-07-03", reason: "需要现场勘查" };
    await act(coordinator, { machine: "assignment", id: row.id, event: "requestExtension", input });
    const [found] = await pendingExtensions(await as("duchashi"));
    expect(found).toMatchObject({ requestedTo: "2026-07-03", current: { dueOn: "2026-06-04" } });
    expect((found?.latest?.dueOn ?? "") >= "2026-07-03").toBe(true);
    expect(await pendingExtensions(await as("dengji"))).toEqual([]);
    expect(await pendingExtensions(coordinator)).toEqual([]);
  });
});

describe("调整承办单位", () => {
  test("必须说明理由；增加的单位即时交办，去掉的收回", async () => {
    const id = await aDispatched();
    const dispatcher = await as("duchashi");
    const form = await aForm(id, "adjust", { assists: [commerce()] });
    expect(await refusalCode(adjustUnits(dispatcher, form, start))).toBe("no_reason");
    await adjustUnits(dispatcher, { ...form, reason: "商务部门更熟悉情况" }, start);
    expect(await rowOf(id, commerce())).toMatchObject({ duty: "assist", state: "pending" });
    expect(await rowOf(id, culture())).toMatchObject({ duty: "lead", state: "pending" });
    const gone = await db.assignment.findFirstOrThrow({
      where: { proposalId: id, unitId: education() },
    });
    expect(gone.state).toBe("released");
  });
});
