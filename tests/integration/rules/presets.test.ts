// One and the same item under the rules of each of the eight presets: through contest, extension, assist opinion, two
// rounds of review, 不满意, rework and a promise to the archive, with that place's dates and classes. The days are
// worked out by hand from the statutes and the notice for 2026 (清明 4–6 April, 劳动节 1–5 May off).
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { DeadlineStage } from "@/lib/db/generated/enums";
import { changeRules } from "@/lib/rules/meeting/commands";
import { meetingRules } from "@/lib/rules/meeting/queries";
import { presetProfile } from "@/lib/rules/presets";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { saveDraft } from "@/lib/transition/autosave";
import { userId } from "@/prisma/seed/office";
import { unitId } from "@/prisma/seed/office/units";
import {
  act,
  aDispatched,
  anOffice,
  as,
  commerce,
  culture,
  education,
  rowOf,
  stateOf,
} from "@/tests/factories/case";
import { aScan, published } from "@/tests/factories/letter";
import { anOpinion } from "@/tests/factories/opinion";
import { press } from "@/tests/factories/review";

const on = (day: string) => new Date(`${day}T09:00:00+08:00`);

type Expected = {
  /** 退办窗口, 首次联系, 协办意见: from 交办 on 4 March. */
  contest: string;
  firstContact: string;
  opinion: string;
  grantedBy: "duchashi" | "dengji";
  /** The class that promises a day, as it stands on the letter. */
  dated: string;
  /** 评价反馈: from delivery on 20 March. */
  ratingWindow: string;
  /** 重新办理: from 30 March. */
  rework: string;
};

const usual = { firstContact: "2026-03-25", opinion: "2026-04-07", grantedBy: "duchashi" } as const;
const practice = { ...usual, contest: "2026-03-11", ratingWindow: "2026-04-13", rework: "2026-04-30" };

const places: Record<string, Expected> = {
  national: { ...practice, dated: "B 正在解决或列入规划计划逐步解决" },
  beijing: { ...practice, dated: "B 正在解决或列入规划计划逐步解决", rework: "2026-06-01" },
  shanghai: { ...practice, contest: "2026-03-13", dated: " 正在解决", grantedBy: "dengji" },
  shandong: { ...practice, contest: "2026-03-09", dated: "B 列入工作计划" },
  qingdao: { ...practice, dated: " 年内办理落实", grantedBy: "dengji" },
  zhejiang: { ...practice, contest: "2026-03-16", opinion: "2026-05-06", dated: "B 部分解决或列入计划解决" },
  chongqing: {
    ...{ contest: "2026-03-18", firstContact: "2026-04-01", opinion: "2026-04-16", grantedBy: "duchashi" },
    ...{ dated: "B 正在研究解决", ratingWindow: "2026-04-20", rework: "2026-06-01" },
  },
  henan: {
    ...{ contest: "2026-03-18", firstContact: "2026-03-25", opinion: "2026-05-06", grantedBy: "duchashi" },
    ...{ dated: " 有条件解决，及时解决", ratingWindow: "2026-04-03", rework: "2026-04-30" },
  },
};

/** The meeting's rules become the place's, as its registrar would change them. */
async function follow(key: string): Promise<RuleProfileContent> {
  const content = presetProfile(key, "congress");
  const registrar = await as("dengji");
  const meeting = await db.meeting.findFirstOrThrow({ where: { name: { contains: "人大" } } });
  const present = await meetingRules(registrar, meeting.id);
  if (!content) throw new Error(`no preset ${key}`);
  const change = { meetingId: meeting.id, version: present.version, patch: content, reason: content.zh };
  if (present.content.zh !== content.zh) await changeRules(registrar, change, on("2026-03-02"));
  return content;
}

async function due(assignmentId: string, stage: DeadlineStage): Promise<string> {
  return toDay((await db.deadline.findFirstOrThrow({ where: { assignmentId, stage, endedBy: null } })).dueOn);
}

/** 退办 refused, then 延期 to the latest day, by the post that the place names. */
async function contestAndExtend(id: string, expected: Expected): Promise<void> {
  const row = { machine: "assignment", id: (await rowOf(id, culture())).id } as const;
  const contest = {
    reason: "主要职责在商务部门",
    legalGround: "区商务局“三定”规定第三条",
    suggestedUnitId: commerce(),
  };
  await act(await as("juzhang"), { ...row, event: "contest", input: contest }, on("2026-03-05"));
  expect(await due(row.id, "contestRuling")).toBe("2026-03-19");
  const upheld = { text: "红色旅游属文旅部门职责，维持交办。" };
  await act(await as("duchashi"), { ...row, event: "uphold", input: upheld }, on("2026-03-06"));
  const coordinator = await as("lianluo");
  const ask = (dueOn: string) => {
    const input = { dueOn, reason: "涉及多个部门，须调研" };
    return act(coordinator, { ...row, event: "requestExtension", input }, on("2026-03-09"));
  };
  await expect(ask("2026-09-07")).rejects.toThrow("最迟可延至 2026-09-04");
  await ask("2026-09-04");
  const asked = await db.extension.findFirstOrThrow({ where: { assignmentId: row.id, state: "pending" } });
  const extend = { machine: "proposal", id, event: "extend" } as const;
  const input = { extensionId: asked.id, dueOn: "2026-09-04" };
  const other = expected.grantedBy === "duchashi" ? "dengji" : "duchashi";
  await expect(act(await as(other), { ...extend, input }, on("2026-03-10"))).rejects.toThrow("不能办理");
  await act(await as(expected.grantedBy), { ...extend, input }, on("2026-03-10"));
  expect(await due(row.id, "answer")).toBe("2026-09-04");
}

/** To the second section and its clerk, who drafts. */
async function divide(rowId: string): Promise<void> {
  const rows = [
    { unitId: unitId("wlj-2"), duty: "lead", handlerId: userId("chengban"), dueOn: "2026-05-15" },
  ];
  const order = { machine: "assignment", id: rowId, event: "delegate", input: { rows } } as const;
  await act(await as("lianluo"), order, on("2026-03-10"));
}

/** Every contact that the place requires before a letter goes up, in person. */
async function consult(id: string, content: RuleProfileContent): Promise<void> {
  const signer = await db.signer.findFirstOrThrow({ where: { proposalId: id, role: "lead" } });
  for (const { stage } of content.consultations) {
    const who = { signerIds: [signer.id], people: [{ name: "夏佳宁", rank: "科员" }] };
    const input = { stage, channel: "visit", on: "2026-03-11", ...who, said: "希望尽快形成参观路线。" };
    await act(await as("chengban"), { machine: "proposal", id, event: "consult", input }, on("2026-03-11"));
  }
}

async function write(replyId: string, outcome: string): Promise<void> {
  const reply = await db.reply.findUniqueOrThrow({ where: { id: replyId } });
  const asks = await db.ask.findMany({
    where: { proposalId: reply.proposalId },
    orderBy: { ordinal: "asc" },
  });
  const blocks = asks.map(({ id }, at) => ({
    id: `p${at}`,
    askId: id,
    level: 0,
    text: `第${at + 1}点：已列入安排。`,
  }));
  const text = { blocks, outcome, disclosure: "proactive" as const, extent: "full" as const };
  await saveDraft(
    await as("chengban"),
    { replyId, draftCounter: reply.draftCounter, text },
    on("2026-03-12"),
  );
}

/** Sent up, sent back once by the section head, sent up again, through the three levels to the seal. */
async function reviewAndIssue(replyId: string, day: string): Promise<void> {
  const now = on(day);
  await press("chengban", replyId, "submit", undefined, now);
  await press("kezhang", replyId, "sendBack", { reason: "请写明参观路线。" }, now);
  await press("chengban", replyId, "submit", undefined, now);
  await press("kezhang", replyId, "pass", undefined, now);
  await press("fenguan", replyId, "pass", undefined, now);
  await press("juzhang", replyId, "sign", undefined, now);
  const { proposalId } = await db.reply.findUniqueOrThrow({ where: { id: replyId } });
  const signers = await db.signer.findMany({ where: { proposalId, consent: "agreed" } });
  const deliveries = signers.map(({ id, nameThen }) => ({
    ...{ signerId: id, toName: nameThen, method: "in_person", deliveredOn: day },
  }));
  await press("lianluo", replyId, "issue", { sealedCopyId: await aScan("lianluo"), deliveries }, now);
}

async function rate(id: string, result: string, day: string): Promise<void> {
  const rating = await db.rating.findFirstOrThrow({ where: { proposalId: id, state: "awaiting" } });
  const scanId = await aScan("dengji", "rating_scan");
  const input = { ratingId: rating.id, received: "yes", attitude: "satisfied", result, scanId };
  await act(await as("dengji"), { machine: "proposal", id, event: "rate", input }, on(day));
}

/** Once it is fulfilled, the second rating is asked for where the place asks for it, and refused elsewhere. */
async function rateThePromise(id: string, commitmentId: string, isRated: boolean): Promise<void> {
  const signer = await db.signer.findFirstOrThrow({ where: { proposalId: id, role: "lead" } });
  const scanId = await aScan("dengji", "rating_scan");
  const input = { commitmentId, signerId: signer.id, result: "satisfied", scanId };
  const registrar = await as("dengji");
  const rating = act(
    registrar,
    { machine: "proposal", id, event: "rateCommitment", input },
    on("2026-04-03"),
  );
  if (isRated) await rating;
  else await expect(rating).rejects.toThrow("没有要求评价承诺落实情况");
  expect(await db.commitmentRating.count({ where: { proposalId: id } })).toBe(isRated ? 1 : 0);
}

beforeAll(anOffice);

describe.each(Object.entries(places))("%s", (key, expected) => {
  it("一件走完退办、延期、协办、两轮审核、不满意、重办、承诺、归档，期限和类别是当地的", async () => {
    const content = await follow(key);
    const id = await aDispatched(on("2026-03-04"));
    const [lead, assist] = [await rowOf(id, culture()), await rowOf(id, education())];
    expect({
      contest: await due(lead.id, "contest"),
      firstContact: await due(lead.id, "firstContact"),
      opinion: await due(assist.id, "opinion"),
      answer: await due(lead.id, "answer"),
    }).toEqual({
      ...{ contest: expected.contest, firstContact: expected.firstContact },
      ...{ opinion: expected.opinion, answer: "2026-06-04" },
    });
    await contestAndExtend(id, expected);
    await divide(lead.id);
    await anOpinion(id, "建议将研学路线纳入中小学社会实践，我局负责组织。", on("2026-03-11"));
    await consult(id, content);

    const dated = content.outcomes.classes.find((one) => one.needsDate);
    const start = { machine: "assignment", id: lead.id, event: "startReply" } as const;
    await act(await as("chengban"), start, on("2026-03-12"));
    const first = await db.reply.findFirstOrThrow({ where: { assignmentId: lead.id } });
    await write(first.id, dated?.code ?? "");
    const promise = { replyId: first.id, text: "建成红色旅游线路。", dueOn: "2026-10-30" };
    await act(
      await as("chengban"),
      { machine: "proposal", id, event: "commit", input: promise },
      on("2026-03-12"),
    );
    await reviewAndIssue(first.id, "2026-03-20");
    const issued = await db.reply.findUniqueOrThrow({ where: { id: first.id } });
    expect(`${issued.outcomeLetter ?? ""} ${issued.outcomeName}`).toBe(expected.dated);
    const window = await db.deadline.findFirstOrThrow({
      where: { proposalId: id, stage: "ratingWindow", endedBy: null },
    });
    expect(toDay(window.dueOn)).toBe(expected.ratingWindow);

    await rate(id, "dissatisfied", "2026-03-25");
    const redo = { reason: "对第二点不满意", replyIds: [first.id] };
    await act(
      await as("dengji"),
      { machine: "proposal", id, event: "rework", input: redo },
      on("2026-03-30"),
    );
    expect(await due(lead.id, "rework")).toBe(expected.rework);
    const second = await db.reply.findFirstOrThrow({ where: { assignmentId: lead.id, state: "draft" } });
    const best = content.outcomes.classes.find((one) => !one.needsDate && !one.needsReason);
    await write(second.id, best?.code ?? "");
    await reviewAndIssue(second.id, "2026-04-01");
    await rate(id, "satisfied", "2026-04-02");

    const kept = await db.commitment.findFirstOrThrow({ where: { proposalId: id } });
    const evidence = {
      commitmentId: kept.id,
      text: "线路已建成并开放。",
      fileId: await aScan("lianluo", "evidence"),
    };
    await act(
      await as("lianluo"),
      { machine: "proposal", id, event: "fulfil", input: evidence },
      on("2026-04-03"),
    );
    await rateThePromise(id, kept.id, content.promises.isRated);
    const registrar = await as("dengji");
    await act(registrar, { machine: "proposal", id, event: "conclude" }, on("2026-04-03"));
    await expect(published(first.id, on("2026-04-03"))).rejects.toThrow("公开最后一次答复");
    await published(second.id, on("2026-04-03"));
    const shelf = { archiveNumber: `2026-${key}` };
    await act(registrar, { machine: "proposal", id, event: "archive", input: shelf }, on("2026-04-03"));
    expect(await stateOf(id)).toBe("archived");
  }, 60_000);
});
