// 登记上级交办件: an item of a higher level begins with the 交办机构 that received it, and is admitted at once.
import "server-only";
import type { z } from "zod";
import { db, type Tx } from "@/lib/db/client";
import { uuid7 } from "@/lib/db/uuid7";
import type { Actor } from "@/lib/lifecycle/actor";
import { registerUpper } from "@/lib/lifecycle/inputs/upper-register";
import { Refused, refusals } from "@/lib/lifecycle/refusal";
import { deliverSoon } from "@/lib/notify/deliver-soon";
import { upperMeeting } from "@/lib/rules/meeting/upper-meeting";
import { replaceAsks } from "../asks";
import { fireIn } from "../fire";
import { freeNumber } from "../item-number";
import { loadRules } from "../load/rules";
import { ownColumns } from "../own-columns";
import { parseInput } from "../parse-input";
import { addSigners } from "../signers";
import { setTopics } from "../topic";
import { linkUploads } from "../uploads";
import { recordBirths } from "./birth";
import { type Registered, registerOnce } from "./create";
import { mustFitMeeting } from "./meeting";
import { upperProposer } from "./upper-proposer";

export type UpperInput = z.input<typeof registerUpper>;
type Parsed = z.output<typeof registerUpper>;

export type UpperCommand = { requestId: string; input: UpperInput };

/**
 * Registers an item handed down by a higher level and takes it in for the dispatcher's own office: two events under one
 * press, or neither. Refuses everybody but a dispatcher, a body inside the system, a number in use, and items marked as
 * secret; a repeated request gives the first item.
 */
export async function registerUpperItem(actor: Actor, command: UpperCommand, now: Date): Promise<Registered> {
  const registered = await registerOnce(actor, command.requestId, () =>
    db.$transaction((tx) => registerIn(tx, actor, command, now)),
  );
  if (!registered.isRepeat) deliverSoon();
  return registered;
}

async function registerIn(
  tx: Tx,
  actor: Actor,
  { requestId, input }: UpperCommand,
  now: Date,
): Promise<string> {
  if (actor.acting.kind !== "dispatcher") throw new Refused(refusals.notYours);
  const form = parseInput(registerUpper, input);
  const meeting = await upperMeeting(tx, actor, form, now);
  const kind = form.source === "congress" ? ("suggestion" as const) : ("proposal" as const);
  mustFitMeeting({ source: form.source, kind }, await loadRules(tx, meeting.id));
  const id = await writeRow(tx, actor, { form, kind, meetingId: meeting.id });
  await replaceAsks(tx, [{ proposalId: id, texts: form.asks, old: [] }]);
  if (form.topicId) await setTopics(tx, [{ proposalId: id, topicId: form.topicId }]);
  const lead = await upperProposer(tx, form, meeting.termId, now);
  await addSigners(tx, id, [lead], "agreed", lead);
  const owner = { proposalId: id, subjectId: id, userId: actor.userId };
  await linkUploads(tx, form.fileIds, owner, { name: "fileIds", purpose: "proposal_text" });
  await recordBirths(tx, actor, [{ id, requestId, input: { ...form, kind, cosignerIds: [] } }], now);
  const { office, duty, dueOn, issuer } = form;
  const take = { event: "takeUpper", version: null, requestId: `${requestId}-take` };
  await fireIn(tx, actor, { machine: "proposal", id, ...take, input: { office, duty, dueOn, issuer } }, now);
  return id;
}

type NewRow = { form: Parsed; kind: "suggestion" | "proposal"; meetingId: string };

async function writeRow(tx: Tx, actor: Actor, { form, kind, meetingId }: NewRow): Promise<string> {
  const { bodyId, source, level, inSession } = form;
  const id = uuid7();
  const number = await freeNumber(tx, { bodyId, meetingId, kind, inSession }, form.numberText, id);
  const created = await tx.proposal.create({
    data: {
      ...{ id, source, kind, level, bodyId, meetingId, inSession, origin: "upper", ...number },
      ...ownColumns(form),
      registeredById: actor.userId,
      dispatchOfficeId: actor.acting.unitId,
    },
    select: { id: true },
  });
  return created.id;
}
