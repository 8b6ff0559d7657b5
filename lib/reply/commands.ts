// Saving a letter from its page, and sending it up with the same press.
import "server-only";
import { visibleDrafts } from "@/lib/access/visible";
import { db } from "@/lib/db/client";
import { loadDossier } from "@/lib/dossier/open";
import type { Actor } from "@/lib/lifecycle/actor";
import { Refused } from "@/lib/lifecycle/refusal";
import { clockText } from "@/lib/text/dates";
import { saveDraft } from "@/lib/transition/autosave";
import { fire } from "@/lib/transition/fire";
import type { DraftAnswer } from "./draft-answer";
import type { DraftForm } from "./draft-form";
import { submitHurdles } from "./may";

/**
 * Saves a draft and, where asked, sends it up. A refusal is part of the answer: what was saved before it stays saved,
 * and a conflict brings the counter that is stored, so that the drafter can decide whose words stay.
 */
export async function keepDraft(actor: Actor, form: DraftForm, now: Date): Promise<DraftAnswer> {
  const { replyId, draftCounter, version, requestId, intent, ...text } = form;
  const unsaved = { counter: null, savedAt: null, hurdles: null, typed: text, next: null };
  const saved = await refusedOr(() => saveDraft(actor, { replyId, draftCounter, text }, now));
  if (saved instanceof Refused) {
    return { ...unsaved, counter: await counterOf(actor, replyId), fault: saved.refusal };
  }
  const proposalId = await itemOf(replyId);
  const command = { machine: "reply", id: replyId, event: "submit", version, requestId } as const;
  const sent = intent === "submit" ? await refusedOr(() => fire(actor, command, now)) : null;
  const kept = {
    counter: saved,
    savedAt: clockText(now),
    hurdles: null,
    fault: null,
    typed: null,
    next: null,
  };
  if (sent && !(sent instanceof Refused)) {
    return { ...kept, next: `/proposals/${proposalId}/reply?done=reply.submit` };
  }
  const hurdles = submitHurdles(await loadDossier(actor, proposalId, now), replyId);
  return { ...kept, hurdles, fault: sent ? sent.refusal : null };
}

async function refusedOr<T>(run: () => Promise<T>): Promise<T | Refused> {
  try {
    return await run();
  } catch (fault) {
    if (fault instanceof Refused) return fault;
    throw fault;
  }
}

async function itemOf(id: string): Promise<string> {
  return (await db.reply.findUniqueOrThrow({ where: { id }, select: { proposalId: true } })).proposalId;
}

async function counterOf(actor: Actor, id: string): Promise<number | null> {
  const where = { AND: [{ id }, visibleDrafts(actor)] };
  return (await db.reply.findFirst({ where, select: { draftCounter: true } }))?.draftCounter ?? null;
}
