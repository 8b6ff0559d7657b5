import { beforeAll, expect, it } from "vitest";
import { buildActor } from "@/lib/access/build-actor";
import { passwordMatches } from "@/lib/access/password";
import { dayOf } from "@/lib/calendar/day";
import { adminPosts } from "@/lib/lifecycle/actor";
import { parseProfile } from "@/lib/rules/profile";
import { demoAccounts } from "@/prisma/seed/accounts";
import { loadOffice } from "@/prisma/seed/office";
import { loadReference } from "@/prisma/seed/reference";
import { testDb } from "@/tests/support/test-db";

const now = new Date("2026-11-20T09:00:00+08:00");

async function counts(): Promise<number[]> {
  const db = testDb();
  return Promise.all([
    db.unit.count(),
    db.user.count(),
    db.post.count(),
    db.charge.count(),
    db.proposer.count(),
    db.seat.count(),
    db.meeting.count(),
    db.numberSeries.count(),
    db.calendarDay.count(),
    db.topic.count(),
  ]);
}

beforeAll(async () => {
  await loadReference(testDb());
  await loadOffice(testDb(), now);
});

it("changes nothing when it is loaded again", async () => {
  const before = await counts();
  await loadReference(testDb());
  await loadOffice(testDb(), now);
  expect(await counts()).toEqual(before);
});

it("marks every person as invented", async () => {
  expect(await testDb().user.count({ where: { isFictional: false } })).toBe(0);
  expect(await testDb().proposer.count({ where: { isFictional: false } })).toBe(0);
});

it("has twenty bureaus with a leader, a coordinator and sections in somebody's charge", async () => {
  const bureaus = await testDb().unit.findMany({
    where: { kind: "bureau" },
    include: { posts: true, children: { include: { charges: true, posts: true } } },
  });
  expect(bureaus).toHaveLength(20);
  for (const bureau of bureaus) {
    expect(bureau.posts.filter((post) => post.kind === "leader")).toHaveLength(1);
    expect(bureau.posts.filter((post) => post.kind === "coordinator")).toHaveLength(1);
    for (const section of bureau.children) {
      expect(section.charges).toHaveLength(1);
      expect(section.posts.some((post) => post.kind === "section_head")).toBe(true);
    }
  }
});

it("lets every printed account sign in and act under a post", async () => {
  for (const { login, password, zh } of demoAccounts()) {
    const user = await testDb().user.findUniqueOrThrow({ where: { login } });
    expect(user.name).toBe(zh);
    expect(await passwordMatches(password, user.passwordHash)).toBe(true);
    expect(await buildActor(testDb(), user.id, null, dayOf(now))).not.toBeNull();
  }
});

it("keeps the three administrators apart", async () => {
  const posts = await testDb().post.findMany({ where: { kind: { in: [...adminPosts] } } });
  expect(posts).toHaveLength(3);
  const all = await testDb().post.findMany({ where: { userId: { in: posts.map((post) => post.userId) } } });
  expect(all).toHaveLength(3);
});

it("copies a valid rule profile for each of the two meetings", async () => {
  const versions = await testDb().ruleProfileVersion.findMany();
  expect(versions).toHaveLength(2);
  for (const version of versions) expect(() => parseProfile(version.content)).not.toThrow();
});
