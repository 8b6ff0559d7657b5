// 面商: contacts with those who signed, and their word that it was so.
import type { z } from "zod";
import { toDate } from "@/lib/db/day";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { Refused } from "@/lib/lifecycle/refusal";
import { meetClocks } from "../clocks";
import { inputOf } from "../input";
import { ownRow, topRow } from "../own-row";
import { mustNotBeFuture } from "../plausible";
import type { EffectFn, Step } from "../step";
import { signerNames } from "../told";

type Input = z.output<typeof proposalInputs.consult>;

/** A record of its own, or one more item of a meeting recorded already (一次座谈，几件一起谈). */
export const recordConsultation: EffectFn = async (step) => {
  const input = inputOf(step, proposalInputs.consult);
  mustNotBeFuture(step, input.on, { name: "on", zh: "沟通日期" });
  mustBeSigners(step, input.signerIds);
  const row = ownRow(step, input.assignmentId);
  const unitId = row?.unitId ?? step.actor.acting.unitId;
  // A bureau's contact counts for the letter it works on: where a government handed the item on, the government's.
  const served = row && topRow(step.file, row);
  const consultationId = input.meetingRecordId
    ? await sameMeeting(step, input, input.meetingRecordId)
    : await newRecord(step, input, unitId);
  await step.tx.consultationItem.create({
    data: { consultationId, proposalId: step.file.proposal.id, assignmentId: served?.id ?? null },
  });
  await step.tx.consultationSigner.createMany({
    data: input.signerIds.map((signerId) => ({ consultationId, signerId })),
  });
  step.data.consultationId = consultationId;
  step.facts.signers = await signerNames(step, input.signerIds);
  step.facts.people = input.people.map(({ name, rank }) => (rank ? `${name}（${rank}）` : name)).join("、");
  if (served) await meetClocks(step, ["firstContact"], { assignmentId: served.id });
};

function mustBeSigners(step: Step, ids: readonly string[]): void {
  const known = new Set(step.file.signers.map((signer) => signer.id));
  if (ids.every((id) => known.has(id))) return;
  throw new Refused({
    code: "no_signer",
    zh: "所选代表（委员）不是本件的提出人，请重新选择。",
    field: "signerIds",
  });
}

async function newRecord(step: Step, input: Input, unitId: string): Promise<string> {
  const { stage, channel, on, place, said, explained, agreed, people } = input;
  const words = { place, said, explained, agreed };
  const { id } = await step.tx.consultation.create({
    data: {
      ...{ stage, channel, on: toDate(on), ...words, unitId },
      recordedById: step.actor.userId,
      people: { create: people },
    },
    select: { id: true },
  });
  return id;
}

/** Only one's own record of the same day, and only once for an item. */
async function sameMeeting(step: Step, { on, channel }: Input, id: string): Promise<string> {
  const found = await step.tx.consultation.findFirst({
    where: {
      ...{ id, channel, on: toDate(on), recordedById: step.actor.userId },
      items: { none: { proposalId: step.file.proposal.id } },
    },
    select: { id: true },
  });
  if (found) return found.id;
  throw new Refused({ code: "no_meeting", zh: "没有找到这次会议的记录，或者本件已在其中，请刷新后核对。" });
}

export const confirmConsultation: EffectFn = async (step) => {
  const { consultationId, remark } = inputOf(step, proposalInputs.confirmConsultation);
  const mine = step.file.signers.filter((signer) => step.actor.proposerIds.includes(signer.proposerId));
  const done = await step.tx.consultationSigner.updateMany({
    where: {
      consultationId,
      signerId: { in: mine.map((signer) => signer.id) },
      confirmedAt: null,
      consultation: { items: { some: { proposalId: step.file.proposal.id } } },
    },
    data: { confirmedAt: step.now, remark },
  });
  if (done.count === 0) throw new Refused({ code: "no_consultation", zh: "没有需要您确认的面商记录。" });
};
