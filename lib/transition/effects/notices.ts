// Who is told: each effect only names recipients; sentences and delivery belong to lib/notify.
import { answeringRows, draftingRows, openTopRows } from "@/lib/lifecycle/facts";
import { type EffectFn, type Recipient, rowOf, type Step, tellTo } from "../step";

const coordinatorOf = (unitId: string): Recipient => ({ unitId, posts: ["coordinator"] });

export const notifyRegistrars: EffectFn = async (step) =>
  tellTo(step, "notifyRegistrars", [{ unitId: step.file.proposal.bodyId, posts: ["registrar"] }]);

/** The 交办机构, or for a section's row the coordinator of the unit that gave it. */
export const notifyDispatchers: EffectFn = async (step) => {
  const parent = step.file.assignments.find((one) => one.id === step.row?.parentId);
  if (parent) {
    tellTo(step, "notifyDispatchers", [coordinatorOf(parent.unitId)]);
    return;
  }
  const office = (step.data.officeId as string | undefined) ?? step.file.proposal.dispatchOfficeId;
  if (office) tellTo(step, "notifyDispatchers", [{ unitId: office, posts: ["dispatcher"] }]);
};

export const notifyUnits: EffectFn = async (step) =>
  tellTo(
    step,
    "notifyUnits",
    openTopRows(step.file).map((row) => coordinatorOf(row.unitId)),
  );

export const notifyPlannedUnits: EffectFn = async (step) => {
  const planned = openTopRows(step.file).filter((row) => row.state === "planned");
  tellTo(
    step,
    "notifyPlannedUnits",
    planned.map((row) => coordinatorOf(row.unitId)),
  );
};

export const notifyProposers: EffectFn = async (step) => {
  const proposerIds = step.file.signers
    .filter((signer) => signer.consent === "agreed" || signer.consent === "invited")
    .map((signer) => signer.proposerId);
  if (proposerIds.length > 0) tellTo(step, "notifyProposers", [{ proposerIds }]);
};

export const notifyRowUnit: EffectFn = async (step) =>
  tellTo(step, "notifyRowUnit", [coordinatorOf(rowOf(step).unitId)]);

export const notifyRowLeader: EffectFn = async (step) =>
  tellTo(step, "notifyRowLeader", [{ unitId: rowOf(step).unitId, posts: ["leader"] }]);

export const notifyParentUnit: EffectFn = async (step) => {
  const parent = step.file.assignments.find((one) => one.id === rowOf(step).parentId);
  if (parent)
    tellTo(step, "notifyParentUnit", [coordinatorOf(parent.unitId), ...handlersOf(step, parent.id)]);
};

function handlersOf(step: Step, rowId: string): Recipient[] {
  const row = step.file.assignments.find((one) => one.id === rowId);
  const ids = row
    ? draftingRows(step.file.assignments, row).flatMap((one) => (one.handlerId ? [one.handlerId] : []))
    : [];
  return [...new Set(ids)].map((userId) => ({ userId }));
}

export const notifyHandlers: EffectFn = async (step) =>
  tellTo(step, "notifyHandlers", handlersOf(step, rowOf(step).id));

export const notifyHandler: EffectFn = async (step) => {
  if (step.target.userId) tellTo(step, "notifyHandler", [{ userId: step.target.userId }]);
};

/** After 分解: the sections' heads and the named handlers (the new rows were put into data by delegateRow). */
export const notifyChildren: EffectFn = async (step) => {
  const created = (step.data.rows as { unitId: string; handlerId: string | null }[] | undefined) ?? [];
  const heads: Recipient[] = created.map((row) => ({ unitId: row.unitId, posts: ["section_head"] }));
  const people: Recipient[] = created.flatMap((row) => (row.handlerId ? [{ userId: row.handlerId }] : []));
  tellTo(step, "notifyChildren", [...heads, ...people]);
};

/** A section (or bureau) below and its clerk: what its unit gave it was taken back. */
export const notifySection: EffectFn = async (step) => {
  const { unitId, handlerId } = rowOf(step);
  const people: Recipient[] = handlerId ? [{ userId: handlerId }] : [];
  tellTo(step, "notifySection", [{ unitId, posts: ["section_head", "coordinator"] }, ...people]);
};

/** 改办: the unit that gave the item up; the new one is told when its row opens. */
export const notifyReassigned: EffectFn = async (step) =>
  tellTo(step, "notifyReassigned", [coordinatorOf(rowOf(step).unitId)]);

export const notifyCoordinators: EffectFn = async (step) =>
  tellTo(step, "notifyCoordinators", [coordinatorOf(rowOf(step).unitId)]);

/** Units learn that a rating is in; what is 仅人大、政协可见 never travels in a notice. */
export const notifyRated: EffectFn = async (step) => {
  const units = answeringRows(step.file).map((row) => coordinatorOf(row.unitId));
  tellTo(step, "notifyRated", [...units, { unitId: step.file.proposal.bodyId, posts: ["registrar"] }]);
};

/** An answer or supplement goes to the proposers and the registrar; an opinion to the lead unit. */
export const notifyIssued: EffectFn = async (step) => {
  const { file } = step;
  if (step.reply?.kind !== "opinion") {
    const proposerIds = file.signers.filter((one) => one.consent === "agreed").map((one) => one.proposerId);
    tellTo(step, "notifyIssued", [{ proposerIds }, { unitId: file.proposal.bodyId, posts: ["registrar"] }]);
    return;
  }
  const leads = answeringRows(file);
  const to = leads.flatMap((row) => [coordinatorOf(row.unitId), ...handlersOf(step, row.id)]);
  tellTo(step, "notifyIssued", to);
};
