// A pure model of what the effects do to the facts the tables look at, so that random walks stay in pictures that could be.
import type { AssignmentFact, CaseFacts, RatingFact, ReplyFact } from "@/lib/lifecycle/facts";
import { aCase, reply, row, stage } from "../../factories/lifecycle-facts";

export type Change = (file: CaseFacts, id: string, dice: number, userId: string) => CaseFacts;

/** A draft entered by the office: nobody has planned, written or rated anything. */
export function newDraft(): CaseFacts {
  return aCase({
    state: "draft",
    assignments: [],
    deadlines: [],
    proposal: { dispatchOfficeId: null, wasSubmitted: false },
  });
}

export const setRow = (file: CaseFacts, id: string, change: Partial<AssignmentFact>): CaseFacts => ({
  ...file,
  assignments: file.assignments.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

export const setReply = (file: CaseFacts, id: string, change: Partial<ReplyFact>): CaseFacts => ({
  ...file,
  replies: file.replies.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

const setProposal = (file: CaseFacts, change: Partial<CaseFacts["proposal"]>): CaseFacts => ({
  ...file,
  proposal: { ...file.proposal, ...change },
});

const same: Change = (file) => file;

/** Either one lead with an assist unit, or two units that answer for themselves. */
const writePlan: Change = (file, _, dice) => {
  const kept = file.assignments.filter((one) => one.state !== "planned");
  const serial = kept.length;
  const make = (unitId: string, duty: AssignmentFact["duty"]) =>
    row(unitId, { id: `${unitId}#${serial}`, duty, state: "planned", isAcknowledged: false });
  const split = [make("lead", "split"), make("assist", "split")];
  const joint = [make("lead", "lead"), make("assist", "assist"), make("reference", "reference")];
  return { ...file, assignments: [...kept, ...(dice % 3 === 0 ? split : joint)] };
};

/** A new row of another unit, or of the same one where there is no other, takes the place of a released one. */
const succeed: Change = (file, id) => {
  const old = file.assignments.find((one) => one.id === id);
  if (!old) return file;
  const unitId = old.unitId === "stranger" ? "lead" : "stranger";
  const next = row(unitId, { ...old, id: `${unitId}#${file.assignments.length}`, unitId, unitName: unitId });
  const opened: AssignmentFact = {
    ...next,
    institutionId: unitId,
    state: "pending",
    isAcknowledged: false,
    handlerId: null,
  };
  return dropDrafts({ ...file, assignments: [...file.assignments, opened] }, id);
};

export const dropDrafts = (file: CaseFacts, rowId: string): CaseFacts => ({
  ...file,
  replies: file.replies.map((one) =>
    one.assignmentId === rowId && one.state !== "issued" ? { ...one, state: "void" } : one,
  ),
});

const isAcknowledged: Change = (file, id) => setRow(file, id, { isAcknowledged: true });

const handlers: Record<string, string> = {
  lead: "handler.own",
  assist: "handler.assist",
  stranger: "handler.stranger",
};

const openReply: Change = (file, id) => {
  const own = file.assignments.find((one) => one.id === id);
  if (!own) return file;
  const kind = own.duty === "assist" ? "opinion" : "answer";
  const draft = {
    id: `reply#${file.replies.length}`,
    assignmentId: id,
    unitId: own.unitId,
    kind,
    round: own.round,
    // Every other letter is to be published before the archive.
    ...(file.replies.length % 2 === 0
      ? ({ disclosure: "on_request", extent: null, hasDisclosureGround: true } as const)
      : {}),
  } as const;
  return { ...file, replies: [...file.replies, reply({ ...draft, writerIds: [own.handlerId ?? ""] })] };
};

/** One stage of the unit's head is enough: the longer chains are tried in the matrix. */
const layChain: Change = (file, id) => {
  const own = file.replies.find((one) => one.id === id);
  const holder = { post: "leader", unitId: own?.unitId ?? "" } as const;
  return setReply(file, id, {
    stageOrdinal: 0,
    textVersion: (own?.textVersion ?? 0) + 1,
    stages: [stage(0, 0, "approve", "主要领导签发", [holder])],
  });
};

const signed: Change = (file, id, dice, userId) => {
  const own = file.replies.find((one) => one.id === id);
  const stages = (own?.stages ?? []).map((one) => ({
    ...one,
    holders: one.holders.map((holder) => ({ ...holder, isOpen: false, passedById: userId })),
  }));
  return setReply(file, id, {
    stages,
    stageOrdinal: null,
    signedById: userId,
    documentNumber: dice % 2 ? `${id}号` : null,
  });
};

const levels = ["satisfied", "basically_satisfied", "dissatisfied"] as const;

const rate: Change = (file, _, dice) => {
  const at = file.ratings.findIndex((one) => one.state !== "rated");
  const result = levels[dice % levels.length] ?? "satisfied";
  const found = file.ratings[at];
  if (!found) return file;
  const ratings: RatingFact[] = file.ratings.map((one, index) =>
    index === at ? { ...one, state: "rated", result, attitude: result } : one,
  );
  return setReply({ ...file, ratings }, found.replyId, { combinedRating: result });
};

/** Changes by machine.event; an event that is not named changes nothing the tables look at. */
export const changes: Record<string, Change> = {
  "proposal.submit": (file) => setProposal(file, { wasSubmitted: true }),
  "proposal.handOver": (file) => setProposal(file, { dispatchOfficeId: "office" }),
  "proposal.handBack": (file) =>
    setProposal(
      { ...file, assignments: file.assignments.filter((one) => one.state !== "planned") },
      { dispatchOfficeId: null },
    ),
  "proposal.plan": writePlan,
  "proposal.circulatePlan": (file) => ({
    ...file,
    assignments: file.assignments.map((one) =>
      one.state === "planned" ? { ...one, isCirculated: true } : one,
    ),
  }),
  "proposal.withdrawSign": same,
  "proposal.rework": (file) => setProposal(file, { round: file.proposal.round + 1 }),
  "proposal.rate": rate,
  "proposal.rateLate": same,
  "proposal.remindRating": (file) => ({
    ...file,
    ratings: file.ratings.map((one) => ({ ...one, isReminded: true })),
  }),
  "proposal.lapseRating": (file) => ({
    ...file,
    ratings: file.ratings.map((one) => (one.state === "awaiting" ? { ...one, state: "no_response" } : one)),
  }),
  "proposal.ruleRating": (file) => ({ ...file, rulings: [...file.rulings, { round: file.proposal.round }] }),
  "assignment.open": (file, id) => ({
    ...file,
    deadlines: [
      ...file.deadlines,
      { stage: "contest", assignmentId: id, subjectId: null, dueOn: "2026-05-11" },
    ],
  }),
  "assignment.acknowledge": isAcknowledged,
  "assignment.acknowledgeReference": isAcknowledged,
  "assignment.deemAcknowledged": isAcknowledged,
  "assignment.withdrawContest": isAcknowledged,
  "assignment.uphold": (file, id) => ({
    ...setRow(file, id, { isAcknowledged: true }),
    contests: [...file.contests, { assignmentId: id, isPending: false, ruledUpheld: true }],
  }),
  "assignment.reassign": succeed,
  "assignment.release": (file, id) => dropDrafts(file, id),
  "assignment.resume": (file, id) => openReply(setRow(file, id, { round: file.proposal.round }), id, 0, ""),
  "assignment.hand": (file, id) => {
    const own = file.assignments.find((one) => one.id === id);
    return setRow(file, id, { handlerId: handlers[own?.unitId ?? ""] ?? null });
  },
  "assignment.waive": (file, id) => dropDrafts(file, id),
  "assignment.startReply": openReply,
  "reply.submit": layChain,
  "reply.sign": signed,
  "reply.sendBack": (file, id) => setReply(file, id, { stageOrdinal: null, signedById: null }),
  "reply.takeBack": (file, id) => setReply(file, id, { stageOrdinal: null }),
  "reply.revokeSign": (file, id) => setReply(file, id, { documentNumber: null, signedById: null }),
  "reply.numberLetter": (file, id) => setReply(file, id, { documentNumber: `${id}号` }),
  "reply.issue": (file, id) =>
    setReply(file, id, { hasSealedCopy: true, deliveredSignerIds: ["signer.lead", "signer.cosigner"] }),
  "reply.proposePublication": (file, id) => setReply(file, id, { publication: "proposed" }),
  "reply.publish": (file, id) => setReply(file, id, { publication: "published" }),
  "reply.declinePublication": (file, id) => setReply(file, id, { publication: "declined" }),
  "reply.unpublish": (file, id) => setReply(file, id, { publication: "withdrawn" }),
};

/** 答复完成 opens one rating for each signer and answer. */
export function openRatings(file: CaseFacts): CaseFacts {
  const answers = file.replies.filter((one) => one.kind === "answer" && one.state === "issued");
  const missing = answers.filter((one) => !file.ratings.some((rating) => rating.replyId === one.id));
  const opened = missing.map(
    (one): RatingFact => ({
      id: `rating.${one.id}`,
      replyId: one.id,
      signerId: "signer.lead",
      state: "awaiting",
      result: null,
      attitude: null,
      isReminded: false,
    }),
  );
  return { ...file, ratings: [...file.ratings, ...opened] };
}
