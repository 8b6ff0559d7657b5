// What the guards look at: one plain picture of a case, loaded on the locked row by lib/transition.
import type { PostKind } from "./actor";
import type { AssignmentState } from "./assignment";
import type { ProfileFacts } from "./profile-facts";
import type { ProposalState } from "./proposal";
import type { ReplyState } from "./reply";

export type Duty = "lead" | "split" | "assist" | "reference";
/** The duties that answer the proposer; assistants answer the lead, reference units nobody. */
export const answeringDuties: readonly Duty[] = ["lead", "split"];
/** The clocks of an answer to the proposer: the first one, and that of 重新办理. */
export const answerStages = ["answer", "rework"] as const;
export type AnswerStage = (typeof answerStages)[number];
/** The clocks a letter is counted by: of an answer, or of an assist opinion. */
export const letterStages = [...answerStages, "opinion", "opinionRedo"] as const;
export type ReplyKind = "answer" | "opinion" | "supplement";
/** Letters to those who asked; an opinion goes to the unit that answers. */
export const answerKinds = ["answer", "supplement"] as const satisfies readonly ReplyKind[];
export type Source = "congress" | "cppcc" | "hotline";

export type ProposalFact = {
  id: string;
  version: number;
  source: Source;
  origin: "own" | "upper";
  bodyId: string;
  dispatchOfficeId: string | null;
  numberText: string | null;
  hasTwinNumber: boolean;
  registeredById: string | null;
  wasSubmitted: boolean;
  wasRegisteredByOffice: boolean;
  cosignUntil: string | null;
  /** Names of required fields still empty. */
  missing: readonly string[];
  /** The newest meeting of the body opened on this day, after the item's own and after it was last carried on; else null. */
  carryTo: string | null;
  round: number;
  askIds: readonly string[];
  /** The proposer agrees to publication of the title alone. */
  wishesTitleOnly: boolean;
  /** A proposer has objected to the units, and neither an answer nor a change of units has followed. */
  hasAllocationObjection: boolean;
};

export type SignerFact = {
  id: string;
  proposerId: string;
  role: "lead" | "cosigner";
  consent: "invited" | "agreed" | "declined" | "withdrawn";
};

export type AssignmentFact = {
  id: string;
  parentId: string | null;
  unitId: string;
  unitName: string;
  institutionId: string;
  duty: Duty;
  state: AssignmentState;
  version: number;
  round: number;
  replyNeeded: boolean;
  handlerId: string | null;
  isCirculated: boolean;
  isAcknowledged: boolean;
  askIds: readonly string[];
  hasUnitCoordinator: boolean;
  /** 初稿 of a section was handed in, now or before. */
  hasHandedIn: boolean;
  /** The unit asks for 领导批示 before delegation and has none on record. */
  lacksInstruction: boolean;
};

export type HolderFact = {
  id: string;
  post: PostKind;
  scope: "ownSection" | "inCharge" | "ownUnit" | "dispatchOffice";
  unitId: string;
  isOpen: boolean;
  passedById: string | null;
};

export type StageFact = {
  ordinal: number;
  act: "review" | "countersign" | "approve" | "check";
  name: string;
  isSkipped: boolean;
  holders: readonly HolderFact[];
};

export type ReplyFact = {
  id: string;
  assignmentId: string;
  unitId: string;
  kind: ReplyKind;
  round: number;
  state: ReplyState;
  version: number;
  textVersion: number;
  stageOrdinal: number | null;
  stages: readonly StageFact[];
  writerIds: readonly string[];
  outcome: string | null;
  disclosure: string | null;
  extent: string | null;
  /** Why it is not published on the unit's own motion is written down. */
  hasDisclosureGround: boolean;
  answeredAskIds: readonly string[];
  isEmpty: boolean;
  /** Commitments written down for this reply. */
  commitments: number;
  noted: boolean;
  documentNumber: string | null;
  hasSealedCopy: boolean;
  deliveredSignerIds: readonly string[];
  signedById: string | null;
  publication: "unproposed" | "proposed" | "published" | "withdrawn" | "declined";
  /** 合并评价 by the profile (lib/rules/ratings); null while nobody whose word counts has rated. */
  combinedRating: string | null;
};

export type RatingFact = {
  id: string;
  replyId: string;
  signerId: string;
  state: "awaiting" | "rated" | "no_response";
  result: string | null;
  attitude: string | null;
  isReminded: boolean;
};

export type DeadlineFact = {
  stage: string;
  assignmentId: string | null;
  subjectId: string | null;
  dueOn: string;
};

export type ConsultationFact = {
  id: string;
  assignmentId: string | null;
  stage: "before" | "during" | "after";
  isInPerson: boolean;
  signerIds: readonly string[];
};

export type CaseFacts = {
  state: ProposalState;
  proposal: ProposalFact;
  profile: ProfileFacts;
  signers: readonly SignerFact[];
  assignments: readonly AssignmentFact[];
  replies: readonly ReplyFact[];
  ratings: readonly RatingFact[];
  deadlines: readonly DeadlineFact[];
  consultations: readonly ConsultationFact[];
  contests: readonly { assignmentId: string; isPending: boolean; ruledUpheld: boolean }[];
  extensions: readonly { id: string; assignmentId: string; isPending: boolean }[];
  /** 申请调整承办单位 by a unit. */
  adjustRequests: readonly { id: string; assignmentId: string; isPending: boolean }[];
  /** `unitIds`: the unit that promised and the one named as responsible. `isOpen`: in an issued letter, not fulfilled. */
  commitments: readonly {
    id: string;
    unitIds: readonly string[];
    isOpen: boolean;
    letterState: ReplyState;
  }[];
  /** Key designations (重点) in force. */
  designations: readonly { id: string; byUnitId: string; reportDays: number | null }[];
  supervisions: readonly { id: string; isOpen: boolean }[];
  rulings: readonly { round: number }[];
};

export type ProposalFacts = CaseFacts;
export type AssignmentFacts = { state: AssignmentState; file: CaseFacts; row: AssignmentFact };
export type ReplyFacts = { state: ReplyState; file: CaseFacts; reply: ReplyFact; row: AssignmentFact };

/** The case as if it held this promise alone: what the table says of one promise among several. */
export function withCommitment(file: CaseFacts, id: string): CaseFacts {
  return { ...file, commitments: file.commitments.filter((one) => one.id === id) };
}

/** The case as if this assignment alone, with what stands below it, had been given out. */
export function withAssignment(file: CaseFacts, id: string): CaseFacts {
  return {
    ...file,
    assignments: file.assignments.filter((row) => row.id === id || row.parentId === id),
    replies: file.replies.filter((reply) => reply.assignmentId === id),
  };
}

/** Top rows not released: the ones the proposal's guards and effects count. */
export function openTopRows(file: CaseFacts): readonly AssignmentFact[] {
  return file.assignments.filter((row) => row.parentId === null && row.state !== "released");
}

/** Rows that answer the proposer: the lead, or each of a split set. */
export function answeringRows(file: CaseFacts): readonly AssignmentFact[] {
  return openTopRows(file).filter((row) => answeringDuties.includes(row.duty));
}

export function childrenOf(file: CaseFacts, id: string): readonly AssignmentFact[] {
  return file.assignments.filter((row) => row.parentId === id && row.state !== "released");
}

/**
 * Which child drafts its parent's letter: the lead section of the unit. An assisting section hands its text in and does
 * not read the draft. The where condition of lib/access/visible and the SQL of lib/worklist/queues/drafting say the same
 * of database rows with these two; tests/integration/access/drafting-rows.test.ts holds the three against each other.
 */
export const draftingDuty = "lead" as const satisfies Duty;
/** How many levels below the unit's row: a 科室, and a 科室 of that one. */
export const draftingDepth = 2;

type TreeRow = Pick<AssignmentFact, "id" | "parentId" | "duty" | "state">;

/** The row itself and, among `rows` below it, those that draft its letter. */
export function draftingRows<Row extends TreeRow>(
  rows: readonly Row[],
  row: Row,
  depth: number = draftingDepth,
): readonly Row[] {
  if (depth === 0) return [row];
  const below = rows.filter(
    (one) => one.parentId === row.id && one.duty === draftingDuty && one.state !== "released",
  );
  return [row, ...below.flatMap((one) => draftingRows(rows, one, depth - 1))];
}

export function openDeadline(file: CaseFacts, stage: string, subjectId: string): DeadlineFact | undefined {
  return file.deadlines.find(
    (clock) =>
      clock.stage === stage && (clock.subjectId ?? clock.assignmentId ?? file.proposal.id) === subjectId,
  );
}

/** Past the window of 退办 (上海 7 工作日, 山东 5 日, 河南 10 工作日…); inside a unit there is none. */
export function isContestLate(file: CaseFacts, { id, parentId }: AssignmentFact, today: string): boolean {
  if (parentId !== null) return false;
  const clock = openDeadline(file, "contest", id);
  return !clock || clock.dueOn < today;
}

/** Is this one of the two clocks of an answer? */
export function isAnswerStage(stage: string): stage is AnswerStage {
  return answerStages.some((one) => one === stage);
}

/** The running clock by which this row has to answer, if there is one. */
export function answerDeadline(file: CaseFacts, rowId: string) {
  const isIts = (clock: DeadlineFact): clock is DeadlineFact & { stage: AnswerStage } =>
    clock.assignmentId === rowId && isAnswerStage(clock.stage);
  return file.deadlines.find(isIts);
}

const inWork: readonly ReplyState[] = ["draft", "reviewing", "signed"];

/** A letter in work: begun, and neither issued nor void. */
export function isInWork({ state }: Pick<ReplyFact, "state">): boolean {
  return inWork.includes(state);
}

/** Every issued answer, of whatever round. */
export function issuedAnswers(file: CaseFacts): readonly ReplyFact[] {
  return file.replies.filter((reply) => reply.kind === "answer" && reply.state === "issued");
}

/** The answer that counts for each answering row: its newest issued one. */
export function currentAnswers(file: CaseFacts): readonly ReplyFact[] {
  return answeringRows(file).flatMap((row) => {
    const own = issuedAnswers(file).filter((reply) => reply.assignmentId === row.id);
    const last = [...own].sort((a, b) => b.round - a.round)[0];
    return last ? [last] : [];
  });
}

export function agreedSigners(file: CaseFacts): readonly SignerFact[] {
  return file.signers.filter((signer) => signer.consent === "agreed");
}

/** Who signed and stands in none of these records. */
export function unreached(
  file: CaseFacts,
  held: readonly Pick<ConsultationFact, "signerIds">[],
): readonly SignerFact[] {
  return agreedSigners(file).filter((signer) => !held.some((one) => one.signerIds.includes(signer.id)));
}
