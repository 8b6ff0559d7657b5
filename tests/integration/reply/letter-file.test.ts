// The letter as a file: whoever may read it gets it as they may read it, and nobody else gets anything.
import { beforeAll, expect, test } from "vitest";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { loadDossier } from "@/lib/dossier/open";
import type { Actor } from "@/lib/lifecycle/actor";
import { letterFile } from "@/lib/reply/letter-file";
import { letterPages, typedLetter } from "@/lib/reply/letter-pages";
import { copiesOfLetter, readLetter } from "@/lib/reply/queries";
import { keepTemplate } from "@/lib/reply/template/commands";
import { templateForm } from "@/lib/reply/template/form";
import { keptSettings, sampleLetter } from "@/lib/reply/template/sample";
import { act, aDispatched, anOffice, as, culture, leadOf, start } from "@/tests/factories/case";
import { consulted, delegated, drafted, issued, signed, waived } from "@/tests/factories/letter";
import { linesOf, pagesOf } from "@/tests/unit/letter/pdf-geometry";

beforeAll(anOffice);

const nameFor = async (actor: Actor, replyId: string) =>
  (await letterFile(actor, replyId, "pdf", start))?.name;

async function textFor(actor: Actor, replyId: string): Promise<string> {
  const file = await letterFile(actor, replyId, "pdf", start);
  if (!file) throw new Error("a file was expected");
  return (await pagesOf(file.bytes))
    .flatMap(linesOf)
    .map((line) => line.text)
    .join("");
}

test("草稿只给办理的人，标明草稿；征求意见后，提出人拿到征求意见稿，看不到之后的改动", async () => {
  const id = await aDispatched();
  await delegated(id);
  const replyId = await drafted(id);
  const handler = await as("chengban");
  const proposer = await leadOf(id);
  expect(await nameFor(handler, "x")).toBeUndefined();
  expect(await nameFor(handler, replyId)).toMatch(/^草稿 对.*的答复\.pdf$/);
  expect(await textFor(handler, replyId)).toContain("草稿");
  for (const login of ["dengji", "duchashi", "xieban", "xitong", "anquan", "shenji"])
    expect(await nameFor(await as(login), replyId), login).toBeUndefined();
  expect(await nameFor(proposer, replyId)).toBeUndefined();

  await act(handler, { machine: "reply", id: replyId, event: "share" });
  await db.reply.update({
    where: { id: replyId },
    data: { blocks: [{ id: "p0", askId: null, level: 0, text: "后来又改了。" }] },
  });
  expect(await nameFor(proposer, replyId)).toMatch(/^征求意见稿（尚未签发） 对/);
  const seen = await textFor(proposer, replyId);
  expect(seen).toContain("第1点已经落实。");
  expect(seen).not.toContain("后来又改了");
  expect(await textFor(handler, replyId)).toContain("后来又改了");
});

test("印发的答复：提出人、登记机构、交办机构都能下载，带文号，没有草稿字样；Word 同样", async () => {
  const id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  const replyId = await issued(id);
  const { documentNumber } = await db.reply.findUniqueOrThrow({ where: { id: replyId } });
  for (const reader of [await leadOf(id), await as("dengji"), await as("duchashi"), await as("chengban")])
    expect(await nameFor(reader, replyId)).toMatch(new RegExp(`^${documentNumber} 对.*的答复\\.pdf$`));
  const text = await textFor(await leadOf(id), replyId);
  expect(text).toContain(documentNumber);
  expect(text).not.toMatch(/草稿|送审稿|征求意见稿/);
  const word = await letterFile(await as("dengji"), replyId, "docx", start);
  expect(word?.name.endsWith(".docx")).toBe(true);
  expect(
    Buffer.from(word?.bytes ?? [])
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  expect(await nameFor(await as("xitong"), replyId)).toBeUndefined();
  expect(await nameFor(await as("dengji"), id)).toBeUndefined();
});

test("签发后联系人、标题、规则再改，信函还是签发时的；撤回签发后随之更新", async () => {
  const id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  const replyId = await signed(id);
  const handler = await as("chengban");
  const before = await textFor(handler, replyId);
  const { name, contactName, contactPhone } = await db.unit.findUniqueOrThrow({ where: { id: culture() } });
  const { title } = await db.proposal.findUniqueOrThrow({ where: { id } });
  expect(before).toContain(`联系人：${contactName}`);
  await db.unit.update({ where: { id: culture() }, data: { contactName: "新联系人" } });
  await db.proposal.update({ where: { id }, data: { title: "关于另一件事的建议" } });
  expect(await textFor(handler, replyId)).toBe(before);

  const revoke = { machine: "reply" as const, id: replyId, event: "revokeSign" };
  await act(await as("juzhang"), { ...revoke, input: { reason: "需补充完成时间。" } });
  const after = await textFor(handler, replyId);
  expect(after).toContain("联系人：新联系人");
  expect(after).toContain("关于另一件事的建议");
  expect(after).toContain(name);
  await db.unit.update({ where: { id: culture() }, data: { contactName, contactPhone } });
  await db.proposal.update({ where: { id }, data: { title } });
});

test("预览只给正在改稿的人；签发以后，谁也排不出带文号的另一份正文", async () => {
  const id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  const handler = await as("chengban");
  const typed = { blocks: [{ id: "p0", askId: null, level: 0, text: "另一份正文。" }] };
  const pagesFor = (actor: Actor, replyId: string) => letterPages(actor, replyId, typed, start);
  const replyId = await drafted(id);
  expect(await pagesFor(handler, replyId)).toMatch(/^<svg/);
  expect(await pagesFor(await as("dengji"), replyId)).toBeNull();
  await act(handler, { machine: "reply", id: replyId, event: "submit" });
  expect(await pagesFor(await as("kezhang"), replyId)).toMatch(/^<svg/);
  expect(await pagesFor(handler, replyId)).toBeNull();
  for (const [login, event] of [
    ["kezhang", "pass"],
    ["fenguan", "pass"],
    ["juzhang", "sign"],
  ] as const)
    await act(await as(login), { machine: "reply", id: replyId, event });
  for (const login of ["chengban", "lianluo", "kezhang", "juzhang"])
    expect(await pagesFor(await as(login), replyId), login).toBeNull();
});

test("二十万字以上的正文不收：排版的时间给别人留着", () => {
  const blocks = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `p${at}`, text: "字".repeat(20_000) }));
  expect(typedLetter.safeParse({ blocks: blocks(10) }).success).toBe(true);
  expect(typedLetter.safeParse({ blocks: blocks(11) }).error?.issues[0]?.message).toContain("二十万字");
});

const plain = { kind: "answer", contactName: "周岚", contactPhone: "0533-0001002" };

test("单位的信函样式印在草稿上；签发过的，样式再改也一字不变；别的职务不能改", async () => {
  const clerk = await as("lianluo");
  const input = templateForm.parse({
    ...plain,
    letterhead: "淄博市周村区文化和旅游局",
    namesSigner: "yes",
    contact: "leader",
    leaderName: "顾明远",
    leaderPhone: "0533-0001001",
    postcode: "255300",
    closing: "感谢您对文化和旅游工作的关心支持。",
    copies: "区财政局\n区自然资源局。",
  });
  const id = await aDispatched();
  await delegated(id);
  const replyId = await drafted(id);
  const handler = await as("chengban");
  await keepTemplate(clerk, input, start);
  const draft = await textFor(handler, replyId);
  const parts = [
    "淄博市周村区文化和旅游局",
    "签发人：",
    "感谢您对文化和旅游工作的关心支持。",
    "主管领导人：顾明远0533-0001001",
    "具体经办人：周岚0533-0001002",
    "邮编：255300",
    "，区财政局，区自然资源局。",
  ];
  for (const part of parts) expect(draft).toContain(part);
  await waived(id);
  await consulted(id);
  for (const [login, event] of [
    ["chengban", "submit"],
    ["kezhang", "pass"],
    ["fenguan", "pass"],
    ["juzhang", "sign"],
  ] as const)
    await act(await as(login), { machine: "reply", id: replyId, event });
  const signedText = await textFor(handler, replyId);
  for (const part of parts) expect(signedText).toContain(part);
  const changed = { ...plain, contactName: "新人", contact: "none", namesSigner: "no", closing: "此复。" };
  await keepTemplate(clerk, templateForm.parse(changed), start);
  expect(await textFor(handler, replyId)).toBe(signedText);
  const dossier = await loadDossier(clerk, id, start);
  expect(await copiesOfLetter(dossier, await readLetter(clerk, replyId))).toContain("区财政局");
  for (const login of ["juzhang", "chengban", "duchashi", "xitong"])
    await expect(keepTemplate(await as(login), input, start), login).rejects.toThrow();
  await db.letterTemplate.deleteMany();
});

test("样式可以一次用到三种复文，结束语和抄送各设各的", async () => {
  const of = (kind: string) =>
    db.letterTemplate.findFirst({ where: { unitId: culture(), kind: kind as "answer" } });
  const input = { ...plain, contact: "head", closing: "此复。", copies: "区财政局", forAllKinds: "on" };
  await keepTemplate(await as("lianluo"), templateForm.parse(input), start);
  expect(await of("answer")).toMatchObject({ contact: "head", closing: "此复。", copies: ["区财政局"] });
  for (const kind of ["opinion", "supplement"])
    expect(await of(kind)).toMatchObject({ contact: "head", closing: "", copies: [] });
  await db.letterTemplate.deleteMany();
});

test("样张只给本单位的联络员，跟着填写的走，下一个文号印在上面", async () => {
  const clerk = await as("lianluo");
  const day = dayOf(start);
  const kept = await keptSettings(clerk, "answer", day);
  const typed = { ...kept, letterhead: "周村文旅局", code: "周文旅复", used: 6, contact: "person" as const };
  const letter = await sampleLetter(clerk, typed, day);
  expect(letter).toMatchObject({ organ: "周村文旅局", number: "周文旅复〔2026〕7号", stamp: "样张" });
  expect(letter?.notes[0]).toMatch(/^（联系人：.+，联系电话：.+）$/);
  expect(letter?.copies).toMatch(/^抄送：.*人大.*，.*。$/);
  for (const login of ["juzhang", "chengban", "duchashi", "xitong"])
    await expect(sampleLetter(await as(login), typed, day), login).rejects.toThrow();
});
