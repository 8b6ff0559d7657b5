// The middle of the process: from 签收 to an issued letter.
import { randomUUID } from "node:crypto";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { saveDraft } from "@/lib/transition/autosave";
import { userId } from "@/prisma/seed/office";
import { unitId } from "@/prisma/seed/office/units";
import { act, as, culture, education, rowOf, start } from "./case";

/** Acknowledged by the lead, delegated to its second section and handed to 夏佳宁 (login chengban). */
export async function delegated(id: string, now: Date = start): Promise<void> {
  const coordinator = await as("lianluo", now);
  const row = await rowOf(id, culture());
  await act(coordinator, { machine: "assignment", id: row.id, event: "acknowledge" }, now);
  const rows = [
    { unitId: unitId("wlj-2"), duty: "lead", handlerId: userId("chengban"), dueOn: "2026-05-15" },
  ];
  await act(coordinator, { machine: "assignment", id: row.id, event: "delegate", input: { rows } }, now);
}

/** The assist unit's opinion is waived, so that the lead may go on. */
export async function waived(id: string, now: Date = start): Promise<void> {
  const row = await rowOf(id, education());
  const input = { reason: "已当面说明情况" };
  await act(await as("lianluo", now), { machine: "assignment", id: row.id, event: "waive", input }, now);
}

/** A visit to the lead signer before handling. */
export async function consulted(id: string, now: Date = start): Promise<void> {
  const signer = await db.signer.findFirstOrThrow({ where: { proposalId: id, role: "lead" } });
  const input = {
    stage: "before",
    channel: "visit",
    on: "2026-03-04",
    signerIds: [signer.id],
    people: [{ name: "夏佳宁", rank: "科员" }],
    said: "希望尽快形成参观路线。",
  };
  await act(await as("chengban", now), { machine: "proposal", id, event: "consult", input }, now);
}

/** A drafted answer with every ask answered, class A; gives the reply's id. */
export async function drafted(id: string, now: Date = start): Promise<string> {
  const handler = await as("chengban", now);
  const row = await rowOf(id, culture());
  await act(handler, { machine: "assignment", id: row.id, event: "startReply" }, now);
  const reply = await db.reply.findFirstOrThrow({ where: { proposalId: id, state: "draft" } });
  const asks = await db.ask.findMany({ where: { proposalId: id }, orderBy: { ordinal: "asc" } });
  const blocks = asks.map((ask, index) => ({
    id: `p${index}`,
    askId: ask.id,
    level: 0,
    text: `第${index + 1}点已经落实。`,
  }));
  const text = { blocks, outcome: "solved", disclosure: "proactive" as const, extent: "full" as const };
  await saveDraft(handler, { replyId: reply.id, draftCounter: reply.draftCounter, text }, now);
  return reply.id;
}

/** Through the three levels to 签发. */
export async function signed(id: string, now: Date = start): Promise<string> {
  const replyId = await drafted(id, now);
  await signedFrom(replyId, now);
  return replyId;
}

/** The same of a letter that is written. */
export async function signedFrom(replyId: string, now: Date = start): Promise<void> {
  await act(await as("chengban", now), { machine: "reply", id: replyId, event: "submit" }, now);
  await act(await as("kezhang", now), { machine: "reply", id: replyId, event: "pass" }, now);
  await act(await as("fenguan", now), { machine: "reply", id: replyId, event: "pass" }, now);
  await act(await as("juzhang", now), { machine: "reply", id: replyId, event: "sign" }, now);
}

/** A stored scan that nothing uses yet. */
export async function aScan(
  login: string,
  purpose: "sealed_copy" | "rating_scan" | "evidence" | "upper_feedback" = "sealed_copy",
): Promise<string> {
  const row = await db.attachment.create({
    data: {
      sha256: randomUUID().replaceAll("-", "").repeat(2),
      name: "盖章件.pdf",
      mime: "application/pdf",
      size: 1024,
      purpose,
      uploadedById: userId(login),
    },
  });
  return row.id;
}

/** 公开 asked for by the unit and decided by the 交办机构. */
export async function published(replyId: string, now: Date = start): Promise<void> {
  await act(await as("lianluo", now), { machine: "reply", id: replyId, event: "proposePublication" }, now);
  await act(await as("duchashi", now), { machine: "reply", id: replyId, event: "publish" }, now);
}

/** Issued and delivered to every signer on the day. */
export async function issued(id: string, now: Date = start): Promise<string> {
  const replyId = await signed(id, now);
  await issuedFrom(id, replyId, now);
  return replyId;
}

/** The same of a letter that is signed. */
export async function issuedFrom(id: string, replyId: string, now: Date = start): Promise<void> {
  const signers = await db.signer.findMany({ where: { proposalId: id, consent: "agreed" } });
  const deliveries = signers.map((signer) => ({
    signerId: signer.id,
    toName: signer.nameThen,
    method: "in_person",
    deliveredOn: dayOf(now),
  }));
  const input = { sealedCopyId: await aScan("lianluo"), deliveries };
  await act(await as("lianluo", now), { machine: "reply", id: replyId, event: "issue", input }, now);
}
