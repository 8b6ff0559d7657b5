// 登记: the birth of a case. Everything after it goes through fire().
import "server-only";
import type { z } from "zod";
import { dayOf } from "@/lib/calendar/day";
import { db, type Tx } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import type { Actor } from "@/lib/lifecycle/actor";
import { register } from "@/lib/lifecycle/inputs/proposal";
import { Refused, refusals } from "@/lib/lifecycle/refusal";
import { deliverSoon } from "@/lib/notify/deliver-soon";
import { parseItemNumber } from "@/lib/text/numbers";
import { replaceAsks } from "./asks";
import { fireIn } from "./fire";
import { loadCase } from "./load/case-facts";
import { loadRules } from "./load/rules";
import { ownColumns } from "./own-columns";
import { record } from "./record";
import { addSigners } from "./signers";
import { newStep } from "./step";
import { setTopic } from "./topic";
import { linkUploads } from "./uploads";

export type RegisterInput = z.input<typeof register>;

export type RegisterCommand = {
  requestId: string;
  input: RegisterInput;
  /** 登记并提交: both events under one press, or neither. */
  submits?: boolean;
};

export type Registered = { proposalId: string; isRepeat: boolean };

/**
 * Registers an item as a draft: the registrar for a proposer (代录), or a proposer for himself. Refuses meetings of
 * another body, signers without a seat, and items marked as secret (涉密不上网); a repeated request gives the first item.
 */
export async function registerProposal(
  actor: Actor,
  command: RegisterCommand,
  now: Date,
): Promise<Registered> {
  const registered = await registerOnce(actor, command.requestId, () =>
    db.$transaction((tx) => registerIn(tx, actor, command, now)),
  );
  if (!registered.isRepeat) deliverSoon();
  return registered;
}

/** Runs a registration unless this request has made an item already. */
export async function registerOnce(
  actor: Actor,
  requestId: string,
  run: () => Promise<string>,
): Promise<Registered> {
  const first = await firstRegistered(actor, requestId);
  if (first) return { proposalId: first, isRepeat: true };
  try {
    return { proposalId: await run(), isRepeat: false };
  } catch (fault) {
    // Two identical requests at once: the event's unique key let one through.
    const winner = await firstRegistered(actor, requestId);
    if (winner) return { proposalId: winner, isRepeat: true };
    throw fault;
  }
}

async function firstRegistered(actor: Actor, requestId: string): Promise<string | null> {
  const where = { actorId_requestId: { actorId: actor.userId, requestId } };
  const event = await db.event.findUnique({ where, select: { proposalId: true, event: true } });
  if (event && event.event !== "register") throw new Refused(refusals.requestUsed);
  return event?.proposalId ?? null;
}

export async function registerIn(tx: Tx, actor: Actor, command: RegisterCommand, now: Date): Promise<string> {
  const input = parseInput(register, command.input);
  const meeting = await tx.meeting.findUnique({ where: { id: input.meetingId }, select: { bodyId: true } });
  if (!meeting) throw new Refused({ code: "no_meeting", zh: "请选择会议。", field: "meetingId" });
  mustBeAllowed(actor, meeting.bodyId, input.leadProposerId);
  await mustFitMeeting(tx, input);
  const id = await writeRow(tx, actor, input, meeting.bodyId);
  await replaceAsks(tx, id, input.asks);
  if (input.topicId) await setTopic(tx, id, input.topicId);
  const consent = actor.acting.kind === "proposer" ? "invited" : "agreed";
  await addSigners(tx, id, input.cosignerIds, consent, input.leadProposerId);
  if (input.isUnnamed) {
    await tx.signer.updateMany({ where: { proposalId: id, role: "lead" }, data: { isUnnamed: true } });
  }
  const owner = { proposalId: id, subjectId: id, userId: actor.userId };
  await linkUploads(tx, input.fileIds, owner, { name: "fileIds", purpose: "proposal_text" });
  await recordBirth(tx, actor, { id, requestId: command.requestId, input }, now);
  if (command.submits) {
    const requestId = `${command.requestId}-submit`;
    await fireIn(tx, actor, { machine: "proposal", id, event: "submit", version: null, requestId }, now);
  }
  return id;
}

type Parsed = z.output<typeof register>;

/** The checked form; refuses with its first wrong field. */
export function parseInput<S extends z.ZodType>(schema: S, input: z.input<S>): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refused({
    code: "invalid",
    zh: issue?.message ?? "请检查填写的内容",
    field: issue?.path.join(".") ?? "",
  });
}

function mustBeAllowed(actor: Actor, bodyId: string, leadProposerId: string): void {
  const { kind, unitId } = actor.acting;
  const isRegistrar = kind === "registrar" && unitId === bodyId;
  const isProposer = kind === "proposer" && actor.proposerIds.includes(leadProposerId);
  if (!isRegistrar && !isProposer) throw new Refused(refusals.notYours);
}

const kindsOf = { congress: ["suggestion", "converted_motion"], cppcc: ["proposal"], hotline: ["hotline"] };

/** 建议 belong to a meeting of the people's congress, 提案 to one of the 政协; 专线件 to either. */
export async function mustFitMeeting(
  tx: Tx,
  { source, kind, meetingId }: Pick<Parsed, "source" | "kind" | "meetingId">,
): Promise<void> {
  const rules = await loadRules(tx, meetingId);
  const fits = source === "hotline" || source === rules.content.source;
  if (fits && kindsOf[source].includes(kind)) return;
  throw new Refused({
    code: "wrong_meeting",
    zh: "所选会议与件的类别不符，请重新选择。",
    field: "meetingId",
  });
}

async function writeRow(tx: Tx, actor: Actor, input: Parsed, bodyId: string): Promise<string> {
  const number = input.numberText ? parseItemNumber(input.numberText) : null;
  const created = await tx.proposal.create({
    data: {
      source: input.source,
      kind: input.kind,
      route: input.route,
      bodyId,
      meetingId: input.meetingId,
      inSession: input.inSession,
      numberText: number?.text ?? null,
      serial: number?.serial ?? null,
      ...ownColumns(input),
      cosignUntil: input.cosignUntil ? toDate(input.cosignUntil) : null,
      registeredById: actor.acting.kind === "registrar" ? actor.userId : null,
    },
    select: { id: true },
  });
  return created.id;
}

type Birth = {
  id: string;
  requestId: string;
  input: Pick<Parsed, "title" | "source" | "kind" | "cosignerIds">;
};

/** 登记 as the first event of the item's chain. */
export async function recordBirth(
  tx: Tx,
  actor: Actor,
  { id, requestId, input }: Birth,
  now: Date,
): Promise<void> {
  const today = dayOf(now);
  const loaded = await loadCase(tx, id, today);
  if (!loaded) throw new Error("a registered item vanished inside its transaction");
  const invited = actor.acting.kind === "proposer" ? input.cosignerIds : [];
  const step = newStep({
    tx,
    actor,
    now,
    today,
    ...loaded,
    machine: "proposal",
    id,
    event: "register",
    input: { title: input.title },
    data: { source: input.source, kind: input.kind },
    notices: invited.length > 0 ? [{ name: "inviteCosigners", to: [{ proposerIds: invited }] }] : [],
  });
  await record(step, { fromState: "", toState: "draft", requestId }, null);
}
