// What was read in from Word and is not registered yet: the uploader's own alone.
import "server-only";
import { buffer } from "node:stream/consumers";
import { db } from "@/lib/db/client";
import { fileKinds } from "@/lib/files/kinds";
import { openBytes } from "@/lib/files/store";
import type { Actor } from "@/lib/lifecycle/actor";
import { Refused } from "@/lib/lifecycle/refusal";
import { type ParsedProposal, parseProposal } from "./parse";
import { readWord } from "./read";

export type WordDraft = { id: string; name: string; parsed: ParsedProposal; warnings: string[] };

const waiting = (actor: Actor) => ({
  uploadedById: actor.userId,
  proposalId: null,
  purpose: "proposal_text" as const,
  mime: { in: [fileKinds.docx.mime, fileKinds.doc.mime] },
});

/** Reading a document takes some 20 ms. */
const maxParsedAtOnce = 30;
const fields = { id: true, name: true, sha256: true } as const;

/** The documents that wait, the oldest first, as many as a page shows; `total` counts all. */
export async function waitingWords(actor: Actor): Promise<{ drafts: WordDraft[]; total: number }> {
  const where = waiting(actor);
  const [rows, total] = await Promise.all([
    db.attachment.findMany({ where, select: fields, orderBy: { createdAt: "asc" }, take: maxParsedAtOnce }),
    db.attachment.count({ where }),
  ]);
  const drafts: WordDraft[] = [];
  // One after the other: each is unpacked in memory.
  for (const row of rows) drafts.push(await draftOf(row));
  return { drafts, total };
}

/** Whether any document waits for this person. */
export async function hasWaitingWord(actor: Actor): Promise<boolean> {
  return (await db.attachment.findFirst({ where: waiting(actor), select: { id: true } })) !== null;
}

/** One of them for its form; null when it is registered, gone or somebody else's. */
export async function waitingWord(actor: Actor, id: string): Promise<WordDraft | null> {
  const row = await db.attachment.findFirst({ where: { id, ...waiting(actor) }, select: fields });
  return row && draftOf(row);
}

async function draftOf({
  id,
  name,
  sha256,
}: {
  id: string;
  name: string;
  sha256: string;
}): Promise<WordDraft> {
  try {
    const { text, warnings } = await readWord(name, await buffer(await openBytes(sha256)));
    return { id, name, warnings, parsed: parseProposal(text) };
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    return { id, name, warnings: [fault.refusal.zh], parsed: { title: "", signers: [], body: "", asks: [] } };
  }
}
