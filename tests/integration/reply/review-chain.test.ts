// The review chain as data: what offices really use, parallel places, stand-ins, 核稿, 会签 by assist units.
import { beforeAll, describe, expect, test } from "vitest";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import type { ChainStage } from "@/lib/rules/chain/chain";
import { userId } from "@/prisma/seed/office";
import { unitId } from "@/prisma/seed/office/units";
import { aDispatched, anOffice, as, start } from "@/tests/factories/case";
import { consulted, delegated, drafted } from "@/tests/factories/letter";
import { anOpinion } from "@/tests/factories/opinion";
import {
  actorAt,
  aReadyLetter,
  assistants,
  chainIs,
  deputy,
  desk,
  factsOf,
  head,
  leader,
  letter,
  memberOf,
  office,
  press,
  rewrite,
  whereItStands,
} from "@/tests/factories/review";

beforeAll(anOffice);

describe("各单位实际的审核链", () => {
  const review = (...holders: ChainStage["holders"]): ChainStage => ({ act: "review", holders });
  const sign = (holder: ChainStage["holders"][number]): ChainStage => ({ act: "approve", holders: [holder] });
  const section = { post: "section_head", scope: "namedSection", unitId: unitId("wlj-3") } as const;
  const chains: [string, ChainStage[], [login: string, stage: string][]][] = [
    [
      "科室、分管、主要三级",
      [review(head), review(deputy), sign(leader)],
      [
        ["kezhang", "科室负责人审核"],
        ["fenguan", "分管领导审核"],
        ["juzhang", "主要领导签发"],
      ],
    ],
    [
      "办公室汇总，分管修改，主要审定",
      [review(office), review(deputy), sign(leader)],
      [
        ["lianluo", "办公室联络员审核"],
        ["fenguan", "分管领导审核"],
        ["juzhang", "主要领导签发"],
      ],
    ],
    ["分管领导把关行文", [sign(deputy)], [["fenguan", "分管领导签发"]]],
    [
      "分管把关，主要签发",
      [review(deputy), sign(leader)],
      [
        ["fenguan", "分管领导审核"],
        ["juzhang", "主要领导签发"],
      ],
    ],
    ["主要领导亲自签发", [sign(leader)], [["juzhang", "主要领导签发"]]],
    [
      "主办科室办理，专门科室复查，局领导审核",
      [review(head), review(section), sign(leader)],
      [
        ["kezhang", "科室负责人审核"],
        ["wlj-3", ""],
        ["juzhang", "主要领导签发"],
      ],
    ],
  ];

  test.each(chains)("%s", async (_, stages, way) => {
    await chainIs(stages);
    const replyId = await aReadyLetter();
    await press("chengban", replyId, "submit");
    for (const [index, [login, stage]] of way.entries()) {
      if (stage) expect(await whereItStands(replyId)).toBe(stage);
      const actor = login.includes("-") ? await memberOf(login, "section_head") : await as(login);
      await press(actor, replyId, index === way.length - 1 ? "sign" : "pass");
    }
    const done = await letter(replyId);
    expect([done.state, done.signedName]).toEqual(["signed", (await as(way.at(-1)?.[0] ?? "")).name]);
    expect(done.documentNumber).not.toBeNull();
  });
});

describe("并行、会签、核稿", () => {
  test("并行环节：先后不限，最后一人通过才送下一环节", async () => {
    await chainIs([
      { act: "countersign", holders: [head, office, deputy] },
      { act: "approve", holders: [leader] },
    ]);
    const replyId = await aReadyLetter();
    await press("chengban", replyId, "submit");
    await expect(press("juzhang", replyId, "sign")).rejects.toThrow();
    for (const login of ["fenguan", "kezhang"]) await press(login, replyId, "pass");
    expect(await whereItStands(replyId)).toBe("科室负责人、办公室联络员、分管领导会签");
    await expect(press("kezhang", replyId, "pass")).rejects.toThrow();
    await press("lianluo", replyId, "pass");
    expect(await whereItStands(replyId)).toBe("主要领导签发");
    expect(await factsOf(replyId, "pass")).toMatchObject({ act: "会签同意", nextStage: "主要领导签发" });
  });

  test("并行环节有一处是起草人：记为免，其余照常，不致卡住", async () => {
    await chainIs([
      { act: "review", holders: [head, office] },
      { act: "approve", holders: [leader] },
    ]);
    const replyId = await aReadyLetter();
    await rewrite(replyId, "科长亲自改写。", "kezhang");
    await press("chengban", replyId, "submit");
    const skipped = (await letter(replyId)).stages[0]?.holders.filter((one) => one.skippedReason !== null);
    expect(skipped?.map((one) => [one.post, one.skippedReason])).toEqual([
      ["section_head", "起草人为本环节审核人，免"],
    ]);
    await press("lianluo", replyId, "pass");
    expect(await whereItStands(replyId)).toBe("主要领导签发");
    expect((await factsOf(replyId, "submit")).skipped).toContain("免");
  });

  test("起草人是主要领导：签发不免，由代行领导签发，记录写明代谁", async () => {
    await chainIs([{ act: "approve", holders: [leader] }]);
    const replyId = await aReadyLetter();
    await db.replyWriter.create({ data: { replyId, userId: userId("juzhang") } });
    await press("chengban", replyId, "submit");
    await expect(press("juzhang", replyId, "sign")).rejects.toThrow("不能签发本件，请由代行领导签发");
    const [absent, acting] = await Promise.all([
      db.post.findFirstOrThrow({ where: { userId: userId("juzhang"), kind: "leader" } }),
      db.post.findFirstOrThrow({ where: { userId: userId("fenguan"), kind: "deputy_leader" } }),
    ]);
    const standin = await db.standin.create({
      data: { absentPostId: absent.id, actingPostId: acting.id, validFrom: toDate(dayOf(start)) },
    });
    await press(await actorAt(acting), replyId, "sign");
    await db.standin.delete({ where: { id: standin.id } });
    const done = await letter(replyId);
    expect([done.state, done.signedName]).toEqual(["signed", "江维桢"]);
    expect(done.stages[0]?.holders[0]?.passedTitle).toBe("党组成员、副局长（代行钟承志职责）");
    expect(await factsOf(replyId, "sign")).toMatchObject({ standin: "代行", absent: "钟承志" });
  });

  test("签发后由交办机构核稿：签发人仍是主要领导，文号在核稿后给出", async () => {
    await chainIs([
      { act: "review", holders: [head] },
      { act: "approve", holders: [leader] },
      { act: "check", holders: [desk] },
    ]);
    const replyId = await aReadyLetter();
    await press("chengban", replyId, "submit");
    await press("kezhang", replyId, "pass");
    await press("juzhang", replyId, "pass");
    const between = await letter(replyId);
    expect([between.state, between.signedName, between.documentNumber]).toEqual([
      "reviewing",
      "钟承志",
      null,
    ]);
    await press("duchashi", replyId, "sign");
    const done = await letter(replyId);
    expect([done.state, done.signedName]).toEqual(["signed", "钟承志"]);
    expect(done.documentNumber).toMatch(/号$/);
    expect((await factsOf(replyId, "sign")).act).toBe("核稿通过");
    expect((await factsOf(replyId, "pass")).act).toBe("签发");
  });

  test("核稿退回：签发随之作废，改后重新签发", async () => {
    await chainIs([
      { act: "approve", holders: [leader] },
      { act: "check", holders: [desk] },
    ]);
    const replyId = await aReadyLetter();
    await press("chengban", replyId, "submit");
    await press("juzhang", replyId, "pass");
    await press("duchashi", replyId, "sendBackToStage", { reason: "抄送单位有误", stageOrdinal: 0 });
    expect((await letter(replyId)).signedName).toBeNull();
    await press("juzhang", replyId, "pass");
    await press("duchashi", replyId, "sendBack", { reason: "第一点须重写" });
    expect((await letter(replyId)).signedName).toBeNull();
    await press("chengban", replyId, "submit");
    // The same words come back: the leader signs anew all the same.
    expect(await whereItStands(replyId)).toBe("主要领导签发");
  });
});

describe("协办单位会签定稿", () => {
  const stages: ChainStage[] = [
    { act: "countersign", holders: [assistants] },
    { act: "approve", holders: [leader] },
  ];

  test("提出过意见的协办单位会签，会签前看得到文稿，可以退回", async () => {
    await chainIs(stages);
    const id = await aDispatched();
    await delegated(id);
    await consulted(id);
    await anOpinion(id, "建议纳入研学课程。");
    const replyId = await drafted(id);
    await expect(press("xieban", replyId, "pass")).rejects.toThrow();
    await press("chengban", replyId, "submit");
    expect(await whereItStands(replyId)).toBe("协办单位联络员会签");
    await press("xieban", replyId, "sendBack", { reason: "涉及教育的一段请按我局意见改" });
    await rewrite(replyId, "已按协办意见修改。");
    await press("chengban", replyId, "submit");
    await press("xieban", replyId, "pass");
    await press("juzhang", replyId, "sign");
    expect((await letter(replyId)).state).toBe("signed");
  });

  test("没有单位提出意见：会签记为免，直接送签发", async () => {
    await chainIs(stages);
    const replyId = await aReadyLetter();
    await press("chengban", replyId, "submit");
    expect(await whereItStands(replyId)).toBe("主要领导签发");
    expect((await letter(replyId)).stages[0]?.skippedReason).toContain("免");
    await press("juzhang", replyId, "sign");
    expect((await letter(replyId)).state).toBe("signed");
  });
});
