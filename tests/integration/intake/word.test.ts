// 从 Word 读入: many at once, each waiting for its reader, gone from the list when it is registered.
import { randomUUID } from "node:crypto";
import { Document, Packer, Paragraph } from "docx";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { register } from "@/lib/intake/commands";
import { meetingsOf, seatOptions } from "@/lib/intake/options";
import { registerForm } from "@/lib/intake/register-form";
import { dropWord, takeInWords } from "@/lib/intake/word/commands";
import { waitingWord, waitingWords } from "@/lib/intake/word/queries";
import { anOffice, as, start } from "@/tests/factories/case";
import { zipOf } from "@/tests/unit/files/zip-fixture";

beforeAll(anOffice);

async function word(name: string, title: string): Promise<File> {
  const children = [title, "一、情况", "很多。", "二、建议", "1.多做一点。", "2.做好一点。"].map(
    (text) => new Paragraph(text),
  );
  return new File([new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))], name);
}

test("好的收下，坏的各说原因；登记后从待核对中消失，原件成为附件", async () => {
  const clerk = await as("dengji");
  const bad = new File([new Uint8Array(zipOf([{ name: "内.zip", text: "x" }]))], "一包.zip");
  const files = [await word("一.docx", "关于甲的建议"), await word("二.docx", "关于乙的建议"), bad];
  const { kept, refused } = await takeInWords(clerk, files);
  expect(kept).toHaveLength(2);
  expect(refused.join()).toContain("压缩包里的压缩包");
  const { drafts, total } = await waitingWords(clerk);
  expect([total, drafts.map((draft) => draft.parsed.title)]).toEqual([2, ["关于甲的建议", "关于乙的建议"]]);
  expect(await waitingWord(await as("lianluo"), kept[0] ?? "")).toBeNull();

  const [draft] = drafts;
  const [meeting] = await meetingsOf(clerk.acting.unitId);
  if (!draft || !meeting) throw new Error("no draft");
  const [seat] = await seatOptions(clerk.acting.unitId, meeting.termId);
  const { title, body, asks } = draft.parsed;
  const form = await registerForm.parseAsync({
    ...{ title, body, asks, requestId: randomUUID(), meetingId: meeting.id, disclosureWish: "full" },
    ...{ leadProposerId: seat?.value, notSecret: "on", press: "keep", fileIds: draft.id },
  });
  const { proposalId } = await register(clerk, form, start);
  const attached = await db.attachment.findMany({ where: { proposalId }, select: { id: true, name: true } });
  expect(attached).toEqual([{ id: draft.id, name: "一.docx" }]);
  expect((await waitingWords(clerk)).drafts.map((one) => one.name)).toEqual(["二.docx"]);

  await dropWord(await as("duchashi"), kept[1] ?? "");
  expect((await waitingWords(clerk)).total).toBe(1);
  await dropWord(clerk, kept[1] ?? "");
  expect((await waitingWords(clerk)).total).toBe(0);
});
