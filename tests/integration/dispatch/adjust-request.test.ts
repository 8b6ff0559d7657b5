// 申请调整承办单位: a unit asks, goes on meanwhile, and gets either the change or a reason.
import { beforeAll, expect, test } from "vitest";
import { assignmentTree } from "@/lib/assignment/queries";
import { timelineOf } from "@/lib/audit/queries";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { pendingAdjusts } from "@/lib/dispatch/requests";
import { worklistPage } from "@/lib/worklist/queries";
import { stepOf } from "@/lib/worklist/step";
import {
  act,
  aDispatched,
  anOffice,
  as,
  commerce,
  culture,
  education,
  rowOf,
  start,
} from "@/tests/factories/case";

beforeAll(anOffice);

type Ask = { kind: "addAssist" | "dropAssist" | "swap" | "split"; unitId?: string; reason: string };

async function aHandled(): Promise<string> {
  const id = await aDispatched();
  const units = [
    ["lianluo", culture()],
    ["xieban", education()],
  ] as const;
  for (const [login, unit] of units) {
    const { id: row } = await rowOf(id, unit);
    await act(await as(login), { machine: "assignment", id: row, event: "acknowledge" });
  }
  return id;
}

async function ask(id: string, login: string, unit: string, input: Ask) {
  const row = await rowOf(id, unit);
  return act(await as(login), { machine: "assignment", id: row.id, event: "requestAdjust", input });
}

const reason = "职责以该单位为主。";
const told = async (id: string, event: string) => {
  const rows = await db.outbox.findMany({
    where: { proposalId: id, payload: { path: ["event"], equals: event } },
    select: { notice: true, payload: true },
  });
  return JSON.stringify(rows);
};

test("主办申请互换：进交办台和待办，单位照常承办；按申请调整后申请了结，经过里有", async () => {
  const id = await aHandled();
  await ask(id, "lianluo", culture(), { kind: "swap", unitId: education(), reason });
  expect(await rowOf(id, culture())).toMatchObject({ state: "acknowledged", duty: "lead" });
  expect(await told(id, "requestAdjust")).toContain(education());
  const desk = await as("duchashi");
  const [found] = (await pendingAdjusts(desk)).filter((one) => one.proposalId === id);
  expect(found).toMatchObject({ ask: expect.stringMatching(/^改由.*教育.*主办，原主办单位协办$/), reason });
  const lines = await worklistPage(desk, dayOf(start), "adjust-request", 1);
  const line = lines.find((one) => one.proposalId === id);
  expect(line && stepOf(line).next).toMatch(/^答复.*文.*的调整申请（改由.*主办/);
  await expect(
    ask(id, "lianluo", culture(), { kind: "dropAssist", unitId: education(), reason }),
  ).rejects.toThrow("已有一份调整申请");
  const rows = [
    { unitId: education(), duty: "lead" },
    { unitId: culture(), duty: "assist" },
  ];
  await act(desk, { machine: "proposal", id, event: "adjust", input: { rows, reason: "同意互换。" } });
  expect(await rowOf(id, education())).toMatchObject({ duty: "lead", state: "pending" });
  expect(await db.adjustRequest.findFirst({ where: { proposalId: id } })).toMatchObject({
    ...{ state: "adjusted", decision: "同意互换。" },
    decidedById: desk.userId,
  });
  const story = JSON.stringify(await timelineOf(await as("lianluo"), id));
  expect(story).toContain("申请调整承办单位");
});

test("协办申请不再协办：不同意的写明理由，申请单位和主办都得到通知，照常协办", async () => {
  const id = await aHandled();
  await ask(id, "xieban", education(), { kind: "dropAssist", reason });
  expect(await told(id, "requestAdjust")).toContain(culture());
  const { id: adjustRequestId } = await db.adjustRequest.findFirstOrThrow({ where: { proposalId: id } });
  const input = { adjustRequestId, decision: "涉及研学，仍需协办。" };
  const order = { machine: "proposal" as const, id, event: "refuseAdjust", input };
  await act(await as("duchashi"), order);
  expect(await told(id, "refuseAdjust")).toContain(education());
  expect(await rowOf(id, education())).toMatchObject({ state: "acknowledged", duty: "assist" });
  const [node] = (await assignmentTree(await as("lianluo"), id)).filter((one) => one.duty === "assist");
  expect(node?.adjusts).toMatchObject([{ state: "refused", decision: "涉及研学，仍需协办。" }]);
  await expect(act(await as("duchashi"), order)).rejects.toThrow("没有等待答复的调整申请");
});

test("申请可以撤回：不再等待答复，交办机构和有关单位得到通知，经过里有，可以另行申请", async () => {
  const id = await aHandled();
  await ask(id, "lianluo", culture(), { kind: "swap", unitId: education(), reason });
  const { id: adjustRequestId } = await db.adjustRequest.findFirstOrThrow({ where: { proposalId: id } });
  const { id: row } = await rowOf(id, culture());
  const back = { machine: "assignment" as const, id: row, event: "withdrawAdjust" };
  await expect(act(await as("xieban"), back)).rejects.toThrow("您当前的身份不能办理这一步");
  await act(await as("lianluo"), back);
  expect(await db.adjustRequest.findFirst({ where: { proposalId: id } })).toMatchObject({
    ...{ state: "withdrawn", decision: "", decidedById: (await as("lianluo")).userId },
  });
  const notices = await told(id, "withdrawAdjust");
  expect(notices).toContain(education());
  expect(notices).toContain("notifyDispatchers");
  expect((await pendingAdjusts(await as("duchashi"))).some((one) => one.proposalId === id)).toBe(false);
  expect(JSON.stringify(await timelineOf(await as("lianluo"), id))).toContain("撤回调整申请");
  const input = { adjustRequestId, decision: "不宜互换。" };
  const refusal = { machine: "proposal" as const, id, event: "refuseAdjust", input };
  await expect(act(await as("duchashi"), refusal)).rejects.toThrow("没有等待答复的调整申请");
  await expect(act(await as("lianluo"), back)).rejects.toThrow("没有等待答复的调整申请");
  await ask(id, "lianluo", culture(), { kind: "dropAssist", unitId: education(), reason });
  expect(await db.adjustRequest.count({ where: { proposalId: id, state: "pending" } })).toBe(1);
});

test.each([
  ["lianluo", culture, { kind: "addAssist", unitId: education }, "已在承办本件"],
  ["lianluo", culture, { kind: "dropAssist", unitId: commerce }, "请选择本件的协办单位"],
  ["lianluo", culture, { kind: "swap" }, "请选择涉及的单位"],
  ["lianluo", culture, { kind: "split", unitId: culture }, "请选择本件的协办单位"],
  ["xieban", education, { kind: "addAssist", unitId: commerce }, "只为本单位申请"],
] as const)("%s 办不到的申请当场说明", async (login, unit, { kind, ...named }, zh) => {
  const id = await aHandled();
  const unitId = "unitId" in named ? { unitId: named.unitId() } : {};
  await expect(ask(id, login, unit(), { kind, ...unitId, reason })).rejects.toThrow(zh);
});

test("任务收回、完成的，申请自行终止", async () => {
  const id = await aHandled();
  await ask(id, "xieban", education(), { kind: "swap", reason });
  const assist = await rowOf(id, education());
  const input = { reason: "已当面说明。" };
  await act(await as("lianluo"), { machine: "assignment", id: assist.id, event: "waive", input });
  expect(await db.adjustRequest.findFirst({ where: { proposalId: id } })).toMatchObject({ state: "lapsed" });
});
