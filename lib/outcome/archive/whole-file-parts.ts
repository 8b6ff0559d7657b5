// Which papers the whole file (全卷) holds, in the order of 归档目录: text, letters, records, the record of events,
// attachments. Reads by the same queries as the pages, so that nobody takes out what they may not open.
import "server-only";
import type { Readable } from "node:stream";
import { timelineOf } from "@/lib/audit/queries";
import { consultationsOf } from "@/lib/consultation/of-item";
import { db } from "@/lib/db/client";
import type { Dossier } from "@/lib/dossier/open";
import { cleanFileName } from "@/lib/files/file-name";
import { purposeZh } from "@/lib/files/kinds";
import { type FileView, filesOf } from "@/lib/files/queries";
import { openBytes } from "@/lib/files/store";
import { catalogueFacts } from "@/lib/forms/facts/catalogue";
import { catalogueForm } from "@/lib/forms/item/catalogue";
import { formsOf } from "@/lib/forms/of-item";
import { writeFormPdf } from "@/lib/forms/pdf";
import { writeDocx } from "@/lib/letter/docx/document";
import { letterFileName } from "@/lib/letter/file-name";
import { letterOf } from "@/lib/letter/letter";
import { printPdf } from "@/lib/letter/typst/print";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { type LetterRow, letterSource, lettersOfItem } from "@/lib/reply/queries";
import { keyOf } from "../key-queries";
import { promisesOf } from "../promises/queries";
import { answersOf, rulingsOf } from "../queries";
import { upperFeedbackOf } from "../upper-feedback";
import { catalogueOf, inFileOrder } from "./catalogue";

/** One paper of the ZIP: its path, and its bytes when they are asked for. */
type Part = { path: string; open: () => Promise<Readable | Buffer> };

/** All parts but the manifest. Long lists are cut where the pages cut them. */
export async function partsOfFile(dossier: Dossier): Promise<Part[]> {
  const letters = inFileOrder(await lettersOfItem(dossier.actor, dossier.head.id)).filter(
    (row) => row.state === "issued",
  );
  const files = await filesOf(dossier.actor, dossier.head);
  return [
    { path: "00 归档目录.txt", open: async () => textOf(await catalogueLines(dossier)) },
    { path: "00 归档目录.pdf", open: async () => cataloguePdf(dossier) },
    { path: "01 原文.txt", open: async () => textOf(original(dossier)) },
    ...(await letterParts(dossier, letters, files)),
    ...(await recordParts(dossier)),
    ...(await formParts(dossier)),
    ...eventParts(dossier),
    ...otherFiles(letters, files),
  ];
}

// Opened by double click on an office PC: a mark at the beginning tells old programs that it is UTF-8.
const textOf = (lines: readonly string[]) => Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`);
const jsonOf = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

async function catalogueLines(dossier: Dossier): Promise<string[]> {
  const { rows, promises } = await catalogueOf(dossier);
  return [
    `归档目录　${itemNumberZh(dossier.head.source, dossier.head.numberText)}　${dossier.head.title}`,
    ...rows.map((row) =>
      [row.place, row.title, row.number, row.who, row.on, row.note].filter(Boolean).join("　"),
    ),
    ...promises.map((one) => `未完成的承诺：${one.text}（${one.unit}，${one.dueOn}）`),
  ];
}

async function cataloguePdf(dossier: Dossier): Promise<Buffer> {
  return Buffer.from(await writeFormPdf(catalogueForm(await catalogueFacts(dossier))));
}

function original({ head }: Dossier): string[] {
  const signers = head.signers.filter((signer) => signer.consent === "agreed");
  return [
    head.title,
    `${itemNumberZh(head.source, head.numberText)}　${head.meeting.name}`,
    `提出人：${signers.map((signer) => signer.nameThen).join("、")}`,
    "",
    ...head.body.split("\n"),
    "",
    `${sourceWords[head.source].asks}：`,
    ...head.asks.map((ask, at) => `${at + 1}. ${ask.text}`),
  ];
}

/** Letters that are out, in the official form as PDF and as Word, each followed by what is enclosed with it. */
async function letterParts(
  dossier: Dossier,
  rows: readonly LetterRow[],
  files: readonly FileView[],
): Promise<Part[]> {
  const letters = await Promise.all(rows.map(async (row) => letterOf(await letterSource(dossier, row))));
  return letters.flatMap((letter, at) => {
    const place = `02 信函/${two(at + 1)}`;
    const path = (ending: "pdf" | "docx") => `${place} ${letterFileName(letter, ending)}`;
    const enclosed = rows[at]?.enclosures.flatMap(({ id }) => files.filter((file) => file.id === id)) ?? [];
    return [
      { path: path("pdf"), open: async () => Buffer.from(await printPdf(letter)) },
      { path: path("docx"), open: async () => Buffer.from(await writeDocx(letter)) },
      ...enclosed.map(({ name, sha256 }, nth) => ({
        path: `${place}-附件${nth + 1} ${name}`,
        open: () => openBytes(sha256),
      })),
    ];
  });
}

/** Requests, records and ratings as the forms an office keeps on paper. */
async function formParts(dossier: Dossier): Promise<Part[]> {
  const forms = await formsOf(dossier);
  return forms.map(({ name, open }, at) => ({
    path: `03 记录/表格/${two(at + 1)} ${cleanFileName(name.replaceAll(/[/\\]/g, "-"))}.pdf`,
    open,
  }));
}

/** What was recorded, of each kind of which there is something. */
async function recordParts(dossier: Dossier): Promise<Part[]> {
  const { actor, head, today } = dossier;
  const records: [string, unknown][] = [
    ["面商记录", await consultationsOf(actor, head.id)],
    ["送达和评价", await answersOf(dossier)],
    ["裁定", await rulingsOf(dossier)],
    ["承诺事项", await promisesOf(actor, head.id, today)],
    ["重点督办", await keyOf(dossier)],
    ["上级反馈", await upperFeedbackOf(dossier)],
  ];
  return records
    .filter(([, record]) => !isEmpty(record))
    .map(([name, record], at) => ({
      path: `03 记录/${two(at + 1)} ${name}.json`,
      open: async () => jsonOf(record),
    }));
}

/** No rows, and nothing but empty lists where a record has several. */
function isEmpty(record: unknown): boolean {
  if (Array.isArray(record)) return record.length === 0;
  return record === null || (typeof record === "object" && Object.values(record).every(isEmpty));
}

/** The record as this reader reads it, and the chain of hashes by which it can be checked (核验). */
function eventParts({ actor, head }: Dossier): Part[] {
  const told = async () => (await timelineOf(actor, head.id))?.toReversed() ?? [];
  const lines = async () => (await told()).map(({ sequence, on, text }) => `${sequence}　${on}　${text}`);
  return [
    { path: "04 全程/全程记录.txt", open: async () => textOf(await lines()) },
    { path: "04 全程/全程记录.json", open: async () => jsonOf(await told()) },
    { path: "04 全程/校验链.json", open: async () => jsonOf(await chainOf(head.id)) },
  ];
}

function chainOf(proposalId: string) {
  return db.event.findMany({
    where: { proposalId },
    orderBy: { sequence: "asc" },
    select: { sequence: true, machine: true, event: true, at: true, algorithm: true, hash: true },
  });
}

/** Every attachment that does not lie beside its letter. */
function otherFiles(letters: readonly LetterRow[], files: readonly FileView[]): Part[] {
  const enclosed = new Set(letters.flatMap((letter) => letter.enclosures.map(({ id }) => id)));
  return files
    .filter(({ id }) => !enclosed.has(id))
    .map((file, at) => ({
      path: `05 附件/${String(at + 1).padStart(3, "0")} ${purposeZh[file.purpose]} ${file.name}`,
      open: () => openBytes(file.sha256),
    }));
}

const two = (place: number) => String(place).padStart(2, "0");
