// 随复文的附件: who adds and reads them, in which order they stand, and when they stand still.
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { timelineOf } from "@/lib/audit/queries";
import { db } from "@/lib/db/client";
import { loadDossier } from "@/lib/dossier/open";
import { storeUpload } from "@/lib/files/commands";
import { filesOf, findFile } from "@/lib/files/queries";
import { letterOf } from "@/lib/letter/letter";
import type { Actor } from "@/lib/lifecycle/actor";
import { catalogueOf } from "@/lib/outcome/archive/catalogue";
import { partsOfFile } from "@/lib/outcome/archive/whole-file-parts";
import { letterSource, readLetter } from "@/lib/reply/queries";
import { act, aDispatched, anOffice, as, asProposer, start } from "@/tests/factories/case";
import { consulted, delegated, drafted, issuedFrom, signedFrom, waived } from "@/tests/factories/letter";

beforeAll(anOffice);

const upload = async (actor: Actor, name: string) =>
  (await storeUpload(actor, new File([`%PDF-1.7 ${name} ${Math.random()} %%EOF`], name), "enclosure")).id;

async function aDraft() {
  const id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  const replyId = await drafted(id);
  const handler = await as("chengban");
  const onLetter = (event: string, input: unknown) => ({
    machine: "reply" as const,
    id: replyId,
    event,
    input,
  });
  const enclose = async (...names: string[]) => {
    const fileIds: string[] = [];
    for (const name of names) fileIds.push(await upload(handler, name));
    await act(handler, onLetter("enclose", { fileIds }));
    return fileIds;
  };
  return { id, replyId, handler, onLetter, enclose };
}

const namesOf = async (actor: Actor, replyId: string) =>
  (await readLetter(actor, replyId)).enclosures.map(({ name }) => name);
const opens = async (actor: Actor, fileId: string) => (await findFile(actor, fileId)) !== null;

test("承办人起草时添加、删除附件，附件说明按次序列出文件名；签发后不再变", async () => {
  const { id, replyId, handler, onLetter, enclose } = await aDraft();
  const [first] = await enclose("路线图.pdf", "讲解员培训计划.pdf");
  await enclose("经费安排.pdf");
  expect(await namesOf(handler, replyId)).toEqual(["路线图.pdf", "讲解员培训计划.pdf", "经费安排.pdf"]);
  const remove = { ...onLetter("removeEnclosure", { fileId: first }) };
  await act(handler, remove);
  await expect(act(handler, remove)).rejects.toMatchObject({ refusal: { code: "no_enclosure" } });
  expect(await opens(handler, first ?? "")).toBe(true);
  expect(await db.attachment.findUnique({ where: { id: first ?? "" } })).toMatchObject({ proposalId: null });

  const dossier = await loadDossier(handler, id, start);
  const letter = letterOf(await letterSource(dossier, await readLetter(handler, replyId)));
  expect(letter.annex?.names).toEqual(["讲解员培训计划", "经费安排"]);

  await signedFrom(replyId);
  const extra = await upload(handler, "补充.pdf");
  for (const order of [onLetter("enclose", { fileIds: [extra] }), remove])
    await expect(act(handler, order)).rejects.toMatchObject({ refusal: expect.anything() });
  expect(await namesOf(handler, replyId)).toEqual(["讲解员培训计划.pdf", "经费安排.pdf"]);

  const told = (await timelineOf(handler, id))?.map(({ text }) => text).join("\n");
  expect(told).toContain("添加附件：路线图.pdf、讲解员培训计划.pdf");
  expect(told).toContain("删除答复函的附件：路线图.pdf");
});

test("印发前只有看得到文稿的人打开附件；印发后提出人、登记人员也打开，全卷里有它", async () => {
  const { id, replyId, handler, onLetter, enclose } = await aDraft();
  const [fileId = ""] = await enclose("路线图.pdf");
  const lead = await db.signer.findFirstOrThrow({ where: { proposalId: id, role: "lead" } });
  const proposer = await asProposer(lead.proposerId);
  await act(handler, onLetter("share", {}));
  const readers = [proposer, await as("dengji"), await as("duchashi"), await as("xieban")];
  for (const reader of readers) expect(await opens(reader, fileId)).toBe(false);
  expect((await readLetter(proposer, replyId)).enclosures).toEqual([]);
  for (const login of ["chengban", "kezhang", "juzhang", "lianluo"])
    expect(await opens(await as(login), fileId), login).toBe(true);

  await signedFrom(replyId);
  await issuedFrom(id, replyId);
  for (const reader of [proposer, await as("dengji"), await as("duchashi")]) {
    expect(await opens(reader, fileId)).toBe(true);
    expect(await namesOf(reader, replyId)).toEqual(["路线图.pdf"]);
  }
  for (const login of ["xitong", "shenji"]) expect(await opens(await as(login), fileId), login).toBe(false);
  const dossier = await loadDossier(await as("dengji"), id, start);
  expect((await filesOf(dossier.actor, dossier.head)).map(({ name }) => name)).toContain("路线图.pdf");
  const paths = (await partsOfFile(dossier)).map(({ path }) => path);
  expect(paths.filter((path) => path.includes("路线图.pdf"))).toEqual(["02 信函/01-附件1 路线图.pdf"]);
  const { rows } = await catalogueOf(dossier);
  expect(rows.find(({ title }) => title === "答复函")?.note).toContain("附件 1 件");
});

test("附件可以上移、下移，附件说明和全卷都照这个次序；已在头尾的不再移", async () => {
  const { id, replyId, handler, onLetter, enclose } = await aDraft();
  const [first = "", , last = ""] = await enclose("甲.pdf", "乙.pdf", "丙.pdf");
  const move = (fileId: string, way: string) => act(handler, onLetter("moveEnclosure", { fileId, way }));
  await move(last, "up");
  await move(last, "up");
  await move(first, "down");
  const order = ["丙.pdf", "乙.pdf", "甲.pdf"];
  expect(await namesOf(handler, replyId)).toEqual(order);
  for (const [fileId, way] of [
    [last, "up"],
    [first, "down"],
  ] as const)
    await expect(move(fileId, way)).rejects.toMatchObject({ refusal: { code: "enclosure_at_end" } });
  await expect(move(randomUUID(), "up")).rejects.toMatchObject({ refusal: { code: "no_enclosure" } });
  expect(await namesOf(handler, replyId)).toEqual(order);

  const dossier = await loadDossier(handler, id, start);
  const letter = letterOf(await letterSource(dossier, await readLetter(handler, replyId)));
  expect(letter.annex?.names).toEqual(["丙", "乙", "甲"]);
  const told = (await timelineOf(handler, id))?.map(({ text }) => text).join("\n");
  expect(told).toContain("调整答复函附件的次序：丙.pdf、乙.pdf、甲.pdf");
  await signedFrom(replyId);
  await expect(move(last, "down")).rejects.toMatchObject({ refusal: expect.anything() });
  await issuedFrom(id, replyId);
  const paths = (await partsOfFile(await loadDossier(await as("dengji"), id, start))).map(({ path }) => path);
  expect(paths.filter((path) => path.includes("-附件"))).toEqual(
    order.map((name, at) => `02 信函/01-附件${at + 1} ${name}`),
  );
});

test("别人上传的、不是本函的文件不能附上或删去；一份复文最多二十个", async () => {
  const { handler, onLetter, enclose } = await aDraft();
  const foreign = await upload(await as("lianluo"), "别人的.pdf");
  await expect(act(handler, onLetter("enclose", { fileIds: [foreign] }))).rejects.toMatchObject({
    refusal: { code: "file_gone", field: "fileIds" },
  });
  const other = await aDraft();
  const [theirs] = await other.enclose("另一件的.pdf");
  await expect(act(handler, onLetter("removeEnclosure", { fileId: theirs }))).rejects.toMatchObject({
    refusal: { code: "no_enclosure" },
  });
  const ten = (from: number) => Array.from({ length: 10 }, (_, at) => `第${from + at}号.pdf`);
  await enclose(...ten(1));
  await enclose(...ten(11));
  await expect(enclose("多一个.pdf")).rejects.toMatchObject({ refusal: { code: "many_enclosures" } });
});
