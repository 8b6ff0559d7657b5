// What belongs to a proposal beside its own fields (form.ts): asks, signers, links.
import { visibleTo } from "@/lib/access/visible";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { Refused } from "@/lib/lifecycle/refusal";
import { sourceWords } from "@/lib/lifecycle/source-words";
import * as who from "@/lib/lifecycle/who";
import { replaceAsks } from "@/lib/transition/asks";
import { inputOf } from "@/lib/transition/input";
import { addSigners } from "@/lib/transition/signers";
import type { EffectFn, Step } from "@/lib/transition/step";
import { signerNames } from "@/lib/transition/told";

export const writeAsks: EffectFn = async (step) => {
  const { asks } = inputOf(step, proposalInputs.editAsks);
  const { tx, file } = step;
  const proposalId = file.proposal.id;
  const old = await tx.ask.findMany({ where: { proposalId }, orderBy: { ordinal: "asc" } });
  await replaceAsks(tx, [{ proposalId, texts: asks, old }]);
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
