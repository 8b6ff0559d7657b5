// One letter as a file for one reader.
import "server-only";
import { loadDossier } from "@/lib/dossier/open";
import { writeDocx } from "@/lib/letter/docx/document";
import { letterFileName } from "@/lib/letter/file-name";
import { letterOf } from "@/lib/letter/letter";
import { printPdf } from "@/lib/letter/typst/print";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { letterSource, readLetter } from "./queries";

const kinds = {
  pdf: { mime: "application/pdf", write: printPdf },
  docx: {
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: writeDocx,
  },
} as const;

export type LetterFile = { name: string; mime: string; bytes: Uint8Array<ArrayBuffer> };

/** The letter as this reader may see it; null for one that is none of theirs. Throws PrintFault. */
export async function letterFile(
  actor: Actor,
  replyId: string,
  as: keyof typeof kinds,
  now: Date,
): Promise<LetterFile | null> {
  try {
    const reply = await readLetter(actor, replyId);
    const dossier = await loadDossier(actor, reply.proposalId, now);
    const letter = letterOf(await letterSource(dossier, reply));
    const { mime, write } = kinds[as];
    return { name: letterFileName(letter, as), mime, bytes: new Uint8Array(await write(letter)) };
  } catch (fault) {
    if (fault instanceof NotVisible) return null;
    throw fault;
  }
}
