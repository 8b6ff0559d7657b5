// What becomes of passes when a letter comes back, and of a chain while people and rules change.
import { beforeAll, describe, expect, test } from "vitest";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import type { ChainStage } from "@/lib/rules/chain/chain";
import { saveDraft } from "@/lib/transition/autosave";
import { userId } from "@/prisma/seed/office";
import { unitId } from "@/prisma/seed/office/units";
import { anOffice, as, culture, start } from "@/tests/factories/case";
import {
  actorAt,
  aReadyLetter,
  chainIs,
  deputy,
  head,
  leader,
  letter,
  press,
  rewrite,
  whereItStands,
} from "@/tests/factories/review";

beforeAll(anOffice);

describe("退回与复核", () => {
  const three: ChainStage[] = [
    { act: "review", holders: [head] },
    { act: "review", holders: [deputy] },
    { act: "approve", holders: [leader] },
  ];

  async function atTheLeader(): Promise<string> {
    await chainIs(three);
    const replyId = await aReadyLetter();
    await press("chengban", replyId, "submit");
    await press("kezhang", replyId, "pass");
    await press("fenguan", replyId, "pass");
    return replyId;
  }

  test("退给起草人，文字未动：已通过的环节不再重审，直接回到退回的人", async () => {
    const replyId = await atTheLeader();
    await press("juzhang", replyId, "sendBack", { reason: "请补充与代表沟通的情况后再报" });
    await press("chengban", replyId, "submit");
    expect(await whereItStands(replyId)).toBe("主要领导签发");
    const kept = (await letter(replyId)).stages.slice(0, 2).flatMap((stage) => stage.holders);
    expect(kept.map((one) => one.passedName)).toEqual(["秦守正", "江维桢"]);
    await press("juzhang", replyId, "sign");
  });

  test("退给起草人，文字改了：逐级重审", async () => {
    const replyId = await atTheLeader();
    await press("juzhang", replyId, "sendBack", { reason: "第一点空泛" });
    await rewrite(replyId, "第一点已于三月底开工。");
    await press("chengban", replyId, "submit");
    expect(await whereItStands(replyId)).toBe("科室负责人审核");
  });

  test("只改结果类别也算改动", async () => {
    const replyId = await atTheLeader();
    await press("juzhang", replyId, "sendBack", { reason: "类别不准" });
    const { draftCounter, blocks } = await letter(replyId);
    const text = { blocks, outcome: "deferred", disclosure: "proactive", extent: "full" };
    await saveDraft(await as("chengban"), { replyId, draftCounter, text } as never, start);
    await press("chengban", replyId, "submit");
    expect(await whereItStands(replyId)).toBe("科室负责人审核");
  });

  test("通过以后自己动过文字的人，其通过不再算数", async () => {
    const replyId = await atTheLeader();
    await press("juzhang", replyId, "sendBack", { reason: "请核对数字" });
    const before = ((await letter(replyId)).blocks as { text: string }[])[0]?.text ?? "";
    await rewrite(replyId, "改了又改回去。", "kezhang");
    await rewrite(replyId, before, "kezhang");
    await press("chengban", replyId, "submit");
    const first = (await letter(replyId)).stages[0];
    expect(first?.skippedReason).toContain("免");
    expect(await whereItStands(replyId)).toBe("主要领导签发");
  });

  test("退回前面任一环节：该环节之前的通过保留，之后的重审", async () => {
    const replyId = await atTheLeader();
    await press("juzhang", replyId, "sendBackToStage", { reason: "请分管再把关", stageOrdinal: 1 });
    expect(await whereItStands(replyId)).toBe("分管领导审核");
    const [first, second] = (await letter(replyId)).stages;
    expect(first?.holders[0]?.passedName).toBe("秦守正");
    expect(second?.holders[0]?.passedName).toBeNull();
    await press("fenguan", replyId, "sendBackToStage", { reason: "请科长再核", stageOrdinal: 0 });
    await press("kezhang", replyId, "pass");
    await press("fenguan", replyId, "pass");
    expect(await whereItStands(replyId)).toBe("主要领导签发");
  });

  test("撤回签发：文号作废留痕，原文重报直接到签发，取新文号", async () => {
    const replyId = await atTheLeader();
    await press("juzhang", replyId, "sign");
    const first = (await letter(replyId)).documentNumber;
    await press("juzhang", replyId, "revokeSign", { reason: "附件有误" });
    expect((await letter(replyId)).documentNumber).toBeNull();
    const taken = await db.numberTaken.findFirstOrThrow({ where: { replyId } });
    expect([taken.text, taken.voidReason, taken.voidedAt !== null]).toEqual([first, "附件有误", true]);
    await press("chengban", replyId, "submit");
    await press("juzhang", replyId, "sign");
    const second = (await letter(replyId)).documentNumber;
    expect(second).not.toBeNull();
    expect(second).not.toBe(first);
  });
});

describe("人员变动不冻结审核", () => {
  test("审核中途换了分管领导：新任的接着审，原任的不能再审", async () => {
    await chainIs([
      { act: "review", holders: [deputy] },
      { act: "approve", holders: [leader] },
    ]);
    const replyId = await aReadyLetter();
    await press("chengban", replyId, "submit");
    const old = await db.post.findFirstOrThrow({
      where: { userId: userId("fenguan"), kind: "deputy_leader" },
      include: { charges: true },
    });
    const yesterday = toDate("2026-03-03");
    await db.charge.updateMany({ where: { postId: old.id }, data: { validTo: yesterday } });
    await expect(press(await actorAt(old), replyId, "pass")).rejects.toThrow();
    const section = unitId("wlj-2");
    const other = await db.post.findFirstOrThrow({
      where: { unitId: culture(), kind: "deputy_leader", id: { not: old.id } },
    });
    const charge = await db.charge.create({
      data: { postId: other.id, unitId: section, validFrom: toDate(dayOf(start)) },
    });
    await press(await actorAt(other), replyId, "pass");
    expect(await whereItStands(replyId)).toBe("主要领导签发");
    await db.charge.delete({ where: { id: charge.id } });
    await db.charge.updateMany({ where: { postId: old.id }, data: { validTo: null } });
  });

  test("审核链改了：已经送审的照送审时的链走，之后送审的照新链走", async () => {
    await chainIs([
      { act: "review", holders: [head] },
      { act: "approve", holders: [leader] },
    ]);
    const replyId = await aReadyLetter();
    await press("chengban", replyId, "submit");
    await chainIs([{ act: "approve", holders: [leader] }]);
    expect(await whereItStands(replyId)).toBe("科室负责人审核");
    await press("kezhang", replyId, "sendBack", { reason: "重写" });
    await press("chengban", replyId, "submit");
    expect(await whereItStands(replyId)).toBe("主要领导签发");
  });
});
