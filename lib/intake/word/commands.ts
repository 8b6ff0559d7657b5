// 从 Word 读入: takes Word files in and keeps each as an unused upload; reading, correcting and registering come after.
import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { dropUnlinked, storeUpload } from "@/lib/files/commands";
import { maxBytes } from "@/lib/files/kinds";
import type { Actor } from "@/lib/lifecycle/actor";
import { Refused } from "@/lib/lifecycle/refusal";
import { byteSize } from "@/lib/text/bytes";
import { readWord } from "./read";
import { isZip, maxDocuments, unpackMany } from "./unpack";

export const wordForm = z.looseObject({
  files: z.preprocess(
    (value) => [value].flat().filter((one) => one instanceof File && one.name !== ""),
    z
      .array(z.instanceof(File))
      .min(1, "请选择 Word 文件或 ZIP 压缩包")
      .max(maxDocuments, `一次最多选择 ${maxDocuments} 个文件`),
  ),
});

/** One document of many: kept under `id`, or refused with the sentence why. */
export type TakenIn = { kept: string[]; refused: string[] };

/** Reads every file once to be sure that it can be read, and keeps it; one that cannot does not stop the others. */
export async function takeInWords(actor: Actor, files: readonly File[]): Promise<TakenIn> {
  const result: TakenIn = { kept: [], refused: [] };
  for (const file of files) {
    if (file.size > maxBytes) {
      result.refused.push(`「${file.name}」超过 ${byteSize(maxBytes)}，请拆分或去掉图片后再读入。`);
      continue;
    }
    const bytes = Buffer.from(await file.arrayBuffer());
    const isMany = /\.zip$/i.test(file.name) && (isZip(bytes) || bytes.length > 0);
    const many = isMany
      ? unpackMany(file.name, bytes)
      : { files: [{ name: file.name, bytes }], refusals: [] };
    result.refused.push(...many.refusals.map((one) => one.zh));
    for (const one of many.files) await takeInOne(actor, one, result);
  }
  return result;
}

async function takeInOne(actor: Actor, one: { name: string; bytes: Buffer }, result: TakenIn): Promise<void> {
  try {
    await readWord(one.name, one.bytes);
    const file = new File([new Uint8Array(one.bytes)], one.name);
    result.kept.push((await storeUpload(actor, file, "proposal_text")).id);
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    result.refused.push(fault.refusal.zh);
  }
}

/** Throws one waiting file away; somebody else's, or one that is registered, stays. */
export async function dropWord(actor: Actor, id: string): Promise<void> {
  const own = await db.attachment.findFirst({
    where: { id, uploadedById: actor.userId, proposalId: null },
    select: { id: true },
  });
  if (own) await dropUnlinked([own.id]);
}
