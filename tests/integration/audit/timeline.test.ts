import { beforeAll, expect, test } from "vitest";
import { buildActor } from "@/lib/access/build-actor";
import { timelineOf } from "@/lib/audit/queries";
import { listCaseTrail, listSystemTrail, trailFilter } from "@/lib/audit/trail-queries";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { act, aDispatched, anOffice, as, culture, education, later, rowOf } from "@/tests/factories/case";
import { aScan, consulted, delegated, issued, waived } from "@/tests/factories/letter";

let id: string;

/** The lead signer, signed in. */
async function theDeputy() {
  const signer = await db.signer.findFirstOrThrow({
    where: { proposalId: id, role: "lead" },
    select: { proposer: { select: { userId: true } } },
  });
  return actorOf(signer.proposer.userId ?? "");
}

async function actorOf(userId: string) {
  const actor = await buildActor(db, userId, null, "2026-03-06");
  if (!actor) throw new Error("the demo's account holds no post");
  return actor;
}

beforeAll(async () => {
  await anOffice();
  id = await aDispatched();
  const leader = await as("juzhang");
  const row = await rowOf(id, culture());
  const input = {
    reason: "城市更新不属我局职责",
    legalGround: "《某条例》第八条",
    suggestedUnitId: education(),
  };
  await act(leader, { machine: "assignment", id: row.id, event: "contest", input });
  await act(await as("duchashi"), {
    machine: "assignment",
    id: row.id,
    event: "uphold",
    input: { text: "依三定规定由你局承办" },
  });
  await delegatedAfterRuling();
  await waived(id);
  await consulted(id);
  await issued(id, later(1));
  const rating = await db.rating.findFirstOrThrow({ where: { proposalId: id } });
  const rate = {
    ratingId: rating.id,
    received: "yes",
    attitude: "satisfied",
    result: "basically_satisfied",
    remarkToUnit: "请抓紧落实",
    remarkPrivate: "个别同志敷衍",
    scanId: await aScan("dengji", "rating_scan"),
  };
  await act(await as("dengji", later(2)), { machine: "proposal", id, event: "rate", input: rate }, later(2));
});

/** The ruling counts as acknowledged: only delegate. */
async function delegatedAfterRuling() {
  const row = await rowOf(id, culture());
  if (row.state === "pending") return delegated(id);
  const { unitId } = await import("@/prisma/seed/office/units");
  const { userId } = await import("@/prisma/seed/office");
  const rows = [
    { unitId: unitId("wlj-2"), duty: "lead", handlerId: userId("chengban"), dueOn: "2026-05-15" },
  ];
  await act(await as("lianluo"), { machine: "assignment", id: row.id, event: "delegate", input: { rows } });
}

const textsOf = async (actor: Actor) => ((await timelineOf(actor, id)) ?? []).map((entry) => entry.text);
const textsFor = async (login: string) => textsOf(await as(login, later(2)));

test("登记机构看到的全程：一句一事，新的在前", async () => {
  const told = await textsFor("dengji");
  expect(told.at(-1)).toMatch(/登记$/);
  expect(told.at(-2)).toMatch(/提交审查$/);
  const whole = told.join("\n");
  expect(whole).toMatch(/受理：编号：第\d+号/);
  expect(whole).toMatch(/申请退办：理由：城市更新不属我局职责；法定依据：《某条例》第八条；建议改由.*承办/);
  expect(whole).toMatch(/退办申请未获同意，维持交办：意见：依三定规定由你局承办/);
  expect(whole).toMatch(/任务送达.*：签收期限：2026-\d\d-\d\d/);
  expect(whole).toMatch(/印发答复函：文号：.*〔2026〕\d+号；结果类别：A类/);
  expect(whole).toContain("个别同志敷衍");
  expect(whole).not.toMatch(/审核通过|undefined|：；|null/);
});

test("主办单位看到自己的起草审核，看不到拟办和仅人大可见的话", async () => {
  const whole = (await textsFor("lianluo")).join("\n");
  expect(whole).toMatch(/签发答复函/);
  expect(whole).toMatch(/审核通过/);
  expect(whole).toContain("请抓紧落实");
  expect(whole).not.toContain("个别同志敷衍");
  expect(whole).not.toMatch(/拟办：/);
});

test("协办单位看得到交办和退办经过，看不到主办单位的起草审核和面商", async () => {
  const post = await db.post.findFirstOrThrow({ where: { unitId: education(), kind: "coordinator" } });
  const whole = (await textsOf(await actorOf(post.userId))).join("\n");
  expect(whole).toMatch(/任务送达/);
  expect(whole).toMatch(/印发答复函/);
  expect(whole).not.toMatch(/审核通过|签发|送审|面商|分解到科室/);
});

test("提出人只看关键节点", async () => {
  const whole = (await textsOf(await theDeputy())).join("\n");
  expect(whole).toMatch(/交办/);
  expect(whole).toMatch(/印发答复函/);
  // The own rating is read whole, the word for the body included, also when the registrar typed it from paper.
  expect(whole).toMatch(/录入评价：.*个别同志敷衍/);
  expect(whole).not.toMatch(/退办|审核|签发|任务送达/);
});

test("看不到件的人没有全程；三员也没有", async () => {
  for (const login of ["xitong", "anquan", "shenji"]) {
    expect(await timelineOf(await as(login, later(2)), id), login).toBeNull();
  }
});

test("要求不具名的提出人，单位的全程里没有姓名", async () => {
  const signer = await db.signer.findFirstOrThrow({ where: { proposalId: id, role: "lead" } });
  await db.signer.update({ where: { id: signer.id }, data: { isUnnamed: true } });
  const entries = await timelineOf(await as("lianluo", later(2)), id);
  expect(JSON.stringify(entries)).not.toContain(signer.nameThen);
  await db.signer.update({ where: { id: signer.id }, data: { isUnnamed: false } });
});

test("审计管理员看到谁办了什么，看不到内容；别人不能看", async () => {
  const auditor = await as("shenji", later(2));
  const page = await listCaseTrail(auditor, trailFilter({}));
  const whole = JSON.stringify(page.rows);
  expect(page.rows[0]?.what).toBe("评价");
  expect(whole).not.toMatch(/红色旅游|敷衍|城市更新/);
  const contests = await listCaseTrail(
    auditor,
    trailFilter({ event: "contest", from: "2026-03-04", to: "2026-03-04" }),
  );
  expect(contests.rows.map((row) => row.what)).toEqual(["申请退办"]);
  expect((await listCaseTrail(auditor, trailFilter({ to: "2026-03-03" }))).rows).toEqual([]);
  for (const login of ["xitong", "anquan", "dengji", "juzhang"]) {
    const actor = await as(login, later(2));
    await expect(listCaseTrail(actor, trailFilter({})), login).rejects.toThrow(NotVisible);
    await expect(listSystemTrail(actor, trailFilter({})), login).rejects.toThrow(NotVisible);
  }
});

test("翻页不重不漏，同一时刻的记录也一样", async () => {
  for (let count = 0; count < 4; count += 1) await aDispatched(later(3));
  const auditor = await as("shenji", later(3));
  const seen: string[] = [];
  for (let before: string | null = ""; before !== null; ) {
    const page = await listCaseTrail(auditor, trailFilter({ before }));
    seen.push(...page.rows.map((row) => row.id));
    before = page.next;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe(await db.event.count());
  expect(seen.length).toBeGreaterThan(50);
});
