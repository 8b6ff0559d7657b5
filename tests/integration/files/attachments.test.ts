import { createHash, randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { actSchema, runAct } from "@/lib/action/act";
import { db } from "@/lib/db/client";
import { dataDir } from "@/lib/env";
import { storeUpload, sweepUnlinked } from "@/lib/files/commands";
import { findFile } from "@/lib/files/queries";
import { isStorageWritable, sizeOf, streamBytes } from "@/lib/files/store";
import { Refused } from "@/lib/lifecycle/refusal";
import { act, aDispatched, anOffice, as, later, start } from "@/tests/factories/case";
import { consulted, delegated, signed, waived } from "@/tests/factories/letter";
import { docx, pdf } from "@/tests/unit/files/zip-fixture";

beforeAll(anOffice);

const scan = (text = "", name = "盖章件.pdf") => new File([new Uint8Array(pdf), text], name);
const shaOf = async (id: string) => (await db.attachment.findUniqueOrThrow({ where: { id } })).sha256;

test("收下的文件按内容存放，同样的内容只存一份，没有半个文件", async () => {
  const clerk = await as("lianluo");
  const first = await storeUpload(clerk, scan("甲"), "sealed_copy");
  const second = await storeUpload(clerk, scan("甲", "另一个名字.pdf"), "sealed_copy");
  expect(first.id).not.toBe(second.id);
  const sha256 = await shaOf(first.id);
  expect(await shaOf(second.id)).toBe(sha256);
  const text = await new Response((await streamBytes(sha256)) as ReadableStream).text();
  expect(text).toBe(`${pdf.toString()}甲`);
  expect(await sizeOf(sha256)).toBe(Buffer.byteLength(text));
  expect(await readdir(join(dataDir(), "files/incoming"))).toEqual([]);
  expect(await isStorageWritable()).toBe(true);
});

test("拒收的文件什么都不留下，话说在那一栏", async () => {
  const clerk = await as("lianluo");
  const before = await db.attachment.count();
  const word = new File([new Uint8Array(docx())], "答复函.docx");
  const refused = await storeUpload(clerk, word, "sealed_copy", "sealedCopyId").catch((error) => error);
  expect(refused).toBeInstanceOf(Refused);
  expect(refused.refusal).toMatchObject({ code: "file_kind", field: "sealedCopyId" });
  expect(await db.attachment.count()).toBe(before);
});

test("还没用上的文件只有上传人能打开；一天后清掉，别人还在用的内容不动", async () => {
  const clerk = await as("lianluo");
  const mine = await storeUpload(clerk, scan("乙"), "sealed_copy");
  const shared = await storeUpload(await as("dengji"), scan("乙"), "rating_scan");
  const alone = await storeUpload(clerk, scan("丙"), "sealed_copy");
  expect((await findFile(clerk, mine.id))?.name).toBe("盖章件.pdf");
  expect(await findFile(await as("juzhang"), mine.id)).toBeNull();
  const [shaShared, shaAlone] = [await shaOf(mine.id), await shaOf(alone.id)];

  const day = 24 * 60 * 60 * 1000;
  await db.attachment.updateMany({
    where: { id: { in: [mine.id, alone.id] } },
    data: { createdAt: new Date(Date.now() - day - 1000) },
  });
  expect(await sweepUnlinked(new Date())).toBe(2);
  expect(await findFile(clerk, mine.id)).toBeNull();
  expect(await sizeOf(shaAlone)).toBeNull();
  expect(await sizeOf(shaShared)).not.toBeNull();
  expect(await findFile(await as("dengji"), shared.id)).not.toBeNull();
});

test("同一内容一边上传一边清理，不会留下没有内容的记录", async () => {
  const clerk = await as("lianluo");
  for (let round = 0; round < 5; round += 1) {
    const old = await storeUpload(clerk, scan("丁"), "sealed_copy");
    const [fresh] = await Promise.all([
      storeUpload(clerk, scan("丁"), "sealed_copy"),
      db.attachment
        .update({ where: { id: old.id }, data: { createdAt: new Date(0) } })
        .then(() => sweepUnlinked(new Date())),
    ]);
    expect(await sizeOf(await shaOf(fresh.id))).not.toBeNull();
  }
});

test("办理被拒绝、重复提交的，文件随即删除；办成的留下", async () => {
  const id = await aDispatched();
  const registrar = await as("dengji");
  const { version } = await db.proposal.findUniqueOrThrow({ where: { id }, select: { version: true } });
  const requestId = randomUUID();
  const send = async (drawn: number) => {
    const writtenRequestId = scan("庚", "撤回申请.pdf");
    const form = { machine: "proposal", event: "withdraw", id, version: drawn, requestId, writtenRequestId };
    return runAct(registrar, await actSchema.parseAsync({ ...form, reason: "已经解决" }), start);
  };
  const sha256 = createHash("sha256").update(pdf).update("庚").digest("hex");
  const kept = () => db.attachment.findMany({ where: { sha256 }, select: { proposalId: true } });

  await expect(send(version + 1)).rejects.toThrow("已被他人更新");
  expect(await kept()).toEqual([]);
  expect(await sizeOf(sha256)).toBeNull();

  expect((await send(version)).toState).toBe("withdrawn");
  expect((await send(version)).isRepeat).toBe(true);
  expect(await kept()).toEqual([{ proposalId: id }]);
  expect(await sizeOf(sha256)).not.toBeNull();
});

test("盖章件跟着印发的复文走；评价表扫描件只有受理机构看得到", async () => {
  const id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  const replyId = await signed(id);
  const clerk = await as("lianluo");
  const sealed = await storeUpload(clerk, scan("戊"), "sealed_copy");
  const signer = await db.signer.findFirstOrThrow({ where: { proposalId: id, role: "lead" } });
  const deliveries = [
    { signerId: signer.id, toName: signer.nameThen, method: "in_person", deliveredOn: "2026-03-04" },
  ];
  await act(clerk, {
    machine: "reply",
    id: replyId,
    event: "issue",
    input: { sealedCopyId: sealed.id, deliveries },
  });

  const rating = await db.rating.findFirstOrThrow({ where: { proposalId: id } });
  const registrar = await as("dengji", later(1));
  const paper = await storeUpload(registrar, scan("己", "征询意见表.pdf"), "rating_scan");
  const input = {
    ratingId: rating.id,
    received: "yes",
    attitude: "satisfied",
    result: "satisfied",
    scanId: paper.id,
  };
  await act(registrar, { machine: "proposal", id, event: "rate", input }, later(1));

  const can = async (login: string, fileId: string) => (await findFile(await as(login), fileId)) !== null;
  for (const login of ["lianluo", "chengban", "juzhang", "dengji", "duchashi"]) {
    expect(await can(login, sealed.id), login).toBe(true);
  }
  for (const login of ["xitong", "anquan", "shenji"]) expect(await can(login, sealed.id), login).toBe(false);
  expect(await can("dengji", paper.id)).toBe(true);
  for (const login of ["lianluo", "juzhang", "duchashi", "shenji"])
    expect(await can(login, paper.id), login).toBe(false);
});
