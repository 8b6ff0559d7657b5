// 交办通知 says what was dispatched on its day; 交办单 says what holds on the day it is printed, and says so.
import { beforeAll, describe, expect, test } from "vitest";
import { type Day, dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { noticeOf } from "@/lib/dispatch/notice";
import { loadDossier } from "@/lib/dossier/open";
import { orderFacts } from "@/lib/forms/facts/order";
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
  start,
} from "@/tests/factories/case";

beforeAll(anOffice);

const dispatchedOn = dayOf(start);
const inAWeek = later(7);

async function adjust(id: string, rows: { unitId: string; duty: string }[]) {
  const input = { rows, reason: "职责分工需要调整。" };
  await act(await as("duchashi", inAWeek), { machine: "proposal", id, event: "adjust", input }, inAWeek);
}

async function extend(id: string, to: Day) {
  const row = await rowOf(id, culture());
  const input = { dueOn: to, reason: "方案须经专家论证。" };
  await act(
    await as("lianluo", inAWeek),
    { machine: "assignment", id: row.id, event: "acknowledge" },
    inAWeek,
  );
  await act(
    await as("lianluo", inAWeek),
    { machine: "assignment", id: row.id, event: "requestExtension", input },
    inAWeek,
  );
  const { id: extensionId } = await db.extension.findFirstOrThrow({ where: { assignmentId: row.id } });
  const grant = { extensionId, dueOn: to, decision: "同意延期。" };
  await act(
    await as("duchashi", inAWeek),
    { machine: "proposal", id, event: "extend", input: grant },
    inAWeek,
  );
}

const noticeRowOf = async (id: string) =>
  (await noticeOf(await as("duchashi", inAWeek), dispatchedOn))
    .flatMap(({ rows }) => rows)
    .find((row) => row.id === id);

const orderAt = async (id: string, now: Date) =>
  orderFacts(await loadDossier(await as("duchashi", now), id, now));

describe("交办以后调整了单位、延了期", () => {
  test("交办通知仍是交办那天的单位、分工和期限", async () => {
    const id = await aDispatched();
    const before = await noticeRowOf(id);
    expect(before?.units.map(({ duty }) => duty)).toEqual(["lead", "assist"]);
    await extend(id, "2026-08-04");
    await adjust(id, [
      { unitId: culture(), duty: "lead" },
      { unitId: commerce(), duty: "assist" },
    ]);
    expect(await noticeRowOf(id)).toEqual(before);
  });

  test("主办、协办互换以后，交办通知上仍是原来的主办", async () => {
    const id = await aDispatched();
    const before = await noticeRowOf(id);
    await adjust(id, [
      { unitId: education(), duty: "lead" },
      { unitId: culture(), duty: "assist" },
    ]);
    expect(await noticeRowOf(id)).toEqual(before);
  });

  test("收回重新交办的，不再列在原来那天的通知上", async () => {
    const id = await aDispatched();
    const recall = { machine: "proposal" as const, id, event: "recall", input: { reason: "单位选错了。" } };
    await act(await as("duchashi", inAWeek), recall, inAWeek);
    expect(await noticeRowOf(id)).toBeUndefined();
  });

  test("交办单写明打印的日期、后来交办的单位和原定的期限", async () => {
    const id = await aDispatched();
    const first = await orderAt(id, start);
    expect(first).toMatchObject({ on: dispatchedOn, today: dispatchedOn });
    expect(first?.units.map(({ since, answerFirstBy }) => [since, answerFirstBy])).toEqual([
      [null, null],
      [null, null],
    ]);
    await extend(id, "2026-08-04");
    await adjust(id, [
      { unitId: culture(), duty: "lead" },
      { unitId: commerce(), duty: "assist" },
    ]);
    const now = await orderAt(id, later(9));
    expect(now).toMatchObject({
      ...{ on: dispatchedOn, today: dayOf(later(9)) },
      units: [
        { duty: "主办", since: null, answerBy: "2026-08-04", answerFirstBy: first?.units[0]?.answerBy },
        { duty: "协办", since: dayOf(inAWeek), answerFirstBy: null },
      ],
    });
  });
});
