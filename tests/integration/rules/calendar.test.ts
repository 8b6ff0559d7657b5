// The calendar at work: a notice comes in, a day is set by hand, and the clocks that lean on them follow, each on record.
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { recountPending } from "@/lib/jobs/recount";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { changeDay, fillCalendar, importNotice, previewNotice } from "@/lib/rules/calendar/commands";
import { listCalendarYears } from "@/lib/rules/calendar/queries";
import { act, aDispatched, anOffice, as, culture, education, rowOf } from "@/tests/factories/case";

/** Three months later lies in a year whose notice is not out. */
const november = new Date("2026-11-20T09:00:00+08:00");
const december = new Date("2026-12-10T09:00:00+08:00");

const csv = `日期,类型,名称
2027-01-01至2027-01-03,休息,元旦
2027-02-05至2027-02-11,休息,春节
2027-02-20,上班,春节
2027-04-05,休息,清明
2027-05-01至2027-05-05,休息,劳动节
2027-06-09,休息,端午
2027-09-15,休息,中秋
2027-10-01至2027-10-07,休息,国庆节`;

async function clock(rowId: string, stage: "answer" | "opinion") {
  const found = await db.deadline.findFirstOrThrow({ where: { assignmentId: rowId, stage, endedBy: null } });
  return { dueOn: toDay(found.dueOn), isEstimated: found.isEstimated, because: found.explanation };
}

const recounts = (proposalId: string) =>
  db.event.findMany({
    where: { proposalId, event: "recount" },
    include: { detail: true },
    orderBy: { sequence: "asc" },
  });

let plain: string;
let extended: string;
let spring: string;

beforeAll(async () => {
  await anOffice();
  plain = await aDispatched(november);
  extended = await aDispatched(november);
  spring = await aDispatched();
  const row = await rowOf(extended, culture());
  const lianluo = await as("lianluo", november);
  await act(lianluo, { machine: "assignment", id: row.id, event: "acknowledge" }, november);
  const input = { dueOn: "2027-03-10", reason: "须会同省厅研究" };
  await act(lianluo, { machine: "assignment", id: row.id, event: "requestExtension", input }, november);
  const asked = await db.extension.findFirstOrThrow({ where: { assignmentId: row.id } });
  const grant = { extensionId: asked.id, dueOn: "2027-03-10" };
  const office = await as("duchashi", november);
  await act(office, { machine: "proposal", id: extended, event: "extend", input: grant }, november);
});

describe("放假调休安排导入", () => {
  it("未公布年份的期限标为预估", async () => {
    const due = await clock((await rowOf(plain, culture())).id, "answer");
    // 2027-02-20 is a Saturday; no notice yet says that it is worked on.
    expect(due).toMatchObject({ dueOn: "2027-02-22", isEstimated: true });
    expect(due.because).toContain("2027 年放假安排尚未公布");
  });

  it("文件有误的整份不导入，逐行说明；承办单位不能导入", async () => {
    const office = await as("duchashi", december);
    const broken = `${csv}\n2027-03-03,上班,春节`;
    expect((await previewNotice(office, broken)).errors).toEqual([
      { line: 10, zh: "2027-03-03 不是周末，本来就上班，请核对日期" },
    ]);
    await expect(importNotice(office, broken, december)).rejects.toThrow(Refused);
    await expect(importNotice(await as("lianluo", december), csv, december)).rejects.toThrow(NotVisible);
    expect((await listCalendarYears()).find((one) => one.year === 2027)?.isAnnounced).toBe(false);
    expect(await recountPending(december)).toBeNull();
  });

  it("导入后重新计算，写入每件的全程；批准延期定下的日期不动，未受影响的件没有记录", async () => {
    await importNotice(await as("duchashi", december), csv, december);
    expect((await listCalendarYears()).find((one) => one.year === 2027)?.isAnnounced).toBe(true);
    expect(await recountPending(december)).toMatchObject({ items: 1, failed: 0 });
    const row = await rowOf(plain, culture());
    expect(await clock(row.id, "answer")).toMatchObject({ dueOn: "2027-02-20", isEstimated: false });
    const [event] = await recounts(plain);
    expect(event?.actorId).toBeNull();
    const values = event?.detail?.values as { facts: Record<string, string> } | undefined;
    expect(values?.facts.changes).toContain("答复期限 2027-02-22（预估）改为 2027-02-20");
    const kept = await clock((await rowOf(extended, culture())).id, "answer");
    expect(kept.dueOn).toBe("2027-03-10");
    expect(await recounts(spring)).toEqual([]);
    const listed = await db.assignment.findUniqueOrThrow({ where: { id: row.id } });
    expect(listed.nextDueStage).not.toBeNull();
  });

  it("再算一遍什么也不变，也不再留记录", async () => {
    expect(await recountPending(december)).toBeNull();
    const done = await db.systemEvent.findMany({ where: { event: "clocksRecounted" } });
    expect(done.map((one) => one.data)).toEqual([{ upTo: expect.any(Number), items: 1 }]);
    expect(await recounts(plain)).toHaveLength(1);
  });
});

describe("自行调整一天", () => {
  const opinion = async () => clock((await rowOf(plain, education())).id, "opinion");

  it("该日改为休息，落在该日的期限顺延；改回平常星期，期限复原", async () => {
    const office = await as("dengji", december);
    expect((await opinion()).dueOn).toBe("2026-12-21");
    await changeDay(office, { day: "2026-12-21", nature: "rest", name: "雪灾停工" }, december);
    expect(await recountPending(december)).toMatchObject({ failed: 0 });
    expect((await opinion()).dueOn).toBe("2026-12-22");
    await changeDay(office, { day: "2026-12-21", nature: "ordinary", name: "" }, december);
    await recountPending(december);
    expect((await opinion()).dueOn).toBe("2026-12-21");
    expect(await recounts(plain)).toHaveLength(3);
  });

  it("没有变化的不记；没有数据的年份先补齐法定节假日，仍是预估", async () => {
    const office = await as("dengji", december);
    const rest = { day: "2026-10-01", nature: "ordinary" as const, name: "" };
    await expect(changeDay(office, { ...rest, day: "2026-12-21" }, december)).rejects.toThrow("没有变化");
    await changeDay(office, { day: "2041-03-04", nature: "rest", name: "停工" }, december);
    const year = (await listCalendarYears()).find((one) => one.year === 2041);
    expect(year).toMatchObject({ isAnnounced: false, days: 14 });
  });
});

describe("日历自行补齐", () => {
  it("数据里已有而表中仍是预估的年份换成公布的安排，并重新计算", async () => {
    await db.calendarDay.deleteMany({
      where: { day: { gte: new Date("2025-01-01"), lt: new Date("2026-01-01") } },
    });
    const row = { day: new Date("2025-10-01"), isWorkday: false, name: "国庆节", isEstimated: true };
    await db.calendarDay.create({ data: row });
    await fillCalendar(december);
    const years = await listCalendarYears();
    expect(years.find((one) => one.year === 2025)?.isAnnounced).toBe(true);
    expect(Math.max(...years.map((one) => one.year))).toBeGreaterThanOrEqual(2032);
    const before = await db.systemEvent.count();
    await recountPending(december);
    await fillCalendar(december);
    expect(await db.systemEvent.count()).toBe(before + 1);
  });
});
