// The words of a proposal: its fields, asks, signers, links and key designations.
import { visibleTo } from "@/lib/access/visible";
import { toDate } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { Refused } from "@/lib/lifecycle/refusal";
import { sourceWords } from "@/lib/lifecycle/source-words";
import * as who from "@/lib/lifecycle/who";
import { replaceAsks } from "@/lib/transition/asks";
import { inputOf } from "@/lib/transition/input";
import { freeNumber } from "@/lib/transition/item-number";
import { ownColumns } from "@/lib/transition/own-columns";
import { addSigners } from "@/lib/transition/signers";
import type { EffectFn, Step } from "@/lib/transition/step";
import { signerNames } from "@/lib/transition/told";
import { setTopic, topicZh } from "@/lib/transition/topic";

/** 修改草稿, 更正登记信息: the fields as a whole, with what they were before kept in the event. */
export const writeProposal: EffectFn = async (step) => {
  const { tx, file } = step;
  const id = file.proposal.id;
  const schema = step.event === "amend" ? proposalInputs.amend : proposalInputs.edit;
  const input = inputOf(step, schema);
  const before = await tx.proposal.findUniqueOrThrow({
    where: { id },
    include: { asks: { orderBy: { ordinal: "asc" } } },
  });
  const topicBefore = await topicZh(tx, id);
  const data: Prisma.ProposalUncheckedUpdateInput = ownColumns(input);
  // The whole form was sent: an emptied 联名截止日期 is taken away.
  if (step.event === "edit")
    data.cosignUntil = "cosignUntil" in input && input.cosignUntil ? toDate(input.cosignUntil) : null;
  if ("numberText" in input && input.numberText && input.numberText !== before.numberText)
    Object.assign(data, await freeNumber(tx, before, input.numberText, id));
  await tx.proposal.update({ where: { id }, data });
  await replaceAsks(tx, id, input.asks, before.asks);
  await tx.signer.updateMany({
    where: { proposalId: id, role: "lead" },
    data: { isUnnamed: input.isUnnamed },
  });
  if (input.topicId) await setTopic(step.tx, step.file.proposal.id, input.topicId);
  noteChanges(step, before, data, input.asks);
  noteChange(step, "类别", topicBefore, await topicZh(tx, id));
};

const named = {
  title: "标题",
  numberText: "编号",
  body: "正文",
  preferredUnits: "希望承办单位",
  researchForm: "调研形成方式",
  referenceOnly: "仅供研究参考",
  disclosureWish: "对公开的意见",
  repeatedYears: "多年多次提出",
} as const;

const printed: Record<string, string> = {
  true: "是",
  false: "否",
  full: "同意全文公开",
  title_only: "仅同意公开标题",
};
const print = (value: unknown): string => printed[String(value ?? "")] ?? String(value ?? "");

/** Keeps every changed field as it was and as it is now: a correction never hides what stood there (更正前、更正后). */
function noteChanges(
  step: Step,
  before: Prisma.ProposalGetPayload<{ include: { asks: true } }>,
  data: Prisma.ProposalUncheckedUpdateInput,
  asks: readonly string[],
): void {
  const note = (zh: string, from: string, to: string) => noteChange(step, zh, from, to);
  for (const key of Object.keys(named) as (keyof typeof named)[]) {
    if (data[key] !== undefined) note(named[key], print(before[key]), print(data[key]));
  }
  note("诉求", before.asks.map((ask) => ask.text).join("\n"), asks.join("\n"));
}

function noteChange(step: Step, zh: string, from: string, to: string): void {
  if (from === to) return;
  step.facts[`before.${zh}`] = from;
  step.facts[`after.${zh}`] = to;
}

export const writeAsks: EffectFn = async (step) => {
  const { asks } = inputOf(step, proposalInputs.editAsks);
  const { tx, file } = step;
  const proposalId = file.proposal.id;
  const old = await tx.ask.findMany({ where: { proposalId }, orderBy: { ordinal: "asc" } });
  await replaceAsks(tx, proposalId, asks, old);
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

/**
 * 撤销联名: only cosigners; a signer may take back only the own name, the registrar any. The lead proposer may call
 * back an invitation that nobody has answered yet.
 */
export const withdrawSigner: EffectFn = async (step) => {
  const { signerId } = inputOf(step, proposalInputs.withdrawSign);
  const signer = step.file.signers.find((one) => one.id === signerId);
  const { cosigns } = sourceWords[step.file.proposal.source];
  if (!signer || signer.role === "lead") {
    throw new Refused({
      code: "lead_signer",
      zh: `领衔人不能撤销${cosigns}；不再提出的，请书面撤回该件。`,
      field: "signerId",
    });
  }
  const isOthers =
    step.actor.acting.kind === "proposer" && !step.actor.proposerIds.includes(signer.proposerId);
  const isInvitation = signer.consent === "invited" && who.leadProposer.is(step.file, step.actor);
  if (isOthers && !isInvitation) {
    throw new Refused({ code: "not_own", zh: `只能撤销本人的${cosigns}。`, field: "signerId" });
  }
  await step.tx.signer.update({
    where: { id: signerId },
    data: { consent: "withdrawn", consentAt: step.now },
  });
  step.facts.signer = await signerNames(step, [signerId]);
};

export const linkProposals: EffectFn = async (step) => {
  const { toId, kind } = inputOf(step, proposalInputs.link);
  const fromId = step.file.proposal.id;
  const other = await step.tx.proposal.findFirst({
    // The sentence of the record names it: only what this person may open anyway.
    where: { AND: [{ id: toId, NOT: { id: fromId } }, visibleTo(step.actor)] },
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
