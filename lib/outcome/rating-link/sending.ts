// Sends the one-time links that were ordered. Each order ends as 已发出 or as 未能发出 with its cause, in the item's timeline.
//
// A link is made when its message is written, because only its hash is kept: each try has a link of its own, and the one
// before is void. A process that dies on the way leaves the order waiting; another takes it up when the hold is over. So a
// message is handed over at least once and at most `maxTries` times: a second time only after a death between the server's
// word and our record of it, and then the newer message holds the link that works.
import "server-only";
import { dayOf } from "@/lib/calendar/day";
import { db, type Tx } from "@/lib/db/client";
import { mailSettings, siteUrl, smsSettings } from "@/lib/env";
import { systemActor } from "@/lib/lifecycle/actor";
import { Refused } from "@/lib/lifecycle/refusal";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { logFault } from "@/lib/log";
import { type Channel, channelZh, type Sent } from "@/lib/notify/channel";
import { sendMail } from "@/lib/notify/mail";
import { sendSms } from "@/lib/notify/sms";
import { reachOf } from "@/lib/people/reach";
import { letterDate } from "@/lib/text/dates";
import { signersText } from "@/lib/text/names";
import { itemNumberText } from "@/lib/text/numbers";
import { replaceLink } from "@/lib/transition/effects/outcome/rating-links";
import { fire, lockProposal } from "@/lib/transition/fire";
import { hashOf, newToken } from "./links";
import { type LinkWords, linkMail, linkSms, linkSubject } from "./words";

/** Tries of one order; the pauses between them grow. */
const maxTries = 4;
const minutes = (count: number) => count * 60_000;
/** How long a process holds an order: far longer than one message takes. */
const hold = minutes(10);
const pauses = [minutes(1), minutes(5), minutes(30)];

type Claimed = { id: string; proposalId: string; ratingId: string; channel: Channel; attempts: number };

/**
 * Sends everything that is due, one after the other; gives how many orders ended. Several processes may call it at once.
 * The time goes on with every message: a hold counted from the start of a long run would be over before it began.
 */
export async function sendWaitingLinks(start: Date): Promise<number> {
  const began = performance.now();
  const moment = () => new Date(start.getTime() + performance.now() - began);
  let ended = 0;
  for (let order = await claim(moment()); order; order = await claim(moment())) {
    if (await attempt(order, moment())) ended += 1;
  }
  return ended;
}

type Sender = { isRunning: boolean; isAskedAgain: boolean };
// Next loads a module once per bundle: state of the process has one place only.
const keep = globalThis as { banliLinkSender?: Sender };

/**
 * Starts it without waiting, never twice at a time in one process: a gateway that does not answer holds up nothing but the
 * messages. What a crash cuts off the next minute finds.
 */
export function sendLinksSoon(): void {
  keep.banliLinkSender ??= { isRunning: false, isAskedAgain: false };
  const sender = keep.banliLinkSender;
  sender.isAskedAgain = true;
  if (!sender.isRunning) void run(sender);
}

async function run(sender: Sender): Promise<void> {
  sender.isRunning = true;
  try {
    while (sender.isAskedAgain) {
      sender.isAskedAgain = false;
      await sendWaitingLinks(new Date());
    }
  } catch (fault) {
    logFault(fault, "send rating links");
  } finally {
    sender.isRunning = false;
  }
}

/** Takes one order for this process alone: its next time moves behind the hold, and no lock is kept while sending. */
async function claim(now: Date): Promise<Claimed | undefined> {
  const until = new Date(now.getTime() + hold);
  const [order] = await db.$queryRaw<Claimed[]>`
    UPDATE "LinkSending" SET "attempts" = "attempts" + 1, "notBefore" = ${until}, "cause" = ''
    WHERE "id" = (
      SELECT "id" FROM "LinkSending" WHERE "state" = 'waiting' AND "notBefore" <= ${now}
      ORDER BY "notBefore", "id" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING "id", "proposalId", "ratingId", "channel"::text AS "channel", "attempts"`;
  return order;
}

/** One try; true when the order has ended by it. */
async function attempt(order: Claimed, now: Date): Promise<boolean> {
  try {
    if (order.attempts > maxTries)
      return await end(order, "多次发送都没有得到结果，可能已送达；请向本人核实", now);
    const sent = await send(order, now);
    if (sent.ok) return await end(order, "", now);
    if (!sent.isTemporary || order.attempts >= maxTries) return await end(order, sent.cause, now);
    const notBefore = new Date(now.getTime() + (pauses[order.attempts - 1] ?? hold));
    const data = { notBefore, cause: sent.cause };
    await db.linkSending.updateMany({ where: { id: order.id, state: "waiting" }, data });
    return false;
  } catch (fault) {
    // The order stays held, and is tried again when the hold is over.
    logFault(fault, `rating link ${order.id}`);
    return false;
  }
}

async function end(
  { id: sendingId, proposalId, attempts }: Claimed,
  cause: string,
  now: Date,
): Promise<boolean> {
  const command = { machine: "proposal" as const, id: proposalId, event: "recordLinkSending", version: null };
  const requestId = `sending:${sendingId}:${attempts}`;
  try {
    await fire(systemActor, { ...command, requestId, input: { sendingId, cause } }, now);
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    // The item has left the states in which anybody is asked: the order ends without a line in its timeline.
    const data = { state: "failed" as const, cause: "该件已不在评价环节，没有发送", endedAt: now };
    await db.linkSending.updateMany({ where: { id: sendingId, state: "waiting" }, data });
  }
  return true;
}

const failed = (cause: string): Sent => ({ ok: false, isTemporary: false, cause });

async function send(order: Claimed, now: Date): Promise<Sent> {
  const rating = await ratingOf(order.ratingId);
  if (rating.state === "rated") return failed("已收到评价，不需再发");
  const to = (await reachOf(db, rating.signerId, dayOf(now)))[order.channel];
  if (to === "") return failed(`没有登记可用于${channelZh[order.channel]}的联系方式`);
  const mail = order.channel === "email" ? mailSettings() : null;
  const sms = order.channel === "sms" ? smsSettings() : null;
  if (!mail && !sms) return failed(`系统没有配置${channelZh[order.channel]}`);
  const token = newToken();
  const { proposalId, ratingId } = order;
  const expiresOn = await db.$transaction((tx) =>
    linkIn(tx, { proposalId, ratingId, tokenHash: hashOf(token) }, now),
  );
  const words = await wordsOf(rating);
  const address = { link: `${siteUrl()}/rate/${token}`, expiresOn: letterDate(expiresOn) };
  if (mail) return sendMail(mail, { to, subject: linkSubject(words), text: linkMail(words, address) });
  if (sms) return sendSms(sms, { to, text: linkSms(words, address), id: order.id }, now);
  return failed("没有可用的方式");
}

/** Under the item's lock, as every writer of a link: two of them never leave two living links. */
async function linkIn(tx: Tx, link: Parameters<typeof replaceLink>[1], now: Date): Promise<string> {
  await lockProposal(tx, link.proposalId);
  return replaceLink(tx, link, now);
}

function ratingOf(id: string) {
  return db.rating.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ state: true, signerId: true },
      signer: { select: { nameThen: true, proposer: { select: { kind: true } } } },
      reply: { select: { assignment: { select: { unitNameThen: true } } } },
      proposal: { select: { source: true, numberText: true, title: true, bodyId: true } },
    },
  });
}

async function wordsOf({
  signer,
  reply,
  proposal,
}: Awaited<ReturnType<typeof ratingOf>>): Promise<LinkWords> {
  const { source, numberText, title, bodyId } = proposal;
  const body = await db.unit.findUniqueOrThrow({ where: { id: bodyId }, select: { name: true } });
  return {
    ...{ source, title, body: body.name, unit: reply.assignment.unitNameThen },
    to: signersText([{ name: signer.nameThen, kind: signer.proposer.kind }]),
    item: `${itemNumberText(numberText ?? "")}${sourceWords[source].kind}`,
  };
}
