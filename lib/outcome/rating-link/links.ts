// One-time rating links: made by the registrar, opened by the signer without an account. Only a link's hash is kept.
import "server-only";
import { createHash, randomInt, timingSafeEqual } from "node:crypto";
import { mayOpenLink, recordLinkOpened } from "@/lib/access/lockout";
import { type Day, dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { type Dossier, loadDossier } from "@/lib/dossier/open";
import { findFile, type StoredFile } from "@/lib/files/queries";
import { type Actor, type HeldPost, linkActor } from "@/lib/lifecycle/actor";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { reachOf } from "@/lib/people/reach";
import { readLetter } from "@/lib/reply/queries";
import { lastDigits } from "@/lib/text/last-digits";
import { fire } from "@/lib/transition/fire";

/** Wrong digits after which a link is dead: one chance in two thousand for somebody who only found the link. */
export const linkFailures = 5;

/** A link is also typed from paper: letters that look alike are left out, case and dashes do not matter. */
const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
const tokenLength = 20;

/** Some 99 bits, in groups of four. */
export function newToken(): string {
  const letters = Array.from({ length: tokenLength }, () => alphabet[randomInt(alphabet.length)] ?? "");
  return letters.join("").replace(/(.{4})(?=.)/g, "$1-");
}

/** What is kept of a link. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token.toLowerCase().replaceAll("-", "")).digest("hex");
}

type Order = { proposalId: string; ratingId: string; requestId: string };

/** Makes a link through the one door and gives its token, which nothing can give a second time, and its last day. */
export async function makeRatingLink(
  actor: Actor,
  order: Order,
  now: Date,
): Promise<{ token: string; expiresOn: Day }> {
  const token = newToken();
  const { proposalId: id, ratingId, requestId } = order;
  const input = { ratingId, tokenHash: hashOf(token) };
  const command = {
    machine: "proposal" as const,
    id,
    event: "makeRatingLink",
    version: null,
    requestId,
    input,
  };
  const { isRepeat, data } = await fire(actor, command, now);
  if (isRepeat) {
    throw new Refused({
      code: "shown_once",
      zh: "链接刚才已经生成，只显示一次；没有记下的，请刷新页面后重新生成。",
    });
  }
  return { token, expiresOn: String(data.expiresOn) };
}

/** Unused, not over, not dead, and the rating still wanted. */
const living = (now: Date) => ({
  usedAt: null,
  expiresAt: { gt: now },
  failures: { lt: linkFailures },
  rating: { is: { state: { not: "rated" as const } } },
});

/** The last day of this rating's living link with this token; null for any other token. */
export async function linkExpiry(ratingId: string, token: string, now: Date): Promise<Day | null> {
  const link = await db.ratingLink.findFirst({
    where: { ratingId, tokenHash: hashOf(token), ...living(now) },
    select: { expiresAt: true },
  });
  return link && dayOf(link.expiresAt);
}

export type Knock = { token: string; digits: string; address: string };

/**
 * The link's id when the token lives and the digits are those on record; null for every other reason, told apart by
 * nothing. A try counts against address and link before it is compared: five at once get five, not fifty.
 */
export async function openRatingLink({ token, digits, address }: Knock, now: Date): Promise<string | null> {
  if (!(await mayOpenLink(address))) return null;
  const where = { tokenHash: hashOf(token), ...living(now) };
  const [link] = await db.ratingLink.updateManyAndReturn({
    where,
    data: { failures: { increment: 1 } },
    select: { id: true, rating: { select: { signerId: true } } },
  });
  if (!link) return null;
  const { numbers } = await reachOf(db, link.rating.signerId, dayOf(now));
  if (!lastDigits(numbers).some((known) => isSame(known, digits))) return null;
  await db.ratingLink.update({ where: { id: link.id }, data: { failures: 0 }, select: { id: true } });
  await recordLinkOpened(address);
  return link.id;
}

function isSame(known: string, given: string): boolean {
  return known.length === given.length && timingSafeEqual(Buffer.from(known), Buffer.from(given));
}

export type LinkedRating = { dossier: Dossier; ratingId: string; replyId: string };

/**
 * What somebody who opened a link may read: the item, as far as its visible* conditions let this actor, and which
 * answer is to be rated. Null when the link has been used or is over meanwhile. `held`: see linkActor.
 */
export async function linkedRating(
  linkId: string,
  held: readonly HeldPost[],
  now: Date,
): Promise<LinkedRating | null> {
  const link = await db.ratingLink.findFirst({
    where: { id: linkId, ...living(now) },
    select: {
      proposalId: true,
      rating: { select: { id: true, replyId: true, signer: { select: { nameThen: true } } } },
    },
  });
  if (!link) return null;
  const { id: ratingId, replyId, signer } = link.rating;
  const actor = linkActor(signer.nameThen, { id: linkId, ratingId }, held);
  try {
    return { dossier: await loadDossier(actor, link.proposalId, now), ratingId, replyId };
  } catch (fault) {
    if (fault instanceof NotVisible) return null;
    throw fault;
  }
}

/** A file that is enclosed with the letter to be rated, which is all that a link opens besides it; else null. */
export async function enclosureByLink(
  { dossier: { actor }, replyId }: LinkedRating,
  fileId: string,
): Promise<StoredFile | null> {
  const { enclosures } = await readLetter(actor, replyId);
  return enclosures.some(({ id }) => id === fileId) ? findFile(actor, fileId) : null;
}

/** Rates by an opened link; refusals leave as Refused. Late where the item was concluded meanwhile. */
export async function rateByLink(
  { dossier, ratingId }: LinkedRating,
  input: Record<string, unknown>,
  requestId: string,
  now: Date,
): Promise<void> {
  const { actor, head, file } = dossier;
  const event = file.state === "replied" ? "rate" : "rateLate";
  const command = { machine: "proposal" as const, id: head.id, event, version: null, requestId };
  await fire(actor, { ...command, input: { ...input, ratingId } }, now);
}
