// The words of a proposal: its fields, asks, signers, links and key designations.
import { toDate } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { Refused } from "@/lib/lifecycle/refusal";
import { parseItemNumber } from "@/lib/text/numbers";
import { replaceAsks } from "../asks";
import { inputOf } from "../input";
import { addSigners } from "../signers";
import type { EffectFn, Step } from "../step";
import { twinNumber } from "./intake";

/** 修改草稿, 更正登记信息: the fields as a whole, with what they were before kept in the event. */
export const writeProposal: EffectFn = async (step) => {
  const { tx, file } = step;
  const id = file.proposal.id;
  const schema = step.event === "amend" ? proposalInputs.amend : proposalInputs.edit;
  const input = inputOf(step, schema);
  const before = await tx.proposal.findUniqueOrThrow({ where: { id } });
  const data: Prisma.ProposalUncheckedUpdateInput = {
    title: input.title,
    body: input.body,
    preferredUnits: input.preferredUnits,
    referenceOnly: input.referenceOnly,
    disclosureWish: input.disclosureWish,
    repeatedYears: input.repeatedYears,
    researchForm: input.researchForm,
  };
  if ("cosignUntil" in input && input.cosignUntil) data.cosignUntil = toDate(input.cosignUntil);
  if ("numberText" in input && input.numberText)
    Object.assign(data, await amendedNumber(step, before, input.numberText));
  await tx.proposal.update({ where: { id }, data });
  await replaceAsks(tx, id, input.asks);
  if (input.topicId) await setTopic(step, input.topicId);
  noteChanges(step, before, data);
};

async function amendedNumber(
  step: Step,
  before: Prisma.ProposalGetPayload<object>,
  typed: string,
): Promise<{ numberText: string; serial: number | null }> {
  const { text, serial } = parseItemNumber(typed);
  const { bodyId, meetingId, kind, inSession, id } = before;
  const twin =
    serial === null
      ? null
      : await step.tx.proposal.findFirst({
          where: { bodyId, meetingId, kind, inSession, serial, state: { not: "void" }, id: { not: id } },
          select: { title: true },
        });
  if (twin) throw twinNumber(text, twin.title);
  return { numberText: text, serial };
}

const named = { title: "标题", numberText: "编号", body: "正文" } as const;

function noteChanges(
  step: Step,
  before: Prisma.ProposalGetPayload<object>,
  data: Prisma.ProposalUncheckedUpdateInput,
): void {
  for (const key of Object.keys(named) as (keyof typeof named)[]) {
    const now = data[key];
    if (typeof now !== "string" || now === (before[key] ?? "")) continue;
    step.facts[`before.${named[key]}`] = before[key] ?? "";
    step.facts[`after.${named[key]}`] = now;
  }
}

async function setTopic(step: Step, topicId: string): Promise<void> {
  const proposalId = step.file.proposal.id;
  await step.tx.proposalTopic.deleteMany({ where: { proposalId } });
  await step.tx.proposalTopic.create({ data: { proposalId, topicId } });
}

export const writeAsks: EffectFn = async (step) => {
  const { asks } = inputOf(step, proposalInputs.editAsks);
  await replaceAsks(step.tx, step.file.proposal.id, asks);
  step.facts.asks = String(asks.length);
};

export const inviteSigners: EffectFn = async (step) => {
  const { proposerIds } = inputOf(step, proposalInputs.inviteCosigners);
  const known = new Set(step.file.signers.map((signer) => signer.proposerId));
  const fresh = proposerIds.filter((id) => !known.has(id));
  if (fresh.length === 0)
    throw new Refused({ code: "all_invited", zh: "所选人员都已受邀。", field: "proposerIds" });
  await addSigners(step.tx, step.file.proposal.id, fresh, "invited");
  step.notices.push({ name: "inviteCosigners", to: [{ proposerIds: fresh }] });
};

const ownInvitation = (step: Step) =>
  step.file.signers.find(
    (one) => one.consent === "invited" && step.actor.proposerIds.includes(one.proposerId),
  );

export const recordConsent: EffectFn = async (step) => {
  const id = ownInvitation(step)?.id;
  if (id) await step.tx.signer.update({ where: { id }, data: { consent: "agreed", consentAt: step.now } });
};

export const recordRefusal: EffectFn = async (step) => {
  const id = ownInvitation(step)?.id;
  if (id) await step.tx.signer.update({ where: { id }, data: { consent: "declined", consentAt: step.now } });
};

/** 撤销联名: only cosigners; a signer may take back only the own name, the registrar any. */
export const withdrawSigner: EffectFn = async (step) => {
  const { signerId } = inputOf(step, proposalInputs.withdrawSign);
  const signer = step.file.signers.find((one) => one.id === signerId);
  if (!signer || signer.role === "lead") {
    throw new Refused({
      code: "lead_signer",
      zh: "领衔人不能撤销联名；不再提出的，请书面撤回该件。",
      field: "signerId",
    });
  }
  const isProposer = step.actor.acting.kind === "proposer";
  if (isProposer && !step.actor.proposerIds.includes(signer.proposerId)) {
    throw new Refused({ code: "not_own", zh: "只能撤销本人的联名。", field: "signerId" });
  }
  await step.tx.signer.update({
    where: { id: signerId },
    data: { consent: "withdrawn", consentAt: step.now },
  });
};

export const linkProposals: EffectFn = async (step) => {
  const { toId, kind } = inputOf(step, proposalInputs.link);
  const fromId = step.file.proposal.id;
  const other = await step.tx.proposal.findFirst({
    where: { id: toId, NOT: { id: fromId } },
    select: { title: true, numberText: true },
  });
  if (!other) throw new Refused({ code: "no_item", zh: "没有找到这一件，请重新选择。", field: "toId" });
  await step.tx.proposalLink.upsert({
    where: { fromId_toId_kind: { fromId, toId, kind } },
    create: { fromId, toId, kind },
    update: {},
  });
  step.facts.linked = `${other.numberText ?? ""}《${other.title}》`;
};

export const designateKey: EffectFn = async (step) => {
  const input = inputOf(step, proposalInputs.designateKey);
  const proposalId = step.file.proposal.id;
  await step.tx.keyDesignation.create({
    data: { ...input, proposalId, byUnitId: step.actor.acting.unitId, from: toDate(step.today) },
  });
  await step.tx.proposal.update({ where: { id: proposalId }, data: { isKey: true } });
};
