import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { dayOf } from "@/lib/calendar/day";
import { consultationsOf } from "@/lib/consultation/of-item";
import { db } from "@/lib/db/client";
import { loadDossier } from "@/lib/dossier/open";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { keepDraft } from "@/lib/reply/commands";
import { draftForm } from "@/lib/reply/draft-form";
import { isFor, mayOnLetter, submitHurdles } from "@/lib/reply/may";
import { lettersOfItem, paragraphsOf, readDraft, readLetter } from "@/lib/reply/queries";
import { vacantLetters } from "@/lib/reply/vacant";
import { proposerActor } from "@/prisma/seed/demo/cast";
import { proposerRows } from "@/prisma/seed/office/proposers";
import { act, aDispatched, anOffice, as, start } from "@/tests/factories/case";
import { consulted, delegated, drafted, issued, waived } from "@/tests/factories/letter";

beforeAll(anOffice);

async function aDraftedLetter(): Promise<{ id: string; replyId: string }> {
  const id = await aDispatched();
  await delegated(id);
  return { id, replyId: await drafted(id) };
}

/** A deputy's account, acting for the item's lead signer. */
async function leadProposer(proposalId: string): Promise<Actor> {
  const someone = proposerRows.find((row) => row.login === "daibiao");
  const actor = await proposerActor(someone?.code ?? "", dayOf(start));
  if (!actor) throw new Error("no deputy has an account");
  const signer = await db.signer.findFirstOrThrow({ where: { proposalId, role: "lead" } });
  return { ...actor, proposerIds: [signer.proposerId] };
}

async function formOf(replyId: string, change: object) {
  const reply = await db.reply.findUniqueOrThrow({ where: { id: replyId } });
  return draftForm.parse({
    replyId,
    draftCounter: reply.draftCounter,
    version: reply.version,
    requestId: randomUUID(),
    blocks: reply.blocks,
    outcome: "solved",
    disclosure: "proactive",
    extent: "full",
    ...change,
  });
}

describe("谁看得到文稿", () => {
  test("起草中的文稿：承办人能看，协办单位、交办机构、提出人都看不到", async () => {
    const { id, replyId } = await aDraftedLetter();
    expect((await readDraft(await as("chengban"), replyId)).seesDraft).toBe(true);
    for (const login of ["xieban", "duchashi", "dengji"]) {
      await expect(readLetter(await as(login), replyId), login).rejects.toBeInstanceOf(NotVisible);
    }
    await expect(readLetter(await leadProposer(id), replyId)).rejects.toBeInstanceOf(NotVisible);
  });

  test("征求意见稿：提出人只看到送去的那一版，看不到其后的修改、类别和批注", async () => {
    const { id, replyId } = await aDraftedLetter();
    const proposer = await leadProposer(id);
    const handler = await as("chengban");
    await act(handler, { machine: "reply", id: replyId, event: "share" });
    const later = [{ id: "p0", askId: null, level: 0, text: "送出之后改的。" }];
    await keepDraft(handler, await formOf(replyId, { blocks: later }), start);
    const seen = await readLetter(proposer, replyId);
    expect(paragraphsOf(seen.blocks).map((one) => one.text)).toContain("第1点已经落实。");
    expect(JSON.stringify(seen)).not.toContain("送出之后改的。");
    expect([seen.seesDraft, seen.outcome, seen.versions.length, seen.notes.length]).toEqual([
      false,
      null,
      0,
      0,
    ]);
    await expect(readDraft(proposer, replyId)).rejects.toBeInstanceOf(NotVisible);
  });

  test("印发以后：登记机构看到答复，看不到版本、批注和审核过程", async () => {
    const id = await aDispatched();
    await delegated(id);
    await waived(id);
    await consulted(id);
    await issued(id);
    const [letter] = await lettersOfItem(await as("dengji"), id);
    expect([letter?.state, letter?.seesDraft]).toEqual(["issued", false]);
    expect([letter?.versions.length, letter?.stages.length, letter?.notes.length]).toEqual([0, 0, 0]);
    const [own] = (await lettersOfItem(await as("chengban"), id)).filter((one) => one.kind === "answer");
    expect(own?.versions.length).toBeGreaterThan(0);
  });

  test("面商记录：主办单位和提出方看得到，协办单位看不到", async () => {
    const id = await aDispatched();
    await delegated(id);
    await consulted(id);
    expect(await consultationsOf(await as("chengban"), id)).toHaveLength(1);
    expect(await consultationsOf(await as("dengji"), id)).toHaveLength(1);
    expect(await consultationsOf(await as("xieban"), id)).toHaveLength(0);
  });
});

describe("保存和送审", () => {
  test("他人先存了：不覆盖，答复里带着现在的计数，照此再存才替换", async () => {
    const { replyId } = await aDraftedLetter();
    const handler = await as("chengban");
    const mine = await formOf(replyId, {});
    await keepDraft(handler, await formOf(replyId, { disclosureGround: "对方" }), start);
    const refused = await keepDraft(handler, mine, start);
    expect([refused.savedAt, refused.fault?.code, refused.typed?.blocks]).toEqual([
      null,
      "conflict",
      mine.blocks,
    ]);
    const again = await keepDraft(handler, { ...mine, draftCounter: refused.counter ?? -1 }, start);
    expect(again.fault).toBeNull();
    expect((await db.reply.findUniqueOrThrow({ where: { id: replyId } })).disclosureGround).toBe("");
  });

  test("送审条件一次说全；未通过时文字已经存下，补齐后送审成功", async () => {
    const { id, replyId } = await aDraftedLetter();
    const handler = await as("chengban");
    const hurdles = submitHurdles(await loadDossier(handler, id, start), replyId);
    expect(hurdles.join()).toMatch(/协办意见未齐/);
    const refused = await keepDraft(
      handler,
      await formOf(replyId, { disclosureGround: "已存", intent: "submit" }),
      start,
    );
    expect(refused.savedAt).not.toBeNull();
    expect(hurdles).toContain(refused.fault?.zh);
    const stored = await db.reply.findUniqueOrThrow({ where: { id: replyId } });
    expect([stored.state, stored.disclosureGround]).toEqual(["draft", "已存"]);
    await waived(id);
    await consulted(id);
    const sent = await keepDraft(handler, await formOf(replyId, { intent: "submit" }), start);
    expect([sent.fault, sent.next]).toEqual([null, `/proposals/${id}/reply?done=reply.submit`]);
    expect((await db.reply.findUniqueOrThrow({ where: { id: replyId } })).state).toBe("reviewing");
    const dossier = await loadDossier(handler, id, start);
    expect([isFor(dossier, replyId, "write"), mayOnLetter(dossier, replyId, "write")]).toEqual([true, false]);
  });

  test("别人的文稿存不进去", async () => {
    const { replyId } = await aDraftedLetter();
    const form = await formOf(replyId, {});
    await expect(keepDraft(await as("xieban"), form, start)).resolves.toMatchObject({
      savedAt: null,
      counter: null,
      fault: { code: "not_yours" },
    });
  });
});

test("审核环节无人任职时能看出来", async () => {
  const id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  const replyId = await drafted(id);
  const handler = await as("chengban");
  await act(handler, { machine: "reply", id: replyId, event: "submit" });
  const letters = await lettersOfItem(handler, id);
  expect(await vacantLetters(letters, dayOf(start))).toEqual(new Set());
  expect(await vacantLetters(letters, "1990-01-01")).toEqual(new Set([replyId]));
});
