// 退办 by the meeting's own rules: whether it takes the leader, and what becomes of a late one.
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { pendingContests } from "@/lib/dispatch/contests";
import { parseProfile } from "@/lib/rules/profile";
import { act, aDispatched, anOffice, as, commerce, culture, later, rowOf } from "@/tests/factories/case";

beforeAll(anOffice);

/** The meeting's rules for 退办 from now on. */
async function contestIs(proposalId: string, change: { requiresLeader: boolean; refusesLate: boolean }) {
  const { meetingId } = await db.proposal.findUniqueOrThrow({ where: { id: proposalId } });
  const profile = await db.ruleProfile.findUniqueOrThrow({
    where: { meetingId },
    include: { versions: true },
  });
  const now = profile.versions.find((one) => one.version === profile.current);
  const content = parseProfile(now?.content);
  const version = Math.max(...profile.versions.map((one) => one.version)) + 1;
  const next = { ...content, contest: { ...content.contest, ...change } };
  await db.ruleProfileVersion.create({ data: { profileId: profile.id, version, content: next } });
  await db.ruleProfile.update({ where: { id: profile.id }, data: { current: version } });
}

async function contest(id: string, login: string, days: number) {
  const row = await rowOf(id, culture());
  const input = {
    reason: "不属本单位职责。",
    legalGround: "“三定”规定第三条。",
    suggestedUnitId: commerce(),
  };
  const order = { machine: "assignment" as const, id: row.id, event: "contest", input };
  return act(await as(login, later(days)), order, later(days));
}

test("不受理逾期申请的：拒绝时写明期限和条款；受理的：记为逾期", async () => {
  const id = await aDispatched();
  await expect(contest(id, "juzhang", 20)).rejects.toThrow(
    /申请退办的期限已过：自交办之日起 \d+ .+（.*第.+条.*）/,
  );
  await contestIs(id, { requiresLeader: true, refusesLate: false });
  await contest(id, "juzhang", 20);
  const [pending] = (await pendingContests(await as("duchashi"))).filter((one) => one.proposalId === id);
  expect(pending?.contest.isLate).toBe(true);
  await contestIs(id, { requiresLeader: true, refusesLate: true });
});

test("要求主要领导提出的，联络员不能直接提出；不要求的可以，期内的不记逾期", async () => {
  const id = await aDispatched();
  await expect(contest(id, "lianluo", 0)).rejects.toThrow("不能办理这一步");
  await contestIs(id, { requiresLeader: false, refusesLate: true });
  await contest(id, "lianluo", 0);
  expect((await db.contest.findFirst({ where: { proposalId: id } }))?.isLate).toBe(false);
  await contestIs(id, { requiresLeader: true, refusesLate: true });
});
