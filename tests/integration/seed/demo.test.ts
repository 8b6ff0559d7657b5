import { beforeAll, expect, it } from "vitest";
import { loadStories } from "@/prisma/seed/demo";
import { toldStories } from "@/prisma/seed/demo/stories/told";
import { pastStories } from "@/prisma/seed/demo/stories/told-past";
import { upperStories } from "@/prisma/seed/demo/stories/upper";
import { contestStories } from "@/prisma/seed/demo/stories/working";
import { brokenInvariants } from "@/prisma/seed/invariants";
import { unitId } from "@/prisma/seed/office/units";
import { testDb } from "@/tests/support/test-db";

const now = new Date("2026-11-20T16:00:00+08:00");
const stories = [...toldStories, ...pastStories, ...upperStories, ...contestStories];

beforeAll(async () => {
  await loadStories(stories, now, () => undefined);
}, 240_000);

it("leaves cases that are sound in every respect", async () => {
  expect(await brokenInvariants(testDb())).toEqual([]);
}, 60_000);

it("does nothing when it is loaded again, even on another day", async () => {
  const before = await testDb().event.count();
  await loadStories(stories, new Date("2026-11-24T10:00:00+08:00"), () => undefined);
  expect(await testDb().event.count()).toBe(before);
});

it("leaves 第59号 with the deputy leader, third version in hand and the second to compare with", async () => {
  const item = await testDb().proposal.findFirstOrThrow({
    where: { numberText: "第59号" },
    include: {
      asks: true,
      signers: true,
      replies: { include: { stages: { include: { holders: true } }, versions: true, notes: true } },
    },
  });
  const letter = item.replies.find((reply) => reply.kind === "answer");
  expect(item.asks).toHaveLength(3);
  expect(item.signers.filter((signer) => signer.consent === "agreed")).toHaveLength(3);
  expect(letter).toMatchObject({
    state: "reviewing",
    textVersion: 3,
    outcomeLetter: "B",
    disclosure: "proactive",
  });
  const stage = letter?.stages.find((one) => one.ordinal === letter.stageOrdinal);
  expect(stage?.holders[0]?.post).toBe("deputy_leader");
  expect(letter?.notes.filter((note) => note.resolvedAt === null && !note.isSendBack)).toHaveLength(1);
  expect(item.replies.filter((reply) => reply.kind === "opinion" && reply.state === "issued")).toHaveLength(
    2,
  );
});

it("tells the promises of the 城中村 item: one kept, one running, one for next year", async () => {
  const promises = await testDb().commitment.findMany({
    where: { proposal: { is: { title: { contains: "城中村" } } } },
    include: { progress: true },
    orderBy: { dueOn: "asc" },
  });
  expect(promises.map((one) => one.state)).toEqual(["fulfilled", "open", "open"]);
  expect(promises[1]?.progress).toHaveLength(2);
});

it("keeps both letters of a promise that was kept, the look at it and the member's word", async () => {
  const item = await testDb().proposal.findFirstOrThrow({
    where: { title: { contains: "劳务市场" } },
    include: {
      replies: { where: { kind: { not: "opinion" } }, orderBy: { createdAt: "asc" } },
      commitments: { include: { revisits: true, ratings: true } },
      ratings: true,
    },
  });
  expect(item.replies.map((one) => [one.kind, one.state, one.outcomeLetter])).toEqual([
    ["answer", "issued", "B"],
    ["supplement", "issued", "A"],
  ]);
  const [promise] = item.commitments;
  expect(promise?.state).toBe("fulfilled");
  expect(promise?.revisits.map((one) => one.finding)).toEqual(["kept"]);
  expect(promise?.ratings.map((one) => one.result)).toEqual(["satisfied"]);
  expect(item.ratings.map((one) => one.enteredAs)).toEqual(["link"]);
});

it("leaves two items of the last meeting for 结转 and has carried a third on", async () => {
  const left = await testDb().proposal.findMany({
    where: { state: "replied", meeting: { is: { name: { contains: "四次会议" } } } },
  });
  expect(left.filter((one) => one.carriedOn === null)).toHaveLength(2);
  expect(await testDb().proposal.count({ where: { carriedOn: { not: null } } })).toBe(1);
});

it("leaves a unit's request and a member's objection for the 交办台 to answer", async () => {
  const asked = await testDb().adjustRequest.findMany({ include: { proposal: true } });
  expect(asked.map(({ state, kind, proposal }) => [state, kind, proposal.title])).toEqual([
    ["pending", "addAssist", "关于迅速打通北郊镇断头路的建议"],
  ]);
  const events = await testDb().event.findMany({ where: { event: "objectAllocation" } });
  expect(events).toHaveLength(1);
});

it("keeps the name of a merged unit on its letter", async () => {
  const letter = await testDb().reply.findFirstOrThrow({
    where: { proposal: { is: { title: { contains: "国际化经营" } } }, kind: "answer" },
    include: { assignment: true },
  });
  expect([letter.unitId, letter.assignment.unitId]).toEqual([unitId("tzz"), unitId("swj")]);
  expect(letter.documentNumber).toContain("周投促函");
});

it("keeps the city's feedback beside the own ratings", async () => {
  const item = await testDb().proposal.findFirstOrThrow({
    where: { origin: "upper" },
    include: { upperFeedback: true, ratings: true },
  });
  expect(item).toMatchObject({ state: "replied", ratings: [], upperFeedback: [{ rating: "满意" }] });
});

it("puts no event after the moment of loading", async () => {
  expect(await testDb().event.count({ where: { at: { gt: now } } })).toBe(0);
});
