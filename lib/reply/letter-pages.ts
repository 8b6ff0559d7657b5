// The pages of a letter that is being written, before it is saved: what the PDF would show.
import "server-only";
import type { z } from "zod";
import { loadDossier } from "@/lib/dossier/open";
import { letterOf } from "@/lib/letter/letter";
import { printSvg } from "@/lib/letter/typst/print";
import type { Actor } from "@/lib/lifecycle/actor";
import { letterFields } from "@/lib/lifecycle/inputs/reply";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { mayOnLetter } from "./may";
import { letterSource, readDraft } from "./queries";

/** What of a letter is typed and shows on paper. */
export const typedLetter = letterFields.pick({ blocks: true, outcome: true, disclosure: true });
export type TypedLetter = z.infer<typeof typedLetter>;

/** Bytes, more than any letter has (`writtenBlocks`); a page preview is no place to set a book. */
export const longestTyped = 1_000_000;

/**
 * All pages as one SVG, for somebody who may change the text now; null for everyone else and for a letter that is signed:
 * no page with its number shows another text. Throws PrintFault.
 */
export async function letterPages(
  actor: Actor,
  replyId: string,
  { blocks, outcome: code, disclosure }: TypedLetter,
  now: Date,
): Promise<string | null> {
  try {
    const reply = await readDraft(actor, replyId);
    const dossier = await loadDossier(actor, reply.proposalId, now);
    if (!mayOnLetter(dossier, replyId, "write") && !mayOnLetter(dossier, replyId, "correct")) return null;
    const outcome = dossier.rules.content.outcomes.classes.find((one) => one.code === code);
    const source = await letterSource(dossier, reply, blocks);
    const typed = {
      outcomeLetter: outcome?.letter ?? null,
      outcomeName: outcome?.zh ?? null,
      disclosure: disclosure ?? null,
    };
    return await printSvg(letterOf({ ...source, ...typed }));
  } catch (fault) {
    if (fault instanceof NotVisible) return null;
    throw fault;
  }
}
