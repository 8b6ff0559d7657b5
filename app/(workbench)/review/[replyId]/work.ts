// Gathers the review screen of one letter.
import "server-only";
import { requireActor } from "@/lib/access/actor";
import { orNotFound } from "@/lib/access/or-not-found";
import { type InnerPapers, innerPapers, noPapers } from "@/lib/assignment/papers";
import { type Contact, consultationsOf } from "@/lib/consultation/of-item";
import { type DossierOffer, offersOf } from "@/lib/dossier/offers";
import { type Dossier, loadDossier } from "@/lib/dossier/open";
import { type Letter, letterOf } from "@/lib/letter/letter";
import type { Block } from "@/lib/lifecycle/inputs/reply";
import { letterWords } from "@/lib/lifecycle/labels";
import { heldPlaces } from "@/lib/lifecycle/who";
import { checkLetter, type Finding } from "@/lib/reply/check";
import { type Comparison, compareBlocks } from "@/lib/reply/compare";
import { type LetterRow, letterSource, numberToCome, paragraphsOf, readDraft } from "@/lib/reply/queries";
import { assistOpinions, lastSeenVersion, type Opinion, reviewQueue } from "@/lib/reply/review-queries";
import { type ReworkNote, reworkNoteOf } from "@/lib/reply/rework-note";

export type ReviewWork = {
  dossier: Dossier;
  reply: LetterRow;
  kindZh: string;
  version: number;
  letter: Letter;
  /** The 文号, or in words how the letter will come by it. */
  numberText: string;
  comparison: Comparison | null;
  /** Version the text is compared with, and those it could be. */
  since: number | null;
  earlier: number[];
  isOwnLastLook: boolean;
  /** The place in the reviewer's queue, said whole and in short, and the ways on. */
  queue: { words: string; place: string; turn: { prevHref?: string; nextHref?: string }; nextHref: string };
  mine: boolean;
  isSigning: boolean;
  offers: DossierOffer[];
  contacts: Contact[];
  opinions: Opinion[];
  /** 批示 and sections' drafts: only for reviewers of the unit itself. */
  papers: InnerPapers;
  rework: ReworkNote | null;
  findings: Finding[];
};

/** The signed-in reviewer's workbench; null when the letter is none of theirs to see. */
export async function reviewWork(replyId: string, chosen: string | undefined): Promise<ReviewWork | null> {
  const actor = await requireActor();
  const reply = await orNotFound(readDraft(actor, replyId));
  const dossier = await orNotFound(loadDossier(actor, reply.proposalId, new Date()));
  const row = dossier.file.assignments.find((one) => one.id === reply.assignmentId);
  const [queue, lastSeen, contacts, opinions, papers, rework, toCome] = await Promise.all([
    reviewQueue(actor),
    lastSeenVersion(actor, reply.proposalId, replyId),
    consultationsOf(actor, reply.proposalId),
    assistOpinions(actor, reply.proposalId, dossier.today),
    row?.institutionId === actor.acting.institutionId ? innerPapers(reply.assignmentId) : noPapers,
    reworkNoteOf(actor, reply),
    numberToCome(reply, dossier.today),
  ]);
  const since = versionToCompare(reply, lastSeen, chosen);
  const blocks = paragraphsOf(reply.blocks);
  const comparison = since === null ? null : compareBlocks(blocksAt(reply, since), blocks);
  const offers = offersOf(dossier).filter((offer) => offer.id === replyId);
  const fact = dossier.file.replies.find((one) => one.id === replyId);
  const places =
    fact && row ? heldPlaces({ state: fact.state, file: dossier.file, reply: fact, row }, actor) : [];
  return {
    dossier,
    reply,
    kindZh: letterWords[reply.kind].draft,
    version: reply.textVersion,
    letter: letterOf(await letterSource(dossier, reply, comparison?.blocks ?? blocks)),
    numberText: reply.documentNumber ?? numberWords(toCome),
    comparison,
    since,
    earlier: reply.versions.map((one) => one.number).filter((one) => one < reply.textVersion),
    isOwnLastLook: since !== null && since === lastSeen,
    queue: queueOf(queue, replyId),
    mine: places.length > 0,
    isSigning: fact?.stages.find((stage) => stage.ordinal === fact.stageOrdinal)?.act === "approve",
    offers,
    contacts,
    opinions,
    papers,
    rework,
    findings: findingsOf(dossier, reply, blocks),
  };
}

function numberWords(toCome: string | null): string {
  return toCome ? `${toCome}（签发时取号）` : "签发后由联络员填写本单位公文系统编定的文号";
}

/** By default the version this reviewer last saw; before any look, none. `?since=0` shows the text clean. */
function versionToCompare(
  reply: LetterRow,
  lastSeen: number | null,
  chosen: string | undefined,
): number | null {
  const wanted = chosen === undefined ? lastSeen : Number(chosen);
  const exists = reply.versions.some((one) => one.number === wanted && one.number < reply.textVersion);
  return exists ? wanted : null;
}

function blocksAt(reply: LetterRow, number: number): Block[] {
  return paragraphsOf(reply.versions.find((one) => one.number === number)?.blocks ?? []);
}

function queueOf(ids: readonly string[], replyId: string): ReviewWork["queue"] {
  const place = ids.indexOf(replyId);
  const at = (index: number) => (ids[index] ? `/review/${ids[index]}` : undefined);
  const next = at(place + 1) ?? (place > 0 ? at(0) : undefined);
  const prevHref = place > 0 ? at(place - 1) : undefined;
  const nextHref = at(place + 1);
  return {
    words: place < 0 ? "" : `待您审核 ${ids.length} 件中的第 ${place + 1} 件`,
    place: place < 0 ? "" : `待审核 ${place + 1}/${ids.length}`,
    turn: { ...(prevHref ? { prevHref } : {}), ...(nextHref ? { nextHref } : {}) },
    nextHref: next ? `${next}?last=${replyId}` : "/worklist",
  };
}

function findingsOf(dossier: Dossier, reply: LetterRow, blocks: readonly Block[]): Finding[] {
  const row = dossier.file.assignments.find((one) => one.id === reply.assignmentId);
  const askIds = row && row.askIds.length > 0 ? row.askIds : dossier.file.proposal.askIds;
  return checkLetter({
    kind: reply.kind,
    source: dossier.head.source,
    blocks,
    askIds,
    outcome: reply.outcome,
    needsDate: reply.kind !== "opinion" && dossier.file.profile.datedOutcomes.includes(reply.outcome ?? ""),
    promisedDays: reply.commitments.map((one) => one.dueOn),
  });
}
