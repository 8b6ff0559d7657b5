// The demo office: units, people and their posts, proposers and seats, meetings and rules. Every row has a fixed key, so
// that loading twice changes nothing. People are no case: they are inserted directly.
import { hash } from "@node-rs/argon2";
import { dayOf } from "@/lib/calendar/day";
import type { Db } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import { presetProfile } from "@/lib/rules/presets";
import { demoPassword } from "./accounts";
import { earlierMeeting, type MeetingPlan, meetingPlans } from "./office/meetings";
import { type HeldPostRow, officePeople } from "./office/people";
import { contactRows, proposerId, proposerRows } from "./office/proposers";
import { seriesRows, unitHistory, unitId, unitLevels } from "./office/units";
import { stableId } from "./random";

const since = toDate("2022-01-10");

/** Makes the whole office as it stands on the day of `now`; rows that exist stay as they are. */
export async function loadOffice(db: Db, now: Date): Promise<void> {
  for (const level of unitLevels()) await db.unit.createMany({ data: level, skipDuplicates: true });
  await db.numberSeries.createMany({ data: seriesRows(), skipDuplicates: true });
  const { names, chains } = unitHistory();
  await db.unitName.createMany({ data: names, skipDuplicates: true });
  await db.unitChain.createMany({ data: chains, skipDuplicates: true });
  await loadPeople(db);
  await loadMeetings(db, meetingPlans(dayOf(now)), now);
  await loadProposers(db, now);
}

export function userId(login: string): string {
  return stableId(`user:${login}`);
}

/** The key of one person's post; `HeldPostRow` names unit and kind. */
export function postId(login: string, post: Pick<HeldPostRow, "unit" | "kind">): string {
  return stableId(`post:${login}:${post.unit}:${post.kind}`);
}

async function loadPeople(db: Db): Promise<void> {
  const people = officePeople();
  await loadUsers(db, [...people, ...signingProposers()]);
  const posts = people.flatMap(({ login, posts }) => posts.map((post) => ({ login, post })));
  await db.post.createMany({
    data: posts.map(({ login, post }) => postRow(login, post)),
    skipDuplicates: true,
  });
  await db.charge.createMany({
    data: posts.flatMap(({ login, post }) =>
      (post.charges ?? []).map((code) => ({
        id: stableId(`charge:${login}:${code}`),
        postId: postId(login, post),
        unitId: unitId(code),
        validFrom: since,
      })),
    ),
    skipDuplicates: true,
  });
  await db.standin.createMany({ data: [standinRow()], skipDuplicates: true });
  for (const { posts, name } of people) {
    const own = posts.find((post) => post.kind === "coordinator");
    if (own) await db.unit.update({ where: { id: unitId(own.unit) }, data: { contactName: name } });
  }
}

/** 代行: the water bureau's head is away at a course, and the first deputy signs for him. */
function standinRow(): Prisma.StandinCreateManyInput {
  return {
    id: stableId("standin:slj"),
    absentPostId: postId("slj.leader", { unit: "slj", kind: "leader" }),
    actingPostId: postId("slj.deputyleader", { unit: "slj", kind: "deputy_leader" }),
    validFrom: since,
    reason: "主要领导脱产学习期间，由副局长代行签发",
  };
}

/** Proposers and contacts with an account, each login once. */
function signingProposers(): { login: string; name: string; body: "rd" | "zx" }[] {
  const own = proposerRows.flatMap(({ login, name, body }) => (login ? [{ login, name, body }] : []));
  const contacts = contactRows.map(({ login, name }) => ({ login, name, body: "zx" as const }));
  return [...new Map([...own, ...contacts].map((row) => [row.login, row])).values()];
}

async function loadUsers(db: Db, people: readonly { login: string; name: string }[]): Promise<void> {
  const passwordHash = await hash(demoPassword);
  await db.user.createMany({
    data: people.map(({ login, name }, index) => ({
      id: userId(login),
      login,
      name,
      passwordHash,
      phone: inventedPhone(index),
      isFictional: true,
    })),
    skipDuplicates: true,
  });
}

/** No number of the network begins with 100: nobody is called by mistake. */
function inventedPhone(index: number): string {
  return `1000000${String(index + 1).padStart(4, "0")}`;
}

function postRow(login: string, post: HeldPostRow): Prisma.PostCreateManyInput {
  return {
    id: postId(login, post),
    userId: userId(login),
    unitId: unitId(post.unit),
    kind: post.kind,
    title: post.title,
    validFrom: since,
  };
}

/** Terms, meetings and the rules of each meeting, copied from the preset of the demo's province. */
export async function loadMeetings(db: Db, plans: readonly MeetingPlan[], now: Date): Promise<void> {
  for (const plan of plans) {
    const bodyId = unitId(plan.body);
    const { termId, termOrdinal, termName, startsOn, id, ordinal, name } = plan;
    const term = { id: termId, bodyId, ordinal: termOrdinal, name: termName, startsOn: toDate(startsOn) };
    await db.term.createMany({ data: [term], skipDuplicates: true });
    const days = { opensOn: toDate(plan.opensOn), closesOn: toDate(plan.closesOn) };
    await db.meeting.createMany({
      data: [{ id, termId, bodyId, ordinal, name, ...days }],
      skipDuplicates: true,
    });
    const profileId = stableId(`profile:${id}`);
    const profile = { id: profileId, meetingId: id, presetKey: "shandong", name: `${name}办理规则` };
    await db.ruleProfile.createMany({ data: [profile], skipDuplicates: true });
    const content = presetProfile("shandong", plan.source);
    if (!content) throw new Error("the preset of the demo's province is missing");
    const version = { id: profileVersionId(id), profileId, version: 1, content, changedAt: now };
    await db.ruleProfileVersion.createMany({ data: [version], skipDuplicates: true });
  }
}

/** The meetings of the year before; the demo has items of them. */
export function earlierMeetings(now: Date): MeetingPlan[] {
  return [earlierMeeting("congress", dayOf(now)), earlierMeeting("cppcc", dayOf(now))];
}

export function profileVersionId(meetingId: string): string {
  return stableId(`profile-version:${meetingId}`);
}

async function loadProposers(db: Db, now: Date): Promise<void> {
  // A year that begins a term has its people in the term before too.
  const plans = [...meetingPlans(dayOf(now)), ...earlierMeetings(now)];
  const terms = [...new Map(plans.map((plan) => [plan.termId, plan])).values()];
  await db.proposer.createMany({
    data: proposerRows.map(({ code, kind, name, login, workUnit }, index) => ({
      id: proposerId(code),
      kind,
      name,
      userId: login ? userId(login) : null,
      workUnit,
      phone: inventedPhone(5000 + index),
      address: `周村区演示路 ${100 + index} 号`,
      postcode: "255300",
      isFictional: true,
    })),
    skipDuplicates: true,
  });
  await db.seat.createMany({
    data: proposerRows.flatMap(({ code, body, number, group }) =>
      terms
        .filter((plan) => plan.body === body)
        .map((plan) => ({
          id: stableId(`seat:${code}:${plan.termId}`),
          proposerId: proposerId(code),
          bodyId: unitId(body),
          termId: plan.termId,
          number,
          group,
          validFrom: toDate(plan.startsOn),
        })),
    ),
    skipDuplicates: true,
  });
  await db.proposerContact.createMany({
    data: contactRows.map(({ group, name, login }) => ({
      id: stableId(`contact:${group}:${login}`),
      proposerId: proposerId(group),
      userId: userId(login),
      name,
    })),
    skipDuplicates: true,
  });
  const posts = signingProposers().map(({ login, body }) =>
    postRow(login, { unit: body, kind: "proposer", title: body === "rd" ? "人大代表" : "政协委员" }),
  );
  await db.post.createMany({ data: posts, skipDuplicates: true });
}
