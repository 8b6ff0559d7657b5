// 申请调整承办单位: what a unit asks of the 交办机构, and how it ends. The unit goes on meanwhile.
import { toDate } from "@/lib/db/day";
import { mayNotAsk } from "@/lib/lifecycle/adjust-kinds";
import { type AssignmentFact, answeringDuties, openTopRows } from "@/lib/lifecycle/facts";
import { type AdjustKind, assignmentInputs } from "@/lib/lifecycle/inputs/assignment";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { adjustAskZh } from "@/lib/lifecycle/labels";
import { Refused } from "@/lib/lifecycle/refusal";
import { inputOf } from "@/lib/transition/input";
import { aimAt, type EffectFn, type Recipient, rowOf, type Step, tellTo } from "@/lib/transition/step";

export const recordAdjustRequest: EffectFn = async (step) => {
  const { kind, unitId: named, reason } = inputOf(step, assignmentInputs.requestAdjust);
  const row = rowOf(step);
  // An assist unit speaks for itself: who else works on the item is between the lead and the 交办机构.
  const unitId = row.duty === "assist" ? row.unitId : named;
  if (!unitId) throw refusal("no_unit", "请选择涉及的单位。", "unitId");
  mustFit(step, kind, unitId);
  const unit = await step.tx.unit.findFirst({ where: { id: unitId, validTo: null }, select: { name: true } });
  if (!unit) throw refusal("no_unit", "所选单位不存在或已撤并，请重新选择。", "unitId");
  const { id } = await step.tx.adjustRequest.create({
    data: {
      ...{ proposalId: step.file.proposal.id, assignmentId: row.id, kind, unitId, reason },
      unitNameThen: unit.name,
      requestedById: step.actor.userId,
      requestedOn: toDate(step.today),
    },
    select: { id: true },
  });
  step.data.adjustRequestId = id;
  step.data.concerned = [unitId];
  step.target.unitId = unitId;
  step.facts.ask = adjustAskZh(kind, unit.name);
};

/** The request must be one that 调整 could carry out on the units as they stand. */
function mustFit(step: Step, kind: AdjustKind, unitId: string): void {
  const rows = openTopRows(step.file);
  const not = mayNotAsk(kind, rowOf(step), rows);
  if (not) throw new Refused(not);
  const on = rows.find((one) => one.unitId === unitId);
  if (kind === "addAssist") {
    if (on) throw refusal("unit_on_item", "该单位已在承办本件，请另选。", "unitId");
    return;
  }
  const isNew = kind === "split" && !on;
  if (!isNew && on?.duty !== "assist") throw refusal("not_assist", "请选择本件的协办单位。", "unitId");
  if (on && hasIssued(step, on)) {
    throw refusal("issued", `${on.unitName}的协办意见已经印发，不能再调整。`, "unitId");
  }
}

const hasIssued = ({ file }: Step, row: AssignmentFact) =>
  file.replies.some((reply) => reply.assignmentId === row.id && reply.state === "issued");

const noneWaits = "该调整申请已有答复，或已由申请单位撤回。";
const refusal = (code: string, zh: string, field: string) => new Refused({ code, zh, field });

/** The unit thinks better of it before there is an answer. */
export const withdrawAdjustRequest: EffectFn = async (step) => {
  const found = await step.tx.adjustRequest.findFirst({
    where: { assignmentId: rowOf(step).id, state: "pending" },
  });
  if (!found) throw new Refused({ code: "no_request", zh: noneWaits });
  await step.tx.adjustRequest.update({
    where: { id: found.id },
    data: { state: "withdrawn", ...decidedBy(step) },
  });
  step.data.concerned = [found.unitId];
  step.target.unitId = found.unitId;
  step.facts.ask = adjustAskZh(found.kind, found.unitNameThen);
};

/** A change of units answers whatever was asked about them. */
export const settleAdjustRequests: EffectFn = async (step) => {
  if (!step.file.adjustRequests.some((one) => one.isPending)) return;
  const { reason } = inputOf(step, proposalInputs.adjust);
  await step.tx.adjustRequest.updateMany({
    where: { proposalId: step.file.proposal.id, state: "pending" },
    data: { state: "adjusted", decision: reason, ...decidedBy(step) },
  });
};

export const refuseAdjustRequest: EffectFn = async (step) => {
  const { adjustRequestId, decision } = inputOf(step, proposalInputs.refuseAdjust);
  const found = await step.tx.adjustRequest.findFirst({
    where: { id: adjustRequestId, proposalId: step.file.proposal.id, state: "pending" },
    include: { assignment: { select: { unitId: true, unitNameThen: true } } },
  });
  if (!found) throw new Refused({ code: "no_request", zh: noneWaits });
  await step.tx.adjustRequest.update({
    where: { id: adjustRequestId },
    data: { state: "refused", decision, ...decidedBy(step) },
  });
  step.data.concerned = [found.assignment.unitId, found.unitId];
  aimAt(step, { unitId: found.assignment.unitId, unitName: found.assignment.unitNameThen });
  step.facts.ask = adjustAskZh(found.kind, found.unitNameThen);
};

function decidedBy(step: Step) {
  const decidedById = step.actor.isSystem ? null : step.actor.userId;
  return { decidedById, decidedOn: toDate(step.today) };
}

/** The units of the item that the request is about; one that is not on it yet learns of it by 交办. */
export const notifyConcerned: EffectFn = async (step) => {
  const named = (step.data.concerned as string[] | undefined) ?? [];
  const ownUnitId = step.row?.unitId;
  const isConcerned = ({ unitId, duty }: AssignmentFact) =>
    named.includes(unitId) || (step.row?.duty === "assist" && answeringDuties.includes(duty));
  const to = openTopRows(step.file)
    .filter((row) => row.unitId !== ownUnitId && isConcerned(row))
    .map((row): Recipient => ({ unitId: row.unitId, posts: ["coordinator"] }));
  tellTo(step, "notifyConcerned", to);
};
