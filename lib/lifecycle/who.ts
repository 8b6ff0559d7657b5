// Role predicates over an Actor value: the only place that says what "the registrar of that body" means.
import { type Actor, actingPosts, type HeldPost, type PostKind } from "./actor";
import type { Who } from "./engine";
import {
  type AssignmentFact,
  type AssignmentFacts,
  answeringDuties,
  type CaseFacts,
  draftingRows,
  type HolderFact,
  type ProposalFacts,
  type ReplyFacts,
} from "./facts";
import { isInForce } from "./spans";

/** Does the actor hold this post in this unit, under the acting post or one stood in for? */
export function actsAs(actor: Actor, kind: PostKind, unitId: string | null): boolean {
  return unitId !== null && actingPosts(actor).some((post) => post.kind === kind && post.unitId === unitId);
}

/** Does the actor act for one of these units, under the acting post or one stood in for? Sections count with theirs. */
export function actsFor(actor: Actor, unitIds: readonly string[]): boolean {
  return actingPosts(actor).some((post) =>
    [post.institutionId, ...post.unitIds].some((id) => unitIds.includes(id)),
  );
}

export const system: Who<unknown> = { zh: "系统", posts: [], is: (_, actor) => actor.isSystem };

export const registrar: Who<ProposalFacts> = {
  zh: "该机构登记人员",
  posts: ["registrar"],
  is: (file, actor) => actsAs(actor, "registrar", file.proposal.bodyId),
};

/** 议案 are moved in the people's congress only, so only its own registrar turns one into a suggestion. */
export const registrarOfCongress: Who<ProposalFacts> = {
  zh: "人大登记人员",
  posts: ["registrar"],
  is: (file, actor) => file.proposal.source === "congress" && registrar.is(file, actor),
};

/** Registrar who entered the draft for the proposer (代录). */
export const registrarOfDraft: Who<ProposalFacts> = {
  zh: "登记人员（代录）",
  posts: ["registrar"],
  is: (file, actor) =>
    file.proposal.wasRegisteredByOffice && actsAs(actor, "registrar", file.proposal.bodyId),
};

function isLeadProposer(file: CaseFacts, actor: Actor): boolean {
  if (actor.acting.kind !== "proposer") return false;
  return file.signers.some(
    (signer) => signer.role === "lead" && actor.proposerIds.includes(signer.proposerId),
  );
}

export const leadProposer: Who<ProposalFacts> = { zh: "领衔提出人", posts: ["proposer"], is: isLeadProposer };

export const anySigner: Who<ProposalFacts> = {
  zh: "提出人",
  posts: ["proposer"],
  is: (file, actor) =>
    actor.acting.kind === "proposer" &&
    file.signers.some(
      (signer) => signer.consent === "agreed" && actor.proposerIds.includes(signer.proposerId),
    ),
};

/** Without an account: whoever opened the one-time link of a rating on this item and knew the last digits. */
export const linkHolder: Who<ProposalFacts> = {
  zh: "持一次性链接的提出人本人",
  posts: ["proposer"],
  is: (file, { link }) => link !== undefined && file.ratings.some((rating) => rating.id === link.ratingId),
};

export const invitedSigner: Who<ProposalFacts> = {
  zh: "受邀人",
  posts: ["proposer"],
  is: (file, actor) =>
    actor.acting.kind === "proposer" &&
    file.signers.some(
      (signer) => signer.consent === "invited" && actor.proposerIds.includes(signer.proposerId),
    ),
};

export const dispatcher: Who<ProposalFacts> = {
  zh: "交办机构",
  posts: ["dispatcher"],
  is: (file, actor) => actsAs(actor, "dispatcher", file.proposal.dispatchOfficeId),
};

/** An item of a higher level has no registrar here: the 交办机构 keeps its record from 登记 to 归档. */
export const upperDispatcher: Who<ProposalFacts> = {
  zh: "交办机构（上级交办件）",
  posts: ["dispatcher"],
  is: (file, actor) => file.proposal.origin === "upper" && dispatcher.is(file, actor),
};

/** Extensions are granted by the post that the profile names. */
export const extensionGranter: Who<ProposalFacts> = {
  zh: "交办机构（规则方案另有规定的，为登记人员）",
  posts: ["dispatcher", "registrar"],
  is: (file, actor) =>
    file.profile.extensionGrantedBy === "registrar" ? registrar.is(file, actor) : dispatcher.is(file, actor),
};

/** Does the actor take in a row's work: the unit's coordinator; for a section its own, or else its head? */
export function coordinates(row: AssignmentFact, actor: Actor): boolean {
  if (actsAs(actor, "coordinator", row.unitId)) return true;
  // On a child row the section's own coordinator, or else its head.
  return row.parentId !== null && !row.hasUnitCoordinator && actsAs(actor, "section_head", row.unitId);
}

/** Coordinator of a unit that answers or assists on this item (any open row). */
export const anyCoordinator: Who<ProposalFacts> = {
  zh: "承办单位联络员",
  posts: ["coordinator", "section_head"],
  is: (file, actor) => file.assignments.some((row) => isInForce(row) && coordinates(row, actor)),
};

function handles(file: CaseFacts, row: AssignmentFact, actor: Actor): boolean {
  const { kind, institutionId } = actor.acting;
  const isClerk = !actor.isSystem && (kind === "handler" || kind === "section_head");
  return draftingRows(file.assignments, row).some(
    (one) =>
      (isClerk && one.handlerId === actor.userId && institutionId === one.institutionId) ||
      (one.parentId !== null && actsAs(actor, "section_head", one.unitId)),
  );
}

/** Anyone working on the item inside a unit: handler, section head, coordinator of an open row. */
export const anyWorker: Who<ProposalFacts> = {
  zh: "承办人、科室负责人、联络员",
  posts: ["handler", "section_head", "coordinator"],
  is: (file, actor) =>
    file.assignments.some((row) => isInForce(row) && (coordinates(row, actor) || handles(file, row, actor))),
};

export const anyLeader: Who<ProposalFacts> = {
  zh: "承办单位领导",
  posts: ["leader", "deputy_leader"],
  is: (file, actor) =>
    file.assignments.some((row) => isInForce(row) && actingPosts(actor).some((post) => leadsRow(post, row))),
};

function leadsRow(post: HeldPost, row: AssignmentFact): boolean {
  if (post.kind === "leader") return post.unitId === row.unitId;
  return post.kind === "deputy_leader" && (post.unitId === row.unitId || post.chargeIds.includes(row.unitId));
}

export const rowCoordinator: Who<AssignmentFacts> = {
  zh: "联络员（下级任务为科室负责人）",
  posts: ["coordinator", "section_head"],
  is: ({ row }, actor) => coordinates(row, actor),
};

/** The office of the unit itself: unlike rowCoordinator never a section head. */
export const unitOffice: Who<AssignmentFacts> = {
  zh: "联络员",
  posts: ["coordinator"],
  is: ({ row }, actor) => actsAs(actor, "coordinator", row.unitId),
};

/** Who gave the row: the 交办机构 for a top row, the parent unit's coordinator for a child row. */
export const rowDispatcher: Who<AssignmentFacts> = {
  zh: "交办机构（下级任务为上级单位联络员）",
  posts: ["dispatcher", "coordinator", "section_head"],
  is: ({ file, row }, actor) => {
    if (row.parentId === null) return actsAs(actor, "dispatcher", file.proposal.dispatchOfficeId);
    const parent = file.assignments.find((one) => one.id === row.parentId);
    return parent !== undefined && coordinates(parent, actor);
  },
};

export const rowLeader: Who<AssignmentFacts> = {
  zh: "单位主要领导（或代行领导；科室任务为科室负责人）",
  posts: ["leader", "section_head"],
  is: ({ row }, actor) =>
    actsAs(actor, "leader", row.unitId) ||
    (row.parentId !== null && actsAs(actor, "section_head", row.unitId)),
};

/** Where the profile does not ask for the leader, the office requests 退办 by itself. */
export const officeForLeader: Who<AssignmentFacts> = {
  zh: "联络员（规则方案不要求主要领导提出的）",
  posts: ["coordinator"],
  is: (facts, actor) => !facts.file.profile.contest.requiresLeader && unitOffice.is(facts, actor),
};

export const rowHandler: Who<AssignmentFacts> = {
  zh: "承办人、科室负责人",
  posts: ["handler", "section_head"],
  is: ({ file, row }, actor) => handles(file, row, actor),
};

/** The coordinator of the lead (or split) unit, about an assist row. */
export const leadCoordinator: Who<AssignmentFacts> = {
  zh: "主办单位联络员",
  posts: ["coordinator", "section_head"],
  is: ({ file, row }, actor) =>
    file.assignments.some(
      (one) =>
        one.parentId === row.parentId &&
        answeringDuties.includes(one.duty) &&
        one.state !== "released" &&
        coordinates(one, actor),
    ),
};

export const replyHandler: Who<ReplyFacts> = {
  zh: "承办人、科室负责人",
  posts: ["handler", "section_head"],
  is: ({ file, row }, actor) => handles(file, row, actor),
};

export const replyCoordinator: Who<ReplyFacts> = {
  zh: "承办单位联络员",
  posts: ["coordinator"],
  is: ({ row }, actor) => actsAs(actor, "coordinator", row.unitId),
};

/** Does this person hold the post the stage names, looked up in the unit it names? */
export function holdsPlace(actor: Actor, holder: HolderFact): boolean {
  return actingPosts(actor).some((post) => {
    if (post.kind !== holder.post) return false;
    if (holder.scope !== "inCharge") return post.unitId === holder.unitId;
    return post.chargeIds.includes(holder.unitId) || post.unitId === holder.unitId;
  });
}

/** The open places of the current stage that this person holds. */
export function heldPlaces({ reply }: ReplyFacts, actor: Actor): readonly HolderFact[] {
  const stage = reply.stages.find((one) => one.ordinal === reply.stageOrdinal);
  return (stage?.holders ?? []).filter((holder) => holder.isOpen && holdsPlace(actor, holder));
}

export const stageHolder: Who<ReplyFacts> = {
  zh: "本环节审核人",
  posts: ["handler", "section_head", "deputy_leader", "leader", "coordinator", "dispatcher"],
  is: (facts, actor) => heldPlaces(facts, actor).length > 0,
};

/** Who signed, as long as he acts under a leader's post of that unit: one who has moved on no longer revokes. */
export const signatory: Who<ReplyFacts> = {
  zh: "签发人",
  posts: ["leader", "deputy_leader"],
  is: ({ reply, row }, actor) =>
    reply.signedById === actor.userId &&
    actingPosts(actor).some(
      (post) =>
        (post.kind === "leader" || post.kind === "deputy_leader") && post.institutionId === row.institutionId,
    ),
};

export const replyDispatcher: Who<ReplyFacts> = {
  zh: "交办机构",
  posts: ["dispatcher"],
  is: ({ file }, actor) => actsAs(actor, "dispatcher", file.proposal.dispatchOfficeId),
};

/**
 * 「承办单位不能代填」: does any of this person's posts, or of those stood in for, lie in a unit that works on the item?
 * Sections count with their bureau; a released unit and a mere plan do not.
 */
export function worksOnItem(
  file: { assignments: readonly Pick<AssignmentFact, "state" | "institutionId">[] },
  actor: Actor,
): boolean {
  const institutions = new Set(file.assignments.filter(isInForce).map((row) => row.institutionId));
  const held = [...actor.held, ...actor.standsIn];
  return held.some((post) => post.kind !== "proposer" && institutions.has(post.institutionId));
}
