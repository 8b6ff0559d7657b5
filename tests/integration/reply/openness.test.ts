// 公开 and 送达 of a letter that is out, and what the meeting's rules say of them.
import { beforeAll, expect, test } from "vitest";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { changeRules } from "@/lib/rules/meeting/commands";
import { meetingRules } from "@/lib/rules/meeting/queries";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { saveDraft } from "@/lib/transition/autosave";
import { worklistPage } from "@/lib/worklist/queries";
import { aDispatched, anOffice, as, later, start } from "@/tests/factories/case";
import { aScan, consulted, delegated, issued, published, signed, waived } from "@/tests/factories/letter";
import { aReadyLetter, press } from "@/tests/factories/review";

beforeAll(anOffice);

const letterOf = (id: string) => db.reply.findUniqueOrThrow({ where: { id } });

async function choose(replyId: string, choice: object): Promise<void> {
  const { draftCounter, blocks, outcome } = await letterOf(replyId);
  const text = { blocks, outcome, ...choice };
  await saveDraft(await as("chengban"), { replyId, draftCounter, text: text as never }, start);
}

/** The rules of the item's meeting with another rule of 公开, for the time of `run`. */
async function underRules(
  proposalId: string,
  change: Partial<RuleProfileContent["publication"]>,
  run: () => Promise<void>,
): Promise<void> {
  const { meetingId } = await db.proposal.findUniqueOrThrow({ where: { id: proposalId } });
  const registrar = await as("dengji");
  const before = (await meetingRules(registrar, meetingId)).content.publication;
  const put = async (publication: RuleProfileContent["publication"]) => {
    const { version } = await meetingRules(registrar, meetingId);
    const order = { meetingId, version, patch: { publication }, reason: "区人大常委会办理办法" };
    await changeRules(registrar, order, start);
  };
  const after = { ...before, ...change };
  if (JSON.stringify(after) === JSON.stringify(before)) return run();
  await put(after);
  try {
    await run();
  } finally {
    await put(before);
  }
}

test("主动公开须选范围；不公开须写依据；以主动公开为原则的，依申请公开须写理由，不以之为原则的不必", async () => {
  const replyId = await aReadyLetter();
  const { proposalId } = await letterOf(replyId);
  const submit = () => press("chengban", replyId, "submit");
  await choose(replyId, { disclosure: "proactive" });
  await expect(submit()).rejects.toThrow("请选择公开范围");
  await choose(replyId, { disclosure: "none", extent: "full" });
  await expect(submit()).rejects.toThrow("第十四条至第十六条");
  await choose(replyId, { disclosure: "on_request" });
  await expect(submit()).rejects.toThrow("以主动公开为原则");
  await underRules(proposalId, { disclosure: "on_request" }, async () => {
    await submit();
  });
  expect((await letterOf(replyId)).state).toBe("reviewing");
});

test("提出人只同意公开标题：规则遵从其意见的，不能公开全文，不遵从的可以", async () => {
  const replyId = await aReadyLetter();
  const { proposalId: id } = await letterOf(replyId);
  await db.proposal.update({ where: { id }, data: { disclosureWish: "title_only" } });
  await expect(press("chengban", replyId, "submit")).rejects.toThrow("只同意公开标题");
  await underRules(id, { needsConsent: false }, async () => {
    await press("chengban", replyId, "submit");
  });
});

test("印发以后提出人才只同意公开标题：公开时仍从其意见，规则不遵从的不限", async () => {
  for (const [needsConsent, extent] of [
    [true, "title_only"],
    [false, "full"],
  ] as const) {
    const id = await aDispatched();
    await delegated(id);
    await waived(id);
    await consulted(id);
    const replyId = await issued(id, later(1));
    await db.proposal.update({ where: { id }, data: { disclosureWish: "title_only" } });
    await underRules(id, { needsConsent }, () => published(replyId, later(2)));
    expect((await letterOf(replyId)).extent).toBe(extent);
  }
});

test("交办机构可以决定不予公开，说明理由；公开时限随之了结", async () => {
  const id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  const replyId = await issued(id, later(1));
  await press("lianluo", replyId, "proposePublication", {}, later(2));
  await expect(press("duchashi", replyId, "declinePublication", {}, later(2))).rejects.toThrow("理由");
  await press("duchashi", replyId, "declinePublication", { reason: "正文含居民住址" }, later(2));
  expect((await letterOf(replyId)).publication).toBe("declined");
  const open = await db.deadline.count({
    where: { subjectId: replyId, stage: "publication", endedBy: null },
  });
  expect(open).toBe(0);
});

test("没有送达的一直在联络员的待办里，退信以后也在，送达为止", async () => {
  const id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  const replyId = await signed(id, later(1));
  const signer = await db.signer.findFirstOrThrow({ where: { proposalId: id, role: "lead" } });
  const deliveries = [
    { signerId: signer.id, toName: signer.nameThen, method: "mail" },
    { signerId: null, toName: "区人大代工委", method: "exchange", deliveredOn: dayOf(later(1)) },
  ];
  await press("lianluo", replyId, "issue", { sealedCopyId: await aScan("lianluo"), deliveries }, later(1));
  const waits = async () =>
    (await worklistPage(await as("lianluo", later(3)), dayOf(later(3)), null, 1)).filter(
      (line) => line.proposalId === id && line.queue === "deliver",
    ).length;
  expect(await waits()).toBe(1);
  const one = await db.delivery.findFirstOrThrow({ where: { replyId, deliveredOn: null } });
  const tell = (result: string) =>
    press("lianluo", replyId, "deliver", { deliveryId: one.id, result, on: dayOf(later(3)) }, later(3));
  await tell("returned");
  expect(await waits()).toBe(1);
  expect((await db.delivery.findUniqueOrThrow({ where: { id: one.id } })).returnedOn).not.toBeNull();
  await tell("delivered");
  expect(await waits()).toBe(0);
  await expect(tell("returned")).rejects.toThrow("已经填好");
});
