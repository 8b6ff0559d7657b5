// Units, 分管, 代行, acting posts and the work a post leaves behind, on the demo office.
import { beforeAll, describe, expect, it } from "vitest";
import { buildActor } from "@/lib/access/build-actor";
import { findLiveSession } from "@/lib/access/session";
import { signIn } from "@/lib/access/sign-in";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Actor } from "@/lib/lifecycle/actor";
import { handOnAndEnd } from "@/lib/people/hand-on-commands";
import { addCharge, addStandin, endStandin } from "@/lib/people/leadership-commands";
import { switchPost } from "@/lib/people/own-account";
import { endPost } from "@/lib/people/post-commands";
import { createUnit, endUnit, renameUnit } from "@/lib/people/unit-commands";
import { unitDetail } from "@/lib/people/unit-queries";
import { demoPassword } from "@/prisma/seed/accounts";
import { postId, userId } from "@/prisma/seed/office";
import { unitId } from "@/prisma/seed/office/units";
import { act, aDispatched, anOffice, rowOf, start } from "@/tests/factories/case";
import { refusalZh } from "@/tests/factories/refused";

const today = dayOf(start);
const origin = { address: "10.2.0.1", agent: "test" };
let system: Actor;
let security: Actor;

async function as(login: string, now: Date = start): Promise<Actor> {
  const actor = await buildActor(db, userId(login), null, dayOf(now));
  if (!actor) throw new Error(`${login} holds no post`);
  return actor;
}

beforeAll(async () => {
  await anOffice();
  [system, security] = [await as("xitong"), await as("anquan")];
});

describe("单位", () => {
  it("更名保留原名称及其起止日期，再次更名不重叠", async () => {
    const unit = { initials: "", isExternal: false, kind: "bureau" as const, validFrom: "2020-01-01" };
    const first = { ...unit, name: "区文化局", shortName: "区文化局", code: "names" };
    const id = await createUnit(system, first, start);
    const rename = (name: string, from: string) =>
      renameUnit(system, { unitId: id, name, shortName: name, from }, start);
    await rename("区文体局", "2022-03-01");
    await rename("区文体旅局", "2024-07-15");
    const { name, names } = await unitDetail(system, id);
    expect(name).toBe("区文体旅局");
    expect(names).toEqual([
      { name: "区文化局", validFrom: "2020-01-01", validTo: "2022-02-28" },
      { name: "区文体局", validFrom: "2022-03-01", validTo: "2024-07-14" },
    ]);
    expect(await refusalZh(rename("区文旅体局", "2024-07-15"))).toContain("须晚于");
    expect(await refusalZh(rename("区文旅体局", "2099-01-01"))).toContain("不能晚于今天");
  });

  it("科室须有所属单位，编码不能重复，同级不能同名", async () => {
    const unit = { initials: "", isExternal: false, validFrom: "2026-01-01", shortName: "某科" };
    const make = (more: object) =>
      refusalZh(createUnit(system, { ...unit, name: "某科", code: "x1", kind: "section", ...more }, start));
    expect(await make({})).toContain("科室须选择所属单位");
    expect(await make({ parentId: unitId("wlj"), code: "wlj-2" })).toContain("编码已被使用");
    expect(await make({ parentId: unitId("wlj"), name: "产业发展科" })).toContain("同名");
    expect(await make({ parentId: unitId("wlj") })).toBe("done");
  });

  it("还有人任职、有在办件的单位不能撤销，逐项说明", async () => {
    await aDispatched(start);
    const zh = await refusalZh(endUnit(system, { unitId: unitId("wlj"), validTo: today }, start));
    expect(zh).toMatch(/下设 \d+ 个单位，有 \d+ 人任职，有 \d+ 件在办/);
    expect(await refusalZh(endUnit(security, { unitId: unitId("wlj"), validTo: today }, start))).toBe(
      "not found",
    );
  });
});

describe("分管与代行", () => {
  it("分管领导只能分管本单位的科室", async () => {
    const post = postId("fenguan", { unit: "wlj", kind: "deputy_leader" });
    const add = (code: string) =>
      refusalZh(addCharge(security, { postId: post, unitId: unitId(code), validFrom: today }, start));
    expect(await add("jtj-2")).toContain("只能分管本单位");
    expect(await add("wlj-3")).toBe("done");
    expect(await add("wlj-3")).toContain("已存在");
    expect((await as("fenguan")).acting.chargeIds).toContain(unitId("wlj-3"));
  });

  it("代行只在同一单位的领导之间，结束后即不再代行", async () => {
    const deputy = postId("fenguan", { unit: "wlj", kind: "deputy_leader" });
    const head = postId("juzhang", { unit: "wlj", kind: "leader" });
    const days = { validFrom: today, validTo: "2026-03-31", reason: "外出学习" };
    const stand = (absentPostId: string, actingPostId: string) =>
      refusalZh(addStandin(security, { absentPostId, actingPostId, ...days }, start));
    expect(await stand(head, postId("jtj.leader", { unit: "jtj", kind: "leader" }))).toContain("同一单位");
    expect(await stand(head, head)).toContain("不能是本人");
    expect(await stand(head, deputy)).toBe("done");
    expect((await as("fenguan")).standsIn.map((post) => post.kind)).toEqual(["leader"]);
    const row = await db.standin.findFirstOrThrow({ where: { absentPostId: head } });
    await endStandin(security, { standinId: row.id, validTo: "2026-03-03" }, start);
    expect((await as("fenguan")).standsIn).toEqual([]);
  });
});

describe("切换身份", () => {
  it("以所选身份办理，下次登录沿用；他人的任职、已结束的任职不能选", async () => {
    const begin = async () =>
      (await signIn({ login: "shangwu", password: demoPassword }, origin, start)) ?? "";
    const live = async (id: string) => {
      const session = await findLiveSession(db, id, start);
      if (!session) throw new Error("no session");
      return session;
    };
    const id = await begin();
    const posts = await db.post.findMany({ where: { userId: userId("shangwu") } });
    const other = posts.find((post) => post.kind === "proposer");
    expect(posts.length).toBeGreaterThan(1);
    await switchPost(await live(id), other?.id ?? "", start);
    const session = await live(id);
    const actor = await buildActor(db, session.userId, session.postId, today);
    expect(actor?.acting.kind).toBe("proposer");
    expect((await live(await begin())).postId).toBe(other?.id);
    const foreign = postId("juzhang", { unit: "wlj", kind: "leader" });
    expect(await refusalZh(switchPost(session, foreign, start))).toBe("not found");
  });
});

describe("结束任职", () => {
  it("名下还有在办件的不能结束，逐件写明编号；移交后可以", async () => {
    const id = await aDispatched(start);
    const top = await rowOf(id, unitId("wlj"));
    const child = { proposalId: id, parentId: top.id, unitId: unitId("wlj-2"), unitNameThen: "文物科" };
    const handlerId = userId("chengban");
    const made = await db.assignment.create({
      data: { ...child, duty: "lead", state: "acknowledged", handlerId },
    });
    const post = postId("chengban", { unit: "wlj-2", kind: "handler" });
    const end = () => refusalZh(endPost(security, { postId: post, validTo: today }, start));
    const { numberText } = await db.proposal.findUniqueOrThrow({ where: { id } });
    const zh = await end();
    expect(zh).toContain(`${numberText}（`);
    expect(zh).toContain("更换承办人");
    const successor = { handlerId: userId("wlj-2.handler.2") };
    await db.assignment.update({ where: { id: made.id }, data: successor });
    expect(await end()).toBe("done");
    const ended = await db.post.findUniqueOrThrow({ where: { id: post } });
    expect(toDay(ended.validTo)).toBe(today);
  });

  it("选定接办人的一并移交：逐件写入全程，再结束；接办人须是同一单位的承办人", async () => {
    const id = await aDispatched(start);
    const top = await rowOf(id, unitId("wlj"));
    const lianluo = await as("lianluo");
    await act(lianluo, { machine: "assignment", id: top.id, event: "acknowledge" });
    const leaver = userId("wlj-2.handler.2");
    await act(lianluo, { machine: "assignment", id: top.id, event: "hand", input: { handlerId: leaver } });
    const where = { userId: leaver, kind: "handler" as const, validTo: null };
    const { id: leaving } = await db.post.findFirstOrThrow({ where });
    const end = (handlerId: string) =>
      refusalZh(handOnAndEnd(security, { postId: leaving, validTo: today, handlerId }, start));
    const outsider = await db.post.findFirstOrThrow({
      where: { kind: "section_head", unit: { parentId: unitId("jtj") } },
    });
    expect(await end(outsider.userId)).toContain("须是本单位的承办人");
    expect((await db.post.findUniqueOrThrow({ where: { id: leaving } })).validTo).toBeNull();
    expect(await end(userId("kezhang"))).toBe("done");
    const handed = await db.assignment.findUniqueOrThrow({ where: { id: top.id } });
    expect(handed.handlerId).toBe(userId("kezhang"));
    const event = await db.event.findFirstOrThrow({ where: { proposalId: id, event: "takeOver" } });
    expect([event.actorId, event.targetUserId]).toEqual([null, userId("kezhang")]);
    expect((await db.post.findUniqueOrThrow({ where: { id: leaving } })).validTo).not.toBeNull();
  });
});
