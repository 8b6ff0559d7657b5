// 退办、改办、调整、分解、免交 in whatever order, in whatever office: the item is always with somebody who answers for it,
// with his day running, no section works on below a unit that is done, and a ruling plus a 签收 each are always enough to
// carry it on.
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { buildActor } from "@/lib/access/build-actor";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { type Actor, type PostKind, systemActor } from "@/lib/lifecycle/actor";
import { Refused } from "@/lib/lifecycle/refusal";
import { act, aDispatched, anOffice, as, later, start } from "@/tests/factories/case";

beforeAll(anOffice);

const events = [
  "acknowledge",
  "requestContest",
  "contest",
  "contest",
  "contest",
  "withdrawContest",
  "withdrawContest",
  "uphold",
  "reassign",
  "reassign",
  "adjust",
  "deemAcknowledged",
  "delegate",
  "delegate",
  "waive",
  "bounce",
] as const;

type Press = { event: (typeof events)[number]; row: number; unit: number; day: number };

const presses = fc.array(
  fc.record<Press>({
    event: fc.constantFrom(...events),
    row: fc.nat(9),
    unit: fc.nat(9),
    day: fc.nat(3),
  }),
  { minLength: 5, maxLength: 11 },
);

const office = fc.record({
  units: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 4, maxLength: 4 }),
  answering: fc.integer({ min: 1, max: 3 }),
  presses,
});

/** Bureaus that have both an office and a leader. */
async function bureaus(): Promise<string[]> {
  const units = await db.unit.findMany({
    where: {
      kind: "bureau",
      posts: { some: { kind: "coordinator" } },
      AND: { posts: { some: { kind: "leader" } } },
    },
    orderBy: { name: "asc" },
    select: { id: true },
    take: 6,
  });
  return units.map(({ id }) => id);
}

async function holder(unitId: string, kind: PostKind): Promise<Actor> {
  const post = await db.post.findFirstOrThrow({ where: { unitId, kind } });
  const actor = await buildActor(db, post.userId, post.id, dayOf(start));
  if (!actor) throw new Error("nobody holds the post");
  return actor;
}

const duties = (count: number) => (count === 1 ? (["lead"] as const) : (["split"] as const));

/** The first `answering` units answer, the others assist; a split set divides the item whole. */
function rowsFor(units: readonly string[], answering: number) {
  const [duty] = duties(answering);
  return units.map((unitId, place) => ({ unitId, duty: place < answering ? duty : ("assist" as const) }));
}

/** A unit's work given to its first section, with a second one assisting. */
async function divided(unitId: string) {
  const where = { parentId: unitId, kind: "section" as const };
  const sections = await db.unit.findMany({ where, orderBy: { code: "asc" }, take: 2 });
  return { rows: sections.map(({ id }, at) => ({ unitId: id, duty: at === 0 ? "lead" : "assist" })) };
}

/** An act mostly finds a row it is meant for. */
const meantFor: Record<string, (row: { state: string; duty: string }) => boolean> = {
  withdrawContest: ({ state }) => state === "contested",
  uphold: ({ state }) => state === "contested",
  reassign: ({ state }) => state === "contested",
  delegate: ({ state }) => state === "acknowledged",
  waive: ({ duty }) => duty === "assist",
  bounce: ({ state }) => state === "done",
};

const inHand = (proposalId: string) =>
  db.assignment.findMany({
    where: { proposalId, parentId: null, state: { not: "released" } },
    include: { deadlines: { where: { endedBy: null } }, contests: { where: { ruling: "pending" } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });

async function press(id: string, units: readonly string[], { event, row: at, unit, day }: Press) {
  const all = await inHand(id);
  const meant = all.filter(meantFor[event] ?? (() => true));
  const rows = meant.length > 0 ? meant : all;
  const row = rows[at % rows.length];
  if (!row) throw new Error("an item in hand without a unit");
  const other = units[unit % units.length] ?? "";
  const now = later(day);
  if (event === "adjust") {
    const turned = [...units.slice(unit % 4), ...units.slice(0, unit % 4)].slice(0, 3);
    const input = { rows: rowsFor(turned, (unit % 2) + 1), reason: "调整分工。" };
    return act(await as("duchashi"), { machine: "proposal", id, event, input }, now);
  }
  const inputs = {
    contest: { reason: "不属本单位职责。", legalGround: "“三定”规定第三条。", suggestedUnitId: other },
    requestContest: { text: "拟申请退办。" },
    uphold: { text: "请继续办理。" },
    reassign: { newUnitId: other, reason: "职责在该单位。" },
    delegate: await divided(row.unitId),
    waive: { reason: "已当面说明。" },
    bounce: { reason: "意见空洞。" },
  };
  const answering = all.find(({ duty }) => duty === "lead" || duty === "split") ?? row;
  const actors = {
    acknowledge: () => holder(row.unitId, "coordinator"),
    requestContest: () => holder(row.unitId, "coordinator"),
    contest: () => holder(row.unitId, "leader"),
    withdrawContest: () => holder(row.unitId, "leader"),
    uphold: () => as("duchashi"),
    reassign: () => as("duchashi"),
    deemAcknowledged: async () => systemActor,
    delegate: () => holder(row.unitId, "coordinator"),
    waive: () => holder(answering.unitId, "coordinator"),
    bounce: () => as("duchashi"),
  };
  const input = inputs[event as keyof typeof inputs] ?? {};
  return act(await actors[event](), { machine: "assignment", id: row.id, event, input }, now);
}

async function expectInHand(id: string): Promise<void> {
  const rows = await inHand(id);
  const answering = rows.filter((row) => row.duty === "lead" || row.duty === "split");
  const leads = answering.filter((row) => row.duty === "lead").length;
  expect(leads === 1 ? answering.length : answering.length >= 2 && leads === 0 ? 1 : 0).toBe(1);
  for (const row of rows.filter(({ state }) => state !== "done")) {
    const stages = row.deadlines.map((clock) => clock.stage);
    const counted = row.duty === "assist" ? ["opinion", "opinionRedo"] : ["answer"];
    expect(stages.filter((stage) => counted.includes(stage))).toHaveLength(1);
    expect(stages.includes("contestRuling")).toBe(row.state === "contested");
    expect(row.contests).toHaveLength(row.state === "contested" ? 1 : 0);
  }
  const stranded = await db.contest.count({
    where: { proposalId: id, ruling: "pending", assignment: { state: { not: "contested" } } },
  });
  expect(stranded).toBe(0);
  await expectSectionsWithTheirUnit(id);
}

async function expectSectionsWithTheirUnit(proposalId: string): Promise<void> {
  const open = { in: ["pending" as const, "acknowledged" as const, "contested" as const] };
  const where = { proposalId, state: open, parent: { is: { state: { notIn: [...open.in] } } } };
  expect(await db.assignment.findMany({ where })).toEqual([]);
}

/** A ruling on every request and a 签收 of every unit are enough, whatever went before. */
async function expectCarriedOn(id: string): Promise<void> {
  for (const row of await inHand(id)) {
    const on = { machine: "assignment" as const, id: row.id };
    if (row.state === "contested")
      await act(await as("duchashi"), { ...on, event: "uphold", input: { text: "请继续办理。" } }, later(4));
    if (row.state === "pending")
      await act(await holder(row.unitId, "coordinator"), { ...on, event: "acknowledge" }, later(4));
  }
  const { state } = await db.proposal.findUniqueOrThrow({ where: { id } });
  expect(state).toBe("handling");
}

test("退办、改办、调整无论先后，件总有单位在办", { timeout: 400_000 }, async () => {
  const all = await bureaus();
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(office, async ({ units: places, answering, presses: order }) => {
      const units = places.flatMap((place) => all[place] ?? []);
      const id = await aDispatched(start, rowsFor(units.slice(0, 3), answering));
      for (const one of order) {
        try {
          await press(id, units, one);
          reached.add(one.event);
        } catch (fault) {
          if (!(fault instanceof Refused)) throw fault;
        }
        await expectInHand(id);
      }
      await expectCarriedOn(id);
    }),
    { numRuns: 20, seed: 20260304 },
  );
  expect([...reached]).toEqual(
    expect.arrayContaining("contest uphold withdrawContest reassign adjust delegate waive bounce".split(" ")),
  );
});
