// Meetings and their rules: a copy to begin with, a version for every change, and clocks that move only when asked.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { changeRules, createMeeting } from "@/lib/rules/meeting/commands";
import { listMeetings, meetingForm, meetingRules, rulesHistory } from "@/lib/rules/meeting/queries";
import { presetProfile } from "@/lib/rules/presets";
import { clocksBehind, recountMeeting } from "@/lib/rules/recount/commands";
import { aDispatched, anOffice, as, culture, education, later, rowOf, start } from "@/tests/factories/case";

let meetingId: string;
let item: string;

const reason = "依据区人大常委会办理办法（2026年修订）";

async function opinionDue(proposalId: string): Promise<string> {
  const row = await rowOf(proposalId, education());
  const where = { assignmentId: row.id, stage: "opinion" as const, endedBy: null };
  return toDay((await db.deadline.findFirstOrThrow({ where })).dueOn);
}

beforeAll(async () => {
  await anOffice();
  item = await aDispatched();
  meetingId = (await db.proposal.findUniqueOrThrow({ where: { id: item } })).meetingId;
});

describe("修改规则方案", () => {
  it("写成新的一版，旧版保留；正在计算的期限不动，新交办的按新规则", async () => {
    const registrar = await as("dengji");
    const { content, version } = await meetingRules(registrar, meetingId);
    const opinion = { ...content.deadlines.opinion, amount: 20, unit: "day" as const };
    const patch = { deadlines: { ...content.deadlines, opinion } };
    expect(await opinionDue(item)).toBe("2026-04-07");
    expect(await changeRules(registrar, { meetingId, version, patch, reason }, start)).toBe(version + 1);
    const [newest] = await rulesHistory(registrar, meetingId);
    expect(newest).toMatchObject({ version: version + 1, reason, who: registrar.name });
    expect(newest?.changes.map(({ zh, before, after }) => [zh, before, after])).toEqual([
      ["协办意见", expect.stringContaining("1 个月"), expect.stringContaining("20 日")],
    ]);
    expect(await opinionDue(item)).toBe("2026-04-07");
    expect(await opinionDue(await aDispatched())).toBe("2026-03-24");
    const kept = await db.ruleProfileVersion.findMany({ where: { profile: { meetingId } } });
    expect(kept).toHaveLength(2);
  });

  it("按旧版打开的页面、没有变化的内容不写；他方机构的会议、承办单位不能改", async () => {
    const registrar = await as("dengji");
    const { content, version } = await meetingRules(registrar, meetingId);
    const change = (by: typeof registrar, from: number, more = {}) =>
      changeRules(
        by,
        { meetingId, version: from, patch: { rating: content.rating, ...more }, reason },
        start,
      );
    const patch = { publication: { ...content.publication, needsConsent: false } };
    await expect(change(registrar, version - 1, patch)).rejects.toThrow(Refused);
    await expect(change(registrar, version)).rejects.toThrow("没有变化");
    await expect(change(await as("tian"), version, patch)).rejects.toThrow(NotVisible);
    await expect(change(await as("lianluo"), version, patch)).rejects.toThrow(NotVisible);
    expect((await listMeetings(await as("tian"))).map((one) => one.id)).not.toContain(meetingId);
    expect((await listMeetings(await as("duchashi"))).map((one) => one.id)).toContain(meetingId);
  });

  it("两人同时保存，只有一人成功", async () => {
    const [one, two] = [await as("dengji"), await as("duchashi")];
    const { content, version } = await meetingRules(one, meetingId);
    const patchOf = (zh: string) => ({ secondDissatisfaction: { ...content.secondDissatisfaction, zh } });
    const results = await Promise.allSettled([
      changeRules(one, { meetingId, version, patch: patchOf("甲"), reason }, start),
      changeRules(two, { meetingId, version, patch: patchOf("乙"), reason }, start),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await meetingRules(one, meetingId)).version).toBe(version + 1);
  });
});

describe("按现行规则重新计算正在计算的期限", () => {
  it("先列出会变的，再逐件改，记入全程；再按一次什么也不变", async () => {
    const office = await as("duchashi");
    const { items, shown } = await clocksBehind(office, meetingId);
    expect(items).toBe(1);
    expect(shown.map(({ proposalId, clock, due }) => [proposalId, clock.dueOn, due.dueOn])).toEqual([
      [item, "2026-04-07", "2026-03-24"],
    ]);
    const form = { meetingId, requestId: randomUUID(), reason };
    expect(await recountMeeting(office, form, later(1))).toEqual({ done: [item], refused: [] });
    expect(await opinionDue(item)).toBe("2026-03-24");
    const event = await db.event.findFirstOrThrow({
      where: { proposalId: item, event: "recount" },
      include: { detail: true },
    });
    expect(event.actorId).toBe(office.userId);
    const values = event.detail?.values as { facts: Record<string, string> } | undefined;
    expect(values?.facts.changes).toContain("协办意见期限 2026-04-07 改为 2026-03-24");
    expect(await recountMeeting(office, form, later(1))).toEqual({ done: [], refused: [] });
    expect((await clocksBehind(office, meetingId)).items).toBe(0);
    const other = await rowOf(item, culture());
    const answer = await db.deadline.findFirstOrThrow({ where: { assignmentId: other.id, stage: "answer" } });
    expect(toDay(answer.dueOn)).toBe("2026-06-04");
  });

  it("看不到该会议的人得不到预览", async () => {
    await expect(clocksBehind(await as("tian"), meetingId)).rejects.toThrow(NotVisible);
    await expect(clocksBehind(await as("chengban"), meetingId)).rejects.toThrow(NotVisible);
  });
});

describe("新建会议", () => {
  const next = { termName: "", termStartsOn: "", opensOn: "2027-01-19", closesOn: "2027-01-22" };

  it("复制上次会议现行的规则，此后各改各的", async () => {
    const registrar = await as("dengji");
    const { termId } = await db.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    const wanted = {
      ...next,
      termId,
      ordinal: 9,
      name: "区十九届人大九次会议",
      from: `meeting:${meetingId}`,
    };
    const id = await createMeeting(registrar, wanted, start);
    const [made, old] = [await meetingRules(registrar, id), await meetingRules(registrar, meetingId)];
    expect(made.content).toEqual(old.content);
    expect(made).toMatchObject({ version: 1, reason: expect.stringContaining(`第 ${old.version} 版`) });
    const patch = { publication: { ...made.content.publication, needsConsent: false } };
    await changeRules(registrar, { meetingId: id, version: 1, patch, reason }, start);
    expect((await meetingRules(registrar, meetingId)).content.publication.needsConsent).toBe(true);
    await expect(createMeeting(registrar, wanted, start)).rejects.toThrow("已有第 9 次会议");
  });

  it("换届时连同新的一届建立，规则复制自预设方案；只有受理机构能建", async () => {
    const registrar = await as("tian");
    const offered = await meetingForm(registrar);
    expect(offered.sources.filter((one) => one.value.startsWith("preset:"))).toHaveLength(8);
    const term = { termOrdinal: 12, termName: "政协第十二届委员会", termStartsOn: "2027-01-10" };
    const wanted = {
      ...next,
      ...term,
      ordinal: 1,
      name: "区政协十二届一次会议",
      from: "preset:chongqing:cppcc",
    };
    const id = await createMeeting(registrar, wanted, start);
    expect((await meetingRules(registrar, id)).content).toEqual(presetProfile("chongqing", "cppcc"));
    const made = await db.meeting.findUniqueOrThrow({ where: { id }, include: { term: true } });
    expect(made.term).toMatchObject({ ordinal: 12, name: "政协第十二届委员会" });
    await expect(createMeeting(await as("duchashi"), wanted, start)).rejects.toThrow(NotVisible);
    await expect(
      createMeeting(registrar, { ...wanted, from: `meeting:${meetingId}` }, start),
    ).rejects.toThrow(Refused);
    const foreign = {
      ...wanted,
      termId: (await db.meeting.findUniqueOrThrow({ where: { id: meetingId } })).termId,
    };
    await expect(createMeeting(registrar, foreign, start)).rejects.toThrow(NotVisible);
  });
});
