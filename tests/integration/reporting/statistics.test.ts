// 统计表: every figure against the ledger and the letters themselves.
import { beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { readFilters } from "@/lib/ledger/filters";
import { ledgerCounts } from "@/lib/ledger/queries";
import type { Actor } from "@/lib/lifecycle/actor";
import type { StatisticRow } from "@/lib/reporting/figures";
import { readStatistics } from "@/lib/reporting/statistic-page";
import { statisticsOf } from "@/lib/reporting/statistics";
import type { Combination } from "@/lib/rules/ratings";
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
  start,
} from "@/tests/factories/case";
import { aScan, consulted, delegated, issued, published, waived } from "@/tests/factories/letter";
import { anOpinion } from "@/tests/factories/opinion";

let meetingId = "";
let dispatcher: Actor;
/** Answered, its lead signer satisfied, the other one not, published. */
let answered = "";

beforeAll(async () => {
  await anOffice();
  dispatcher = await as("duchashi");
  await aDispatched();
  const split = [
    { unitId: culture(), duty: "split" as const },
    { unitId: commerce(), duty: "split" as const },
  ];
  await aDispatched(start, split);
  const planned = await anAdmitted();
  const rows = [{ unitId: culture(), duty: "lead" }];
  await act(dispatcher, { machine: "proposal", id: planned, event: "plan", input: { rows } });
  answered = await aDispatched(start, undefined, 1);
  await delegated(answered);
  await anOpinion(answered, "建议与研学路线衔接。");
  await consulted(answered);
  const replyId = await issued(answered, later(1));
  await rate("lead", "satisfied");
  await rate("cosigner", "dissatisfied");
  await published(replyId, later(2));
  const late = await aDispatched();
  await delegated(late);
  await waived(late);
  await consulted(late);
  await db.deadline.updateMany({
    where: { proposalId: late, stage: "answer" },
    data: { dueOn: new Date("2026-03-04") },
  });
  await issued(late, later(1));
  meetingId = (await db.proposal.findUniqueOrThrow({ where: { id: answered } })).meetingId;
}, 240_000);

async function rate(role: "lead" | "cosigner", result: string): Promise<void> {
  const rating = await db.rating.findFirstOrThrow({ where: { proposalId: answered, signer: { role } } });
  const input = {
    ...{ ratingId: rating.id, received: "yes", attitude: "satisfied", result },
    scanId: await aScan("dengji", "rating_scan"),
  };
  const order = { machine: "proposal" as const, id: answered, event: "rate", input };
  await act(await as("dengji", later(2)), order, later(2));
}

const table = (actor: Actor, combination: Combination = "lead") =>
  statisticsOf(actor, [{ id: meetingId, combination }]);

function line(rows: readonly StatisticRow[], unitId: string, duty: StatisticRow["duty"]) {
  const found = rows.find((row) => row.unitId === unitId && row.duty === duty);
  if (!found) throw new Error(`no line of ${duty}`);
  return found.figures;
}

/** What the ledger counts under the same filter; what is only planned stands there too and not here. */
async function inLedger(actor: Actor, filter: Record<string, string>): Promise<number> {
  const counts = await ledgerCounts(actor, readFilters({ meeting: meetingId, ...filter }), dayOf(start));
  return counts.filter((one) => one.state !== "admitted").reduce((sum, one) => sum + one.total, 0);
}

describe("统计表", () => {
  it("每一格件数与台账同样筛选的件数相等，合计等于各行之和，也等于台账", async () => {
    for (const actor of [dispatcher, await as("dengji")]) {
      const rows = await table(actor);
      expect(rows.length).toBeGreaterThan(3);
      for (const { unitId, source, duty, figures } of rows)
        expect(figures.total, duty).toBe(await inLedger(actor, { unit: unitId, source, duty }));
      const { lines } = await readStatistics(actor, meetingId);
      const totals = lines.filter((one) => one.isTotal);
      const sum = (duty: string) =>
        rows.filter((row) => row.duty === duty).reduce((all, row) => all + row.figures.total, 0);
      for (const duty of ["lead", "split", "assist"])
        expect(totals.find((one) => one.duty === duty)?.figures.total).toBe(sum(duty));
      expect(totals.at(-1)?.figures.total).toBe(sum("lead") + sum("split") + sum("assist"));
      // One lead an item: its count of lines is the ledger's count of items.
      expect(sum("lead")).toBe(await inLedger(actor, { duty: "lead" }));
    }
  });

  it("已复、按期、面商、类别、评价、公开各按各的口径", async () => {
    const rows = await table(dispatcher);
    const lead = line(rows, culture(), "lead");
    expect(lead).toMatchObject({ total: 3, answered: 2, onTime: 1, met: 2, published: 1 });
    expect(lead.outcomes.solved).toBe(2);
    expect(lead).toMatchObject({ satisfied: 1, dissatisfied: 0, silent: 0, awaiting: 1 });
    expect(line(rows, education(), "assist")).toMatchObject({ answered: 1, onTime: 1, satisfied: 0 });
    expect(line(rows, culture(), "split")).toMatchObject({ total: 1, answered: 0 });
    expect(line(rows, commerce(), "split").total).toBe(1);
  });

  it("几位提出人的评价按规则方案合并：领衔的、最低的，或者逐份", async () => {
    const figures = async (combination: Combination) =>
      line(await table(dispatcher, combination), culture(), "lead");
    expect(await figures("worst")).toMatchObject({ satisfied: 0, dissatisfied: 1, awaiting: 1 });
    expect(await figures("each")).toMatchObject({ satisfied: 1, dissatisfied: 1 });
  });

  it("超过期限没有评价的是未反馈，不算满意", async () => {
    const ratings = await db.rating.findMany({ where: { proposalId: answered } });
    await db.rating.updateMany({
      where: { proposalId: answered },
      data: { state: "no_response", attitude: null, result: null },
    });
    expect(line(await table(dispatcher), culture(), "lead")).toMatchObject({ satisfied: 0, silent: 1 });
    for (const { id, state, attitude, result } of ratings)
      await db.rating.update({ where: { id }, data: { state, attitude, result } });
  });

  it("只统计看得到的件：政协的登记员看不到人大的件，三员什么也没有", async () => {
    expect(await table(await as("tian"))).toEqual([]);
    for (const login of ["xitong", "anquan", "shenji"]) expect(await table(await as(login))).toEqual([]);
    expect((await readStatistics(await as("tian"), meetingId)).meetingId).toBeNull();
  });
});
