import { beforeAll, expect, it } from "vitest";
import { makeProposals } from "@/prisma/seed/bulk";
import { patternStories } from "@/prisma/seed/bulk/patterns";
import { brokenChain, brokenInvariants } from "@/prisma/seed/invariants";
import { testDb } from "@/tests/support/test-db";

const now = new Date("2026-11-20T16:00:00+08:00");

beforeAll(async () => {
  await makeProposals(300, 1, now);
}, 240_000);

it("makes as many items as asked, beside the ones it copies from", async () => {
  expect(await testDb().proposal.count()).toBe(300 + patternStories.length);
});

it("gives copies the same soundness as items that went through the door", async () => {
  expect(await brokenInvariants(testDb())).toEqual([]);
}, 120_000);

it("adds different items for another seed without a clash of numbers", async () => {
  await makeProposals(200, 2, now);
  expect(await testDb().proposal.count()).toBe(500 + patternStories.length);
  expect(await brokenInvariants(testDb(), { chains: 40 })).toEqual([]);
}, 120_000);

it("finds a wrong next day, a lost lead and a cut chain: the checker can fail", async () => {
  const db = testDb();
  const late = await db.proposal.findFirstOrThrow({ where: { nextDueOn: { not: null } } });
  await db.proposal.update({ where: { id: late.id }, data: { nextDueOn: new Date("2030-01-01") } });
  const lead = await db.assignment.findFirstOrThrow({
    where: { duty: "lead", parentId: null, proposal: { is: { state: "archived" } } },
  });
  await db.assignment.update({ where: { id: lead.id }, data: { duty: "assist" } });
  const cut = await db.proposal.findFirstOrThrow({ where: { state: "concluded" } });
  await db.proposal.update({ where: { id: cut.id }, data: { eventCount: cut.eventCount + 1 } });
  const broken = (await brokenInvariants(db, { chains: 0 })).join("\n");
  expect(broken).toContain(late.id);
  expect(broken).toContain(lead.proposalId);
  expect(await brokenChain(db, cut.id)).toEqual([`${cut.id} has lost its head`]);
});
