// Who sees what, per post, in the database: nothing here knows how the conditions are written.
import { beforeAll, describe, expect, it } from "vitest";
import { buildActor } from "@/lib/access/build-actor";
import { visibleAssignments, visibleReplies, visibleTo } from "@/lib/access/visible";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import type { Actor } from "@/lib/lifecycle/actor";
import { postId, userId } from "@/prisma/seed/office";
import { unitId } from "@/prisma/seed/office/units";
import { aDispatched, anAdmitted, anOffice, rowOf, start } from "@/tests/factories/case";

let item: string;
let leadReply: string;
let opinion: string;

/** Anyone of the demo office by login, under the first of their posts. */
async function as(login: string, now: Date = start): Promise<Actor> {
  const actor = await buildActor(db, userId(login), null, dayOf(now));
  if (!actor) throw new Error(`${login} holds no post`);
  return actor;
}

async function sees(actor: Actor, id = item): Promise<boolean> {
  return (await db.proposal.count({ where: { AND: [{ id }, visibleTo(actor)] } })) === 1;
}

async function reads(actor: Actor, id: string): Promise<boolean> {
  return (await db.reply.count({ where: { AND: [{ id }, visibleReplies(actor)] } })) === 1;
}

async function rowsSeen(actor: Actor): Promise<string[]> {
  const where = { AND: [{ proposalId: item }, visibleAssignments(actor)] };
  const rows = await db.assignment.findMany({ where, select: { unit: { select: { code: true } } } });
  return rows.map((row) => row.unit.code).sort();
}

/** A child row in a section of the culture bureau, as delegation leaves it. */
async function delegatedTo(code: string, handler: string | null, duty: "lead" | "assist"): Promise<void> {
  const top = await rowOf(item, unitId("wlj"));
  const child = { proposalId: item, parentId: top.id, unitId: unitId(code), unitNameThen: code, duty };
  const handlerId = handler && userId(handler);
  await db.assignment.create({ data: { ...child, handlerId, state: "acknowledged" } });
}

beforeAll(async () => {
  await anOffice();
  item = await aDispatched(start);
  await delegatedTo("wlj-2", "chengban", "lead");
  await delegatedTo("wlj-4", null, "assist");
  const lead = await rowOf(item, unitId("wlj"));
  const assist = await rowOf(item, unitId("jtj"));
  const answer = { proposalId: item, assignmentId: lead.id, unitId: lead.unitId, kind: "answer" as const };
  leadReply = (await db.reply.create({ data: answer })).id;
  const issued = {
    state: "issued" as const,
    documentNumber: "周教体函〔2026〕1号",
    sealedCopyId: lead.id,
    issuedOn: start,
    signedOn: start,
    signedById: userId("juzhang"),
  };
  const letter = {
    proposalId: item,
    assignmentId: assist.id,
    unitId: assist.unitId,
    kind: "opinion" as const,
  };
  opinion = (await db.reply.create({ data: { ...letter, ...issued } })).id;
});

describe("件", () => {
  it("登记人员看得到本机构的件，看不到另一机构的件", async () => {
    expect(await sees(await as("dengji"))).toBe(true);
    expect(await sees(await as("tian"))).toBe(false);
  });

  it("登记人员看不到代表自己起草、尚未提交的件", async () => {
    const draft = await anAdmitted(start);
    const own = { state: "draft" as const, submittedOn: null, registeredById: null };
    await db.proposal.update({ where: { id: draft }, data: own });
    expect(await sees(await as("dengji"), draft)).toBe(false);
    await db.proposal.update({ where: { id: draft }, data: { state: "void" } });
    expect(await sees(await as("dengji"), draft)).toBe(false);
    await db.proposal.update({ where: { id: draft }, data: { registeredById: userId("dengji") } });
    expect(await sees(await as("dengji"), draft)).toBe(true);
  });

  it("交办机构只看得到移交给它的件", async () => {
    expect(await sees(await as("duchashi"))).toBe(true);
    const id = await anAdmitted(start);
    await db.proposal.update({ where: { id }, data: { dispatchOfficeId: null } });
    expect(await sees(await as("duchashi"), id)).toBe(false);
  });

  it("主办、协办单位联络员和主要领导看得到本单位的件，其他单位看不到", async () => {
    for (const login of ["lianluo", "juzhang", "xieban", "jtj.leader"]) {
      expect([login, await sees(await as(login))]).toEqual([login, true]);
    }
    for (const login of ["shangwu", "swj.leader"]) {
      expect([login, await sees(await as(login))]).toEqual([login, false]);
    }
  });

  it("承办人、科室负责人只看得到分解到本科室的件", async () => {
    for (const login of ["chengban", "wlj-2.handler.2", "kezhang", "wlj-4.handler"]) {
      expect([login, await sees(await as(login))]).toEqual([login, true]);
    }
    for (const login of ["wlj-3.handler", "wlj-3.sectionhead", "jtj-2.handler"]) {
      expect([login, await sees(await as(login))]).toEqual([login, false]);
    }
  });

  it("分管领导看得到所分管科室的件和送到其手上的件，看不到其他科室的件", async () => {
    expect(await sees(await as("fenguan"))).toBe(true);
    await db.charge.deleteMany({ where: { unitId: unitId("wlj-4") } });
    const other = await as("wlj.deputyleader.2");
    expect(await sees(other)).toBe(false);
    const stage = {
      replyId: leadReply,
      proposalId: item,
      ordinal: 1,
      act: "review" as const,
      name: "分管领导",
    };
    const place = { post: "deputy_leader" as const, scope: "ownUnit" as const, unitId: unitId("wlj") };
    const holder = { ...place, proposalId: item, isOpen: false };
    await db.reviewStage.create({ data: { ...stage, holders: { create: holder } } });
    expect(await sees(other)).toBe(false);
    await db.reviewHolder.updateMany({ where: { proposalId: item }, data: { isOpen: true } });
    expect(await sees(other)).toBe(true);
    expect(await reads(other, leadReply)).toBe(true);
    await db.reviewStage.deleteMany({ where: { replyId: leadReply } });
  });

  it("代行人看得到所代行的主要领导的件，期满即看不到", async () => {
    const acting = "wlj.deputyleader.2";
    expect(await sees(await as(acting))).toBe(false);
    const standin = {
      absentPostId: postId("juzhang", { unit: "wlj", kind: "leader" }),
      actingPostId: postId(acting, { unit: "wlj", kind: "deputy_leader" }),
      validFrom: toDate("2026-03-01"),
      validTo: toDate("2026-03-04"),
    };
    await db.standin.create({ data: standin });
    expect(await sees(await as(acting))).toBe(true);
    expect(await sees(await as(acting, new Date("2026-03-05T09:00:00+08:00")))).toBe(false);
  });

  it("提出人看得到本人领衔和联名的件，看不到他人的件；受邀联名人只在草稿阶段看得到", async () => {
    const signer = await db.signer.findFirstOrThrow({
      where: { proposalId: item, role: "lead" },
      include: { proposer: { select: { userId: true } } },
    });
    const lead = await buildActor(db, signer.proposer.userId ?? "", null, dayOf(start));
    expect(lead && (await sees(lead))).toBe(true);
    const invited = await as("daibiao7");
    expect(await sees(invited)).toBe(false);
    const proposerId = invited.proposerIds[0] ?? "";
    const row = { proposalId: item, proposerId, role: "cosigner" as const, ordinal: 2, nameThen: "受邀人" };
    await db.signer.create({ data: { ...row, consent: "invited" } });
    expect(await sees(invited)).toBe(false);
    const draft = await anAdmitted(start);
    await db.proposal.update({ where: { id: draft }, data: { state: "draft" } });
    await db.signer.create({ data: { ...row, proposalId: draft, consent: "invited" } });
    expect(await sees(invited, draft)).toBe(true);
    await db.signer.updateMany({ where: { proposalId: item, proposerId }, data: { consent: "agreed" } });
    expect(await sees(invited)).toBe(true);
  });

  it("三个管理员看不到任何件", async () => {
    for (const login of ["xitong", "anquan", "shenji"]) {
      const actor = await as(login);
      expect([login, await db.proposal.count({ where: visibleTo(actor) })]).toEqual([login, 0]);
      expect([login, await db.reply.count({ where: visibleReplies(actor) })]).toEqual([login, 0]);
      expect([login, await db.assignment.count({ where: visibleAssignments(actor) })]).toEqual([login, 0]);
    }
  });

  it("预交办之前，拟办单位看不到该件；预交办之后看得到", async () => {
    const id = await anAdmitted(start);
    const row = { proposalId: id, unitId: unitId("swj"), unitNameThen: "区商务局", duty: "lead" as const };
    await db.assignment.create({ data: row });
    const coordinator = await as("shangwu");
    expect(await sees(coordinator, id)).toBe(false);
    await db.assignment.updateMany({ where: { proposalId: id }, data: { circulatedOn: start } });
    expect(await sees(coordinator, id)).toBe(true);
  });

  it("改办之后，原单位不再看得到该件", async () => {
    const id = await aDispatched(start);
    expect(await sees(await as("xieban"), id)).toBe(true);
    const top = await rowOf(id, unitId("jtj"));
    await db.assignment.update({ where: { id: top.id }, data: { state: "released" } });
    expect(await sees(await as("xieban"), id)).toBe(false);
  });
});

describe("复文", () => {
  it("协办单位看不到主办单位的复文稿", async () => {
    expect(await reads(await as("xieban"), leadReply)).toBe(false);
    expect(await reads(await as("jtj.leader"), leadReply)).toBe(false);
  });

  it("主办单位及其承办科室看得到复文稿，协助科室和其他科室看不到", async () => {
    for (const login of ["lianluo", "juzhang", "chengban", "kezhang", "fenguan"]) {
      expect([login, await reads(await as(login), leadReply)]).toEqual([login, true]);
    }
    for (const login of ["wlj-4.handler", "wlj-3.handler"]) {
      expect([login, await reads(await as(login), leadReply)]).toEqual([login, false]);
    }
  });

  it("登记人员、交办机构、提出人看不到复文稿，印发后看得到", async () => {
    const outsiders = ["dengji", "duchashi"];
    for (const login of outsiders) {
      expect([login, await reads(await as(login), leadReply)]).toEqual([login, false]);
      expect([login, await reads(await as(login), opinion)]).toEqual([login, true]);
    }
  });

  it("提出人看得到征求意见稿和印发的复文，看不到协办意见函", async () => {
    const proposer = await as("daibiao7");
    expect(await reads(proposer, leadReply)).toBe(false);
    await db.reply.update({ where: { id: leadReply }, data: { sharedVersion: 1 } });
    expect(await reads(proposer, leadReply)).toBe(true);
    await db.reply.update({ where: { id: leadReply }, data: { sharedVersion: null } });
    expect(await reads(proposer, opinion)).toBe(false);
  });

  it("主办单位看得到印发的协办意见函，另一协办单位看不到", async () => {
    expect(await reads(await as("lianluo"), opinion)).toBe(true);
    expect(await reads(await as("chengban"), opinion)).toBe(true);
    const row = {
      proposalId: item,
      unitId: unitId("swj"),
      unitNameThen: "区商务局",
      duty: "assist" as const,
    };
    await db.assignment.create({ data: { ...row, state: "pending" } });
    expect(await sees(await as("shangwu"))).toBe(true);
    expect(await reads(await as("shangwu"), opinion)).toBe(false);
    await db.assignment.deleteMany({ where: { unitId: unitId("swj"), proposalId: item } });
  });
});

describe("承办任务", () => {
  it("协办单位看得到主办、协办的分工，看不到主办单位内部的分解", async () => {
    expect(await rowsSeen(await as("xieban"))).toEqual(["jtj", "wlj"]);
    expect(await rowsSeen(await as("lianluo"))).toEqual(["jtj", "wlj", "wlj-2", "wlj-4"]);
    expect(await rowsSeen(await as("chengban"))).toEqual(["jtj", "wlj", "wlj-2", "wlj-4"]);
  });

  it("提出人只看得到承办单位，看不到科室", async () => {
    expect(await rowsSeen(await as("daibiao7"))).toEqual(["jtj", "wlj"]);
  });
});
