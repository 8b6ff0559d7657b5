// Read access is a where condition and nothing else. Every list and every page starts
// from one of these three; an id that does not match is answered as not found.
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, actingPosts, type HeldPost, isOfficePost } from "@/lib/lifecycle/actor";
import { answeringDuties, answerKinds, draftingDepth, draftingDuty } from "@/lib/lifecycle/facts";
import { notPutIn, rowsInForce } from "@/lib/lifecycle/spans";

type ProposalWhere = Prisma.ProposalWhereInput;
type AssignmentWhere = Prisma.AssignmentWhereInput;
type ReplyWhere = Prisma.ReplyWhereInput;

/** Matches no row; Prisma answers it without asking the database for rows. */
const nothing = { id: { in: [] } };

/** Rows in force: given out, and not taken back. */
const inForce: AssignmentWhere = { state: { in: [...rowsInForce] } };

/** What a unit knows of: rows in force, and a plan once it was circulated (预交办，征求意见). */
const knownToUnits: AssignmentWhere = {
  OR: [inForce, { state: "planned", circulatedOn: { not: null } }],
};

/** The proposals this person may open, under the acting post and the absent leaders' posts stood in for. */
export function visibleTo(actor: Actor): ProposalWhere {
  if (actor.isSystem) return {};
  if (actor.link) return { ratings: { some: { id: actor.link.ratingId } } };
  return anyOf(actingPosts(actor).map((post) => proposalsOf(post, actor)));
}

function proposalsOf(post: HeldPost, actor: Actor): ProposalWhere {
  switch (post.kind) {
    case "registrar":
      return {
        bodyId: post.unitId,
        // A proposer's own draft is not the office's to read, nor is one thrown away unsent.
        OR: [
          { state: { notIn: [...notPutIn] } },
          { submittedOn: { not: null } },
          { registeredById: { not: null } },
        ],
      };
    case "dispatcher":
      return { dispatchOfficeId: post.unitId };
    case "coordinator":
    case "leader":
      return { assignments: { some: { AND: [rowsOf(post, actor), knownToUnits] } } };
    case "handler":
      return { assignments: { some: { AND: [rowsOf(post, actor), inForce] } } };
    case "section_head":
    case "deputy_leader":
      return {
        OR: [
          { assignments: { some: { AND: [rowsOf(post, actor), inForce] } } },
          { replies: { some: sentUpTo(post) } },
        ],
      };
    case "proposer":
      return { signers: { some: signedBy(actor) } };
    default:
      // 三员分立: the three administrators see no proposal business.
      return nothing;
  }
}

/** The Excel imports this person may look at: whatever was uploaded for the body registered for. */
export function visibleImports({ acting }: Actor): Prisma.ImportWhereInput {
  return acting.kind === "registrar" ? { bodyId: acting.unitId } : nothing;
}

/** The rows that are this post's own: of the unit and below, in charge, of the section, or handed to the person. */
function rowsOf(post: HeldPost, actor: Actor): AssignmentWhere {
  switch (post.kind) {
    case "coordinator":
    case "leader":
      return { unitId: { in: [...post.unitIds] } };
    case "deputy_leader":
      return { unitId: { in: [...post.chargeIds] } };
    case "section_head":
    case "handler":
      return isInSection(post)
        ? { OR: [{ unitId: { in: [...post.unitIds] } }, handedTo(post, actor)] }
        : handedTo(post, actor);
    default:
      return nothing;
  }
}

/** A post in the institution itself, not in a section, opens only what was handed to the person. */
function isInSection(post: HeldPost): boolean {
  return post.unitId !== post.institutionId;
}

function handedTo(post: HeldPost, actor: Actor): AssignmentWhere {
  // Within this institution only: the same person may handle rows elsewhere, under another post.
  const here = [...new Set([post.unitId, post.institutionId])];
  return {
    handlerId: actor.userId,
    unit: { OR: [{ id: { in: here } }, { parentId: post.institutionId }] },
  };
}

/** Replies whose review has come to this post; two arms, so that each finds its place in the index by isOpen. */
function sentUpTo(post: HeldPost): ReplyWhere {
  const place = { post: post.kind, unitId: { in: [post.unitId, ...post.chargeIds] } };
  return {
    stages: {
      some: {
        holders: {
          some: {
            OR: [
              { ...place, isOpen: true },
              { ...place, isOpen: false, passedAt: { not: null } },
            ],
          },
        },
      },
    },
  };
}

function signedBy(actor: Actor): Prisma.SignerWhereInput {
  return {
    proposerId: { in: [...actor.proposerIds] },
    // An invited co-signer reads the draft to decide; who declined or withdrew no longer reads it.
    OR: [{ consent: "agreed" }, { consent: "invited", proposal: { is: { state: "draft" } } }],
  };
}

/**
 * The assignments this person may read on the proposals they may open. Units see each other's top rows, not how
 * another unit split its work; a plan stays with the offices until it is circulated; proposers see no plan.
 */
export function visibleAssignments(actor: Actor): AssignmentWhere {
  if (actor.isSystem) return {};
  return anyOf(
    actingPosts(actor).map((post) => {
      const proposal = proposalsOf(post, actor);
      if (isOfficePost(post.kind)) return { proposal };
      if (post.kind === "proposer") return { proposal, parentId: null, state: { not: "planned" as const } };
      if (!isUnitPost(post)) return nothing;
      return {
        AND: [
          { proposal },
          { OR: [{ state: { not: "planned" as const } }, { circulatedOn: { not: null } }] },
          { OR: [{ parentId: null }, rowsOf(post, actor), ownSplit(post)] },
        ],
      };
    }),
  );
}

/** Rows split off from a row of the own unit: siblings and children inside the own institution. */
function ownSplit(post: HeldPost): AssignmentWhere {
  return { parent: { is: { unitId: { in: [post.institutionId, ...post.unitIds] } } } };
}

/**
 * The letters this person may read. Drafts: only who works on that assignment and who holds a stage they reached.
 * Proposers: issued answers, and a draft shared with them, of which the page shows `sharedVersion` only.
 */
export function visibleReplies(actor: Actor): ReplyWhere {
  if (actor.isSystem) return {};
  if (actor.link) return { state: "issued", ratings: { some: { id: actor.link.ratingId } } };
  return anyOf(
    actingPosts(actor).map((post) => {
      const letters = lettersOf(post, actor);
      return letters === null ? nothing : { AND: [{ proposal: proposalsOf(post, actor) }, letters] };
    }),
  );
}

/**
 * The letters whose working text, versions, notes and review this person may read too: who works on that assignment,
 * and who holds or held a stage of its review. Everyone else reads what was issued or shared.
 */
export function visibleDrafts(actor: Actor): ReplyWhere {
  if (actor.isSystem) return {};
  return anyOf(
    actingPosts(actor).map((post) => {
      const works = isUnitPost(post) ? [{ assignment: workedOnBy(post, actor) }] : [];
      if (works.length === 0 && post.kind !== "dispatcher") return nothing;
      return { AND: [{ proposal: proposalsOf(post, actor) }, { OR: [...works, sentUpTo(post)] }] };
    }),
  );
}

function lettersOf(post: HeldPost, actor: Actor): ReplyWhere | null {
  const answers: ReplyWhere = { state: "issued", kind: { in: [...answerKinds] } };
  switch (post.kind) {
    case "registrar":
      return { state: "issued" };
    case "dispatcher":
      return { OR: [{ state: "issued" }, sentUpTo(post)] };
    case "proposer":
      return {
        OR: [answers, { kind: { not: "opinion" }, sharedVersion: { not: null }, state: { not: "void" } }],
      };
    default:
      if (!isUnitPost(post)) return null;
      return {
        OR: [answers, { assignment: workedOnBy(post, actor) }, opinionsFor(post, actor), sentUpTo(post)],
      };
  }
}

/** The rows whose letter this post works on: its own, or the one above that its row drafts for (`draftingRows`). */
function workedOnBy(post: HeldPost, actor: Actor): AssignmentWhere {
  let works: AssignmentWhere = { AND: [rowsOf(post, actor), inForce] };
  const levels = [works];
  for (let level = 1; level <= draftingDepth; level += 1) {
    works = { children: { some: { duty: draftingDuty, AND: works } } };
    levels.push(works);
  }
  return { OR: levels };
}

/** Issued assist opinions (协办意见函) are addressed to the lead and split units, not to other assistants. */
function opinionsFor(post: HeldPost, actor: Actor): ReplyWhere {
  const leads: AssignmentWhere = { duty: { in: [...answeringDuties] }, AND: [workedOnBy(post, actor)] };
  return { state: "issued", kind: "opinion", proposal: { is: { assignments: { some: leads } } } };
}

function isUnitPost(post: HeldPost): boolean {
  return ["coordinator", "leader", "deputy_leader", "section_head", "handler"].includes(post.kind);
}

/** One condition stays as it is: a needless OR costs the database its index. An empty OR matches nothing. */
function anyOf<W extends object>(conditions: W[]): W | { OR: W[] } {
  const [only] = conditions;
  return only !== undefined && conditions.length === 1 ? only : { OR: conditions };
}
