// Which events of an item somebody reads in its timeline, who may already open the item itself. Pure.
import type { Machine } from "./sentences";

/**
 * - `all`: everyone of this group who sees the item.
 * - `letter`: who may read the letter itself, and everyone of `own`.
 * - `own`: only who works on this very row or letter, or did it.
 * - `none`: nobody of this group.
 */
export type Reach = "all" | "letter" | "own" | "none";
/** The offices (登记机构、交办机构), the units with an assignment, the proposers. */
export type Audience = "office" | "unit" | "proposer";
export type Reaches = Record<Audience, Reach>;

const everyone: Reaches = { office: "all", unit: "all", proposer: "all" };
/** Between proposers and office, before the item is anyone's work. */
const intake: Reaches = { office: "all", unit: "none", proposer: "all" };
const offices: Reaches = { office: "all", unit: "none", proposer: "none" };
/** Allocation and supervision: a matter between offices and units. */
const handling: Reaches = { office: "all", unit: "all", proposer: "none" };
/** How one unit handles its task: itself, its lead and the offices. */
const ownTask: Reaches = { office: "all", unit: "own", proposer: "none" };
/** How a letter comes about: only who works on it or reviews it. */
const drafting: Reaches = { office: "own", unit: "own", proposer: "none" };
/** What happens to a letter once it is out: an opinion (协办意见函) is not the proposer's to read. */
const letter: Reaches = { office: "letter", unit: "letter", proposer: "letter" };

/** Every event of the three tables and 登记; a test says that none is missing. */
export const reaches: Record<Machine, Readonly<Record<string, Reaches>>> = {
  proposal: {
    register: everyone,
    edit: intake,
    inviteCosigners: intake,
    cosign: intake,
    declineCosign: intake,
    submit: everyone,
    returnForEdit: intake,
    admit: everyone,
    takeUpper: everyone,
    decline: intake,
    reconsider: intake,
    withdraw: everyone,
    void: intake,
    discard: intake,
    convert: everyone,
    amend: everyone,
    amendUpper: handling,
    reworkUpper: handling,
    editAsks: handling,
    withdrawSign: everyone,
    handOver: everyone,
    carryOver: everyone,
    handBack: offices,
    // A plan is invisible to units before it is circulated, and its first drafts stay the office's.
    plan: offices,
    circulatePlan: handling,
    dispatch: everyone,
    begin: everyone,
    recall: everyone,
    adjust: everyone,
    objectAllocation: everyone,
    answerAllocation: everyone,
    refuseAdjust: handling,
    openAdjusted: handling,
    extend: everyone,
    refuseExtension: handling,
    settle: everyone,
    designateKey: everyone,
    liftKey: everyone,
    planKey: handling,
    reportKey: handling,
    commend: everyone,
    achieve: everyone,
    link: handling,
    rework: everyone,
    // Each signer reads the own rating only; what is 仅人大、政协可见 is struck out for units besides.
    rate: { office: "all", unit: "all", proposer: "own" },
    rateLate: { office: "all", unit: "all", proposer: "own" },
    makeRatingLink: offices,
    sendRatingLink: offices,
    recordLinkSending: offices,
    remindRating: { office: "all", unit: "none", proposer: "all" },
    lapseRating: everyone,
    ruleRating: everyone,
    // A paper between governments and their units.
    recordUpperFeedback: handling,
    conclude: everyone,
    archive: everyone,
    supplement: handling,
    // An assist unit sees its own contacts, not the lead's.
    consult: { office: "all", unit: "own", proposer: "all" },
    confirmConsultation: { office: "all", unit: "own", proposer: "all" },
    commit: everyone,
    // A letter not yet issued is its drafters' business.
    dropCommitment: drafting,
    progress: everyone,
    change: everyone,
    fulfil: everyone,
    revisit: everyone,
    // Each signer reads the own word only.
    rateCommitment: { office: "all", unit: "all", proposer: "own" },
    instruct: ownTask,
    brief: ownTask,
    supervise: handling,
    answerSupervision: ownTask,
    remind: handling,
    succeed: everyone,
    recount: everyone,
  },
  assignment: {
    open: handling,
    acknowledge: everyone,
    acknowledgeReference: handling,
    deemAcknowledged: handling,
    // The return history is open to everyone concerned with the allocation.
    contest: handling,
    contestByForm: handling,
    withdrawContest: handling,
    uphold: handling,
    reassign: everyone,
    handIn: { office: "none", unit: "own", proposer: "none" },
    finish: handling,
    endWithUnit: { office: "none", unit: "own", proposer: "none" },
    closeWithoutLetter: everyone,
    waive: ownTask,
    bounce: ownTask,
    resume: handling,
    resumeWithUnit: { office: "none", unit: "own", proposer: "none" },
    release: handling,
    object: ownTask,
    requestContest: { office: "none", unit: "own", proposer: "none" },
    requestAdjust: handling,
    withdrawAdjust: handling,
    requestAssist: ownTask,
    requestExtension: ownTask,
    suggest: { office: "none", unit: "own", proposer: "none" },
    delegate: { office: "none", unit: "own", proposer: "none" },
    addSections: { office: "none", unit: "own", proposer: "none" },
    dropSection: { office: "none", unit: "own", proposer: "none" },
    hand: { office: "none", unit: "own", proposer: "none" },
    takeOver: { office: "none", unit: "own", proposer: "none" },
    startReply: drafting,
  },
  reply: {
    write: drafting,
    enclose: drafting,
    removeEnclosure: drafting,
    moveEnclosure: drafting,
    submit: drafting,
    pass: drafting,
    correct: drafting,
    sendBack: drafting,
    sendBackToStage: drafting,
    takeBack: drafting,
    sign: drafting,
    revokeSign: drafting,
    numberLetter: drafting,
    issue: letter,
    void: drafting,
    note: drafting,
    resolveNote: drafting,
    share: { office: "own", unit: "own", proposer: "letter" },
    answerShare: { office: "own", unit: "own", proposer: "letter" },
    deliver: letter,
    proposePublication: { office: "letter", unit: "own", proposer: "none" },
    publish: letter,
    declinePublication: { office: "letter", unit: "own", proposer: "none" },
    unpublish: letter,
  },
};

/** How the reader stands to the item and to this one event. */
export type Standing = {
  audience: Audience;
  /** They work on the row or letter, or did it. */
  isOwn: boolean;
  /** They may read the letter that the event is about. */
  readsLetter: boolean;
};

/** Fails closed: an event that the table does not know is nobody's to read. */
export function maySeeEvent(machine: Machine, event: string, standing: Standing): boolean {
  const reach = Object.hasOwn(reaches[machine], event)
    ? reaches[machine][event]?.[standing.audience]
    : undefined;
  if (reach === "all") return true;
  if (reach === "letter") return standing.readsLetter || standing.isOwn;
  return reach === "own" && standing.isOwn;
}
