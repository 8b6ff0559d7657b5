// Gathers the drafting screen of one letter.
import "server-only";
import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/lib/access/actor";
import { orNotFound } from "@/lib/access/or-not-found";
import { type InnerPapers, innerPapers } from "@/lib/assignment/papers";
import { type Contact, consultationsOf } from "@/lib/consultation/of-item";
import { type Dossier, loadDossier } from "@/lib/dossier/open";
import type { LetterSource } from "@/lib/letter/letter";
import { openTopRows } from "@/lib/lifecycle/facts";
import { letterWords } from "@/lib/lifecycle/labels";
import { isFor, mayOnLetter, submitHurdles } from "@/lib/reply/may";
import { type LetterRow, letterSource, paragraphsOf, readDraft } from "@/lib/reply/queries";
import { assistOpinions, type Opinion } from "@/lib/reply/review-queries";
import { type ReworkNote, reworkNoteOf } from "@/lib/reply/rework-note";
import type { DraftStart } from "./_components/draft-context";

export type DraftWork = {
  dossier: Dossier;
  reply: LetterRow;
  kindZh: string;
  contacts: Contact[];
  opinions: Opinion[];
  papers: InnerPapers;
  rework: ReworkNote | null;
  start: DraftStart;
};

/** The signed-in drafter's workbench; a letter that has left drafting leads to its tab, any other is a 404. */
export async function draftWork(replyId: string): Promise<DraftWork> {
  const actor = await requireActor();
  const reply = await orNotFound(readDraft(actor, replyId));
  const dossier = await orNotFound(loadDossier(actor, reply.proposalId, new Date()));
  if (!isFor(dossier, replyId, "write")) notFound();
  if (!mayOnLetter(dossier, replyId, "write")) redirect(`/proposals/${reply.proposalId}/reply`);
  const [source, contacts, opinions, papers, rework] = await Promise.all([
    letterSource(dossier, reply),
    consultationsOf(actor, reply.proposalId),
    assistOpinions(actor, reply.proposalId, dossier.today),
    innerPapers(reply.assignmentId),
    reworkNoteOf(actor, reply),
  ]);
  const start = startOf(dossier, reply, source);
  const kindZh = letterWords[reply.kind].draft;
  return { dossier, reply, kindZh, contacts, opinions, papers, rework, start };
}

function startOf(dossier: Dossier, reply: LetterRow, source: LetterSource): DraftStart {
  const { head, file, rules } = dossier;
  const row = file.assignments.find((one) => one.id === reply.assignmentId);
  const mine = row && row.askIds.length > 0 ? row.askIds : file.proposal.askIds;
  const asks = reply.kind === "answer" ? head.asks.filter((ask) => mine.includes(ask.id)) : [];
  const others = openTopRows(file).filter((one) => one.id !== reply.assignmentId && one.duty !== "reference");
  const { outcome, disclosure, extent, disclosureGround } = reply;
  return {
    replyId: reply.id,
    version: reply.version,
    counter: reply.draftCounter,
    source,
    text: {
      blocks: paragraphsOf(reply.blocks),
      outcome: outcome ?? undefined,
      disclosure: disclosure ?? undefined,
      extent: extent ?? undefined,
      disclosureGround,
    },
    asks: asks.map(({ id, ordinal, text }) => ({ id, ordinal, text })),
    classes: rules.content.outcomes.classes,
    wishesTitleOnly: rules.content.publication.needsConsent && file.proposal.wishesTitleOnly,
    usualDisclosure: rules.content.publication.disclosure,
    otherUnits: others.map((one) => one.unitName),
    promisedDays: reply.commitments.map((one) => one.dueOn),
    hurdles: submitHurdles(dossier, reply.id),
  };
}
