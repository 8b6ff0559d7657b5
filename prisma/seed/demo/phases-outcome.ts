// Phases of a story after the answer: ratings, rework, promises, publication, conclusion, archive.
import { createHash } from "node:crypto";
import { db } from "@/lib/db/client";
import { linkActor } from "@/lib/lifecycle/actor";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { uploadScan } from "./papers";
import { dayFromToday, sectionAt } from "./phases-unit";
import {
  act,
  answeringRows,
  by,
  codeOfProposer,
  codeOfUnit,
  dispatcherOf,
  keeperOf,
  type Letter,
  onItem,
  onLetter,
  onRow,
  type Picture,
  pictureOf,
  type Run,
  registrarOf,
  signerActor,
} from "./run";
import { remarkOf } from "./words";

type Level = "satisfied" | "basically_satisfied" | "dissatisfied";
export type RateOptions = {
  attitude?: Level;
  result?: Level;
  remark?: string;
  privateRemark?: string;
  /** Only these signers rate; all when not named. */
  who?: readonly string[];
};

/** Each signer rates by the own account, or the registrar enters the paper form with its scan. */
export async function rate(run: Run, options: RateOptions): Promise<void> {
  const picture = await pictureOf(run);
  const ratings = await db.rating.findMany({ where: { proposalId: run.id }, orderBy: { id: "asc" } });
  for (const rating of ratings.filter((one) => one.state === "awaiting")) {
    const signer = picture.signers.find((one) => one.id === rating.signerId);
    const code = codeOfProposer(signer?.proposerId ?? "");
    if (options.who && !options.who.includes(code)) continue;
    const own = await signerActor(run, code);
    const actor = own ?? (await registrarOf(run));
    const lines = ["征询意见表", run.item.title, signer?.nameThen ?? ""];
    const scanId = own ? undefined : await uploadScan(actor, "rating_scan", "征询意见表", lines);
    const event = picture.state === "replied" ? "rate" : "rateLate";
    const input = { ...formOf(run, options), ratingId: rating.id, ...(scanId ? { scanId } : {}) };
    await act(run, actor, onItem(run), event, input);
  }
}

type LinkOptions = { who: readonly [string] };

/** The registrar makes a one-time link for a signer without an account. The token goes nowhere, as after its one showing. */
export async function makeLink(run: Run, { who: [code] }: LinkOptions): Promise<void> {
  const { signers } = await pictureOf(run);
  const signer = signers.find((one) => codeOfProposer(one.proposerId) === code);
  if (!signer) throw new Error(`${code} did not sign ${run.item.key}`);
  const rating = await db.rating.findFirstOrThrow({ where: { proposalId: run.id, signerId: signer.id } });
  const tokenHash = createHash("sha256").update(rating.id).digest("hex");
  await act(run, await registrarOf(run), onItem(run), "makeRatingLink", { ratingId: rating.id, tokenHash });
}

/** The signer rates by a link just made; who holds the link acts as its signer. */
export async function rateByLink(run: Run, options: RateOptions & LinkOptions): Promise<void> {
  await makeLink(run, options);
  const link = await db.ratingLink.findFirstOrThrow({
    where: { proposalId: run.id },
    orderBy: { madeAt: "desc" },
    include: { rating: { select: { signer: { select: { nameThen: true } } } } },
  });
  const { id, ratingId, rating } = link;
  const holder = linkActor(rating.signer.nameThen, { id, ratingId }, []);
  await act(run, holder, onItem(run), "rate", { ...formOf(run, options), ratingId });
}

function formOf(run: Run, options: RateOptions) {
  const result = options.result ?? "satisfied";
  return {
    received: "yes",
    receivedOn: run.day,
    attitude: options.attitude ?? (result === "dissatisfied" ? "basically_satisfied" : result),
    result,
    remarkToUnit: options.remark ?? remarkOf(run.item, result),
    remarkPrivate: options.privateRemark ?? "",
  };
}

export async function remindRating(run: Run): Promise<void> {
  await act(run, await registrarOf(run), onItem(run), "remindRating");
}

export async function lapseRating(run: Run): Promise<void> {
  await act(run, await registrarOf(run), onItem(run), "lapseRating");
}

function issuedAnswers(picture: Picture): Letter[] {
  return picture.replies.filter((one) => one.kind === "answer" && one.state === "issued");
}

/** Answers and supplements: what is published. */
function issuedLetters(picture: Picture): Letter[] {
  return picture.replies.filter((one) => one.kind !== "opinion" && one.state === "issued");
}

export async function rework(run: Run, options: { reason: string }): Promise<void> {
  const picture = await pictureOf(run);
  const failed = await db.rating.findMany({ where: { proposalId: run.id, result: "dissatisfied" } });
  const bad = failed.map((one) => one.replyId);
  const replyIds = issuedAnswers(picture)
    .filter((letter) => letter.round === picture.round && bad.includes(letter.id))
    .map((letter) => letter.id);
  await act(run, await registrarOf(run), onItem(run), "rework", { ...options, replyIds });
}

export type RulingOptions = { participants: string; conclusion: string };

export async function ruleRating(run: Run, options: RulingOptions): Promise<void> {
  await act(run, await registrarOf(run), onItem(run), "ruleRating", { ...options, on: run.day });
}

export async function conclude(run: Run): Promise<void> {
  await act(run, await keeperOf(run), onItem(run), "conclude");
}

export async function archive(run: Run): Promise<void> {
  const serial = run.numberText.replaceAll(/\D/g, "").padStart(3, "0");
  const archiveNumber = `${run.day.slice(0, 4)}-${sourceWords[run.item.source].mark}-${serial}`;
  await act(run, await keeperOf(run), onItem(run), "archive", { archiveNumber });
}

/** 报请公开 by the unit and 公开 by the 督查室. */
export async function publish(run: Run, options: { proposedOnly?: boolean }): Promise<void> {
  const picture = await pictureOf(run);
  for (const letter of issuedLetters(picture)) {
    if (letter.disclosure !== "proactive" || letter.publication !== "unproposed") continue;
    // Of an answer done again only the last one is published.
    const row = picture.assignments.find((one) => one.id === letter.assignmentId);
    if (row && row.round > letter.round) continue;
    const coordinator = await by(run, `${codeOfUnit(letter.unitId)}.coordinator`);
    await act(run, coordinator, onLetter(letter), "proposePublication");
    if (!options.proposedOnly) await act(run, await dispatcherOf(run), onLetter(letter), "publish");
  }
}

/** `about` is a part of the promise's text, where there are several. */
export type PromiseOptions = { text: string; about?: string };
type PromiseEvent = "progress" | "change" | "fulfil";

async function onPromise(run: Run, event: PromiseEvent, input: Record<string, string>): Promise<void> {
  const picture = await pictureOf(run);
  const { about = "", ...rest } = input;
  const promises = await db.commitment.findMany({
    where: { proposalId: run.id },
    orderBy: { createdAt: "asc" },
  });
  const named = promises.filter((one) => one.text.includes(about));
  // A scene that is played again, after an interrupted load, finds its promise kept already.
  const open = named.find((one) => one.state !== "fulfilled") ?? named[0];
  const row = answeringRows(picture).find((one) => one.unitId === open?.unitId) ?? answeringRows(picture)[0];
  if (!open || !row) throw new Error(`${run.item.key} has promised nothing`);
  const { unit, section } = sectionAt(run, row);
  const actor = await by(run, event === "change" ? `${unit}.coordinator` : `${section}.handler`);
  await act(run, actor, onItem(run), event, { ...rest, commitmentId: open.id });
}

export async function progress(run: Run, options: PromiseOptions): Promise<void> {
  await onPromise(run, "progress", { ...options });
}

export async function fulfil(run: Run, options: PromiseOptions): Promise<void> {
  await onPromise(run, "fulfil", { ...options });
}

export async function change(run: Run, options: { text: string; inDays: number }): Promise<void> {
  await onPromise(run, "change", { text: options.text, dueOn: dayFromToday(run, options.inDays) });
}

/** One more promise beside the first, on the letter in work. */
export async function commit(run: Run, options: { text: string; inDays: number }): Promise<void> {
  const picture = await pictureOf(run);
  const letter = picture.replies.findLast((one) => one.kind === "answer" && one.state !== "void");
  const row = picture.assignments.find((one) => one.id === letter?.assignmentId);
  if (!letter || !row) throw new Error(`${run.item.key} has no letter to promise in`);
  const actor = await by(run, `${sectionAt(run, row).section}.handler`);
  const input = { replyId: letter.id, text: options.text, dueOn: dayFromToday(run, options.inDays) };
  await act(run, actor, onItem(run), "commit", input);
}

/** 办理情况备案 where the proposer wants no letter. */
export async function closeWithoutLetter(run: Run, options: { text: string }): Promise<void> {
  for (const row of answeringRows(await pictureOf(run))) {
    const actor = await by(run, `${codeOfUnit(row.unitId)}.coordinator`);
    await act(run, actor, onRow(row), "closeWithoutLetter", options);
  }
}

export async function answerSupervision(run: Run, options: { answer: string }): Promise<void> {
  const picture = await pictureOf(run);
  const open = await db.supervision.findFirst({ where: { proposalId: run.id, answeredOn: null } });
  const row = answeringRows(picture)[0];
  if (!open || !row) throw new Error(`${run.item.key} has no open supervision`);
  const actor = await by(run, `${codeOfUnit(row.unitId)}.coordinator`);
  await act(run, actor, onItem(run), "answerSupervision", { ...options, supervisionId: open.id });
}
