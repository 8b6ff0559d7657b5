// Loads the whole picture of a case for the pure tables. Called on the locked row, and by pages for the action bar.
import type { Tx } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { AssignmentFact, CaseFacts, ProposalFact } from "@/lib/lifecycle/facts";
import { inPersonChannels, type RuleProfileContent } from "@/lib/rules/profile";
import type { Rules } from "../step";
import { coordinated, institutionsOf } from "./places";
import { type AssignmentRow, type CaseRow, caseInclude } from "./query";
import { replyFact } from "./reply-facts";
import { loadRules } from "./rules";

export type LoadedCase = { file: CaseFacts; rules: Rules };

/** Facts and rules of one proposal; null when it does not exist. `today` resolves posts. */
export async function loadCase(tx: Tx, proposalId: string, today: string): Promise<LoadedCase | null> {
  const row = await tx.proposal.findUnique({ where: { id: proposalId }, include: caseInclude });
  if (!row) return null;
  const rules = await loadRules(tx, row.meetingId);
  const institutions = await institutionsOf(
    tx,
    row.assignments.map((one) => one.unit),
  );
  const children = row.assignments.filter((one) => one.parentId !== null).map((one) => one.unitId);
  const withCoordinator = await coordinated(tx, children, today);
  const signers = row.signers;
  const assignments = row.assignments.map((one) => assignmentFact(row, one, institutions, withCoordinator));
  const file: CaseFacts = {
    state: row.state,
    proposal: await proposalFact(tx, row),
    profile: profileFacts(rules.content),
    signers,
    assignments,
    replies: row.replies.map((reply) => replyFact(row, reply, signers, rules.content)),
    ...listFacts(row),
  };
  return { file, rules };
}

function assignmentFact(
  row: CaseRow,
  one: AssignmentRow,
  institutions: Map<string, string>,
  withCoordinator: Set<string>,
): AssignmentFact {
  const { id, parentId, unitId, duty, state, version, round, replyNeeded, handlerId } = one;
  return {
    id,
    parentId,
    unitId,
    unitName: one.unitNameThen,
    institutionId: institutions.get(unitId) ?? unitId,
    duty,
    state,
    version,
    round,
    replyNeeded,
    handlerId,
    isCirculated: one.circulatedOn !== null,
    isAcknowledged: one.acknowledgedOn !== null,
    askIds: one.askDuties.map((link) => link.askId),
    hasUnitCoordinator: withCoordinator.has(unitId),
    lacksInstruction: one.unit.needsInstruction && !row.instructions.some((note) => note.assignmentId === id),
  };
}

async function proposalFact(tx: Tx, row: CaseRow): Promise<ProposalFact> {
  const missing = [
    row.title.trim() === "" ? "标题" : null,
    row.body.trim() === "" ? "正文" : null,
    row.asks.length === 0 ? "诉求" : null,
    row.signers.some((signer) => signer.role === "lead") ? null : "领衔提出人",
  ].filter((name) => name !== null);
  return {
    id: row.id,
    version: row.version,
    source: row.source,
    origin: row.origin,
    bodyId: row.bodyId,
    dispatchOfficeId: row.dispatchOfficeId,
    numberText: row.numberText,
    hasTwinNumber: await hasTwin(tx, row),
    registeredById: row.registeredById,
    wasSubmitted: row.submittedOn !== null,
    wasRegisteredByOffice: row.registeredById !== null,
    cosignUntil: toDay(row.cosignUntil),
    missing,
    round: row.round,
    askIds: row.asks.map((ask) => ask.id),
  };
}

/** Another live item with the same number in the same meeting, kind and in/between sessions. */
async function hasTwin(tx: Tx, row: CaseRow): Promise<boolean> {
  // Only an item still waiting for its number can meet a twin: afterwards the database's unique index holds.
  if (row.state !== "submitted" || row.serial === null) return false;
  const { bodyId, meetingId, kind, inSession, serial } = row;
  const twin = await tx.proposal.findFirst({
    where: { bodyId, meetingId, kind, inSession, serial, state: { not: "void" }, id: { not: row.id } },
    select: { id: true },
  });
  return twin !== null;
}

function profileFacts(content: RuleProfileContent): CaseFacts["profile"] {
  return {
    withdrawFrom: content.withdrawal.states,
    requiredConsultations: content.consultations.map((need) => ({
      stage: need.stage,
      total: need.atLeast,
      inPerson: need.inPersonAtLeast,
    })),
    datedOutcomes: content.outcomes.classes.filter((one) => one.needsDate).map((one) => one.code),
    extensionGrantedBy: content.extension.grantedBy,
    deemsAcknowledged: content.acknowledgement.isDeemed,
  };
}

const inPerson: readonly string[] = inPersonChannels;

function listFacts(row: CaseRow) {
  return {
    ratings: row.ratings.map((rating) => ({
      id: rating.id,
      replyId: rating.replyId,
      signerId: rating.signerId,
      state: rating.state,
      result: rating.result,
      attitude: rating.attitude,
      isReminded: rating.remindedOn !== null,
    })),
    deadlines: row.deadlines.map((clock) => ({
      stage: clock.stage,
      assignmentId: clock.assignmentId,
      subjectId: clock.subjectId,
      dueOn: toDay(clock.dueOn),
    })),
    consultations: row.consultations.map(({ consultation }) => ({
      id: consultation.id,
      assignmentId: consultation.assignmentId,
      stage: consultation.stage,
      isInPerson: inPerson.includes(consultation.channel),
      signerIds: consultation.signers.map((one) => one.signerId),
    })),
    contests: row.contests.map((contest) => ({
      assignmentId: contest.assignmentId,
      isPending: contest.ruling === "pending",
      ruledUpheld: contest.ruling === "upheld",
    })),
    extensions: row.extensions.map(({ id, assignmentId, state }) => ({
      id,
      assignmentId,
      isPending: state === "pending",
    })),
    commitments: row.commitments.map(({ id, unitId, state }) => ({
      id,
      unitId,
      isOpen: state !== "fulfilled",
    })),
    supervisions: row.supervisions.map(({ id, answeredOn }) => ({ id, isOpen: answeredOn === null })),
    rulings: row.rulings,
  };
}
