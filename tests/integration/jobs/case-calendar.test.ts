import { beforeAll, expect, test } from "vitest";
import { timelineOf } from "@/lib/audit/queries";
import { db } from "@/lib/db/client";
import { keepCaseCalendar } from "@/lib/jobs/case-calendar";
import { act, aDispatched, anOffice, as, culture, later, rowOf, stateOf } from "@/tests/factories/case";
import { aScan, consulted, delegated, issued, waived } from "@/tests/factories/letter";

beforeAll(anOffice);

/** Answered on 2026-03-05 and waiting for its ratings; the default rules count 10 and 15 working days from there. */
async function anAnswered(): Promise<string> {
  const id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  await issued(id, later(1));
  return id;
}

const on = (day: string) => new Date(`${day}T00:30:00+08:00`);
const events = (proposalId: string, event: string) => db.event.count({ where: { proposalId, event } });

test("签收期满的任务视同签收，期内的不动", async () => {
  const id = await aDispatched();
  const row = await rowOf(id, culture());
  const clock = await db.deadline.findFirstOrThrow({ where: { assignmentId: row.id, stage: "acknowledge" } });
  const dueOn = clock.dueOn.toISOString().slice(0, 10);
  await keepCaseCalendar(on(dueOn));
  expect((await rowOf(id, culture())).state).toBe("pending");
  await keepCaseCalendar(new Date(on(dueOn).getTime() + 24 * 3600 * 1000));
  expect(await rowOf(id, culture())).toMatchObject({ state: "acknowledged", isDeemed: true });
});

test("从前单位已答复、科室任务还开着的，日历随单位完成，留有记录", async () => {
  const id = await anAnswered();
  const section = await db.assignment.findFirstOrThrow({
    where: { proposalId: id, parentId: { not: null } },
  });
  // As an earlier release left it.
  await db.assignment.update({ where: { id: section.id }, data: { state: "acknowledged", doneOn: null } });
  const before = await events(id, "endWithUnit");
  await keepCaseCalendar(later(1));
  expect((await db.assignment.findUniqueOrThrow({ where: { id: section.id } })).state).toBe("done");
  expect(await events(id, "endWithUnit")).toBe(before + 1);
});

test("规则不作视同签收的，日历不签收", async () => {
  const id = await aDispatched();
  const { meetingId } = await db.proposal.findUniqueOrThrow({ where: { id } });
  const profile = await db.ruleProfile.findUniqueOrThrow({
    where: { meetingId },
    include: { versions: true },
  });
  const now = profile.versions.find((one) => one.version === profile.current);
  const content = now?.content as { acknowledgement: object };
  const version = profile.current + 1;
  const stricter = { ...content, acknowledgement: { ...content.acknowledgement, isDeemed: false } };
  await db.ruleProfileVersion.create({ data: { profileId: profile.id, version, content: stricter } });
  await db.ruleProfile.update({ where: { id: profile.id }, data: { current: version } });
  await keepCaseCalendar(on("2026-05-20"));
  expect((await rowOf(id, culture())).state).toBe("pending");
  await db.ruleProfile.update({ where: { id: profile.id }, data: { current: profile.current } });
});

test("评价：到期催评一次，期满记为未反馈，随即办结；重复运行不重复办理", async () => {
  const id = await anAnswered();
  // 10 working days after 2026-03-05 end on 03-19.
  await keepCaseCalendar(on("2026-03-19"));
  expect(await events(id, "remindRating")).toBe(0);
  await Promise.all([keepCaseCalendar(on("2026-03-20")), keepCaseCalendar(on("2026-03-20"))]);
  expect(await events(id, "remindRating")).toBe(1);
  // The window of 15 working days ends on 03-26.
  await keepCaseCalendar(on("2026-03-26"));
  expect(await stateOf(id)).toBe("replied");
  await Promise.all([keepCaseCalendar(on("2026-03-27")), keepCaseCalendar(on("2026-03-27"))]);
  expect(await stateOf(id)).toBe("concluded");
  const ratings = await db.rating.findMany({ where: { proposalId: id } });
  expect(ratings.length).toBeGreaterThan(0);
  expect(ratings.every((rating) => rating.state === "no_response" && rating.result === null)).toBe(true);
  expect([await events(id, "lapseRating"), await events(id, "conclude")]).toEqual([1, 1]);
  const told = (await timelineOf(await as("dengji"), id))?.map((entry) => entry.text) ?? [];
  const signer = await db.signer.findFirstOrThrow({ where: { proposalId: id } });
  expect(told.some((text) => text.includes("评价期满，记为未反馈") && text.includes(signer.nameThen))).toBe(
    true,
  );
  expect(told).toContain("评价期满，自动办结");
});

test("晚催评的，催评后留足五个工作日才记未反馈", async () => {
  const id = await anAnswered();
  await act(await as("dengji"), { machine: "proposal", id, event: "remindRating" }, on("2026-03-26"));
  await keepCaseCalendar(on("2026-04-01"));
  expect(await stateOf(id)).toBe("replied");
  await keepCaseCalendar(on("2026-04-02"));
  expect(await stateOf(id)).toBe("concluded");
});

test("评价为不满意的，到期也不自动办结", async () => {
  const id = await anAnswered();
  const rating = await db.rating.findFirstOrThrow({ where: { proposalId: id } });
  const scanId = await aScan("dengji", "rating_scan");
  const input = {
    ratingId: rating.id,
    received: "yes",
    attitude: "satisfied",
    result: "dissatisfied",
    scanId,
  };
  await act(await as("dengji"), { machine: "proposal", id, event: "rate", input }, later(2));
  await keepCaseCalendar(on("2026-05-06"));
  expect(await stateOf(id)).toBe("replied");
});

test("一件出错，不妨碍其余各件", async () => {
  const broken = await anAnswered();
  const sound = await anAnswered();
  const reply = await db.reply.findFirstOrThrow({ where: { proposalId: broken, state: "issued" } });
  const blocks = reply.blocks ?? [];
  await db.reply.update({ where: { id: reply.id }, data: { blocks: [{ nonsense: true }] } });
  const run = await keepCaseCalendar(on("2026-03-20"));
  expect(run.failed).toBeGreaterThan(0);
  expect(await events(sound, "remindRating")).toBe(1);
  expect(await events(broken, "remindRating")).toBe(0);
  await db.reply.update({ where: { id: reply.id }, data: { blocks } });
});
