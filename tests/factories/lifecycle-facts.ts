// Plain pictures of a case for the pure tables: one item at work in a lead bureau with two sections, an assist unit, a
// reference unit and one that was released. Builders replace what a test is about.
import type {
  AssignmentFact,
  AssignmentFacts,
  CaseFacts,
  ProposalFact,
  ReplyFact,
  ReplyFacts,
  StageFact,
} from "@/lib/lifecycle/facts";

export const today = "2026-05-06";

export function row(id: string, change: Partial<AssignmentFact> = {}): AssignmentFact {
  return {
    id,
    parentId: null,
    unitId: id,
    unitName: id,
    institutionId: id.split(".")[0] ?? id,
    duty: "lead",
    state: "acknowledged",
    version: 1,
    round: 1,
    replyNeeded: true,
    handlerId: null,
    isCirculated: false,
    isAcknowledged: true,
    askIds: [],
    hasUnitCoordinator: true,
    hasHandedIn: false,
    lacksInstruction: false,
    ...change,
  };
}

const section = { parentId: "lead", hasUnitCoordinator: false } as const;

export const rows = {
  lead: row("lead"),
  assist: row("assist", { duty: "assist", handlerId: "handler.assist" }),
  reference: row("reference", { duty: "reference" }),
  released: row("released", { state: "released" }),
  child: row("lead.s1", { ...section, handlerId: "handler.own" }),
  assistChild: row("lead.s2", { ...section, duty: "assist", handlerId: "handler.section2" }),
} as const;

export type RowName = keyof typeof rows;

type Holder = { post: "section_head" | "deputy_leader" | "leader" | "coordinator"; unitId: string };

const scopes = {
  section_head: "ownSection",
  deputy_leader: "inCharge",
  leader: "ownUnit",
  coordinator: "ownUnit",
} as const;

/** A stage in a chain that stands at `current`: earlier ones passed, the current one open. */
export function stage(
  ordinal: number,
  current: number | null,
  act: StageFact["act"],
  name: string,
  holders: readonly Holder[],
): StageFact {
  return {
    ordinal,
    act,
    name,
    isSkipped: false,
    holders: holders.map(({ post, unitId }) => ({
      id: `${ordinal}.${post}`,
      post,
      scope: scopes[post],
      unitId,
      isOpen: ordinal === current,
      passedById: current !== null && ordinal < current ? `${post}.passed` : null,
    })),
  };
}

/** 科室负责人审核 → 分管领导审核 → 主要领导签发, standing at `current`. */
export function threeStages(current: number | null): StageFact[] {
  return [
    stage(0, current, "review", "科室负责人审核", [{ post: "section_head", unitId: "lead.s1" }]),
    stage(1, current, "review", "分管领导审核", [{ post: "deputy_leader", unitId: "lead.s1" }]),
    stage(2, current, "approve", "主要领导签发", [{ post: "leader", unitId: "lead" }]),
  ];
}

export function reply(change: Partial<ReplyFact> = {}): ReplyFact {
  return {
    id: "reply",
    assignmentId: "lead",
    unitId: "lead",
    kind: "answer",
    round: 1,
    state: "draft",
    version: 1,
    textVersion: 0,
    stageOrdinal: null,
    stages: [],
    writerIds: ["handler.own"],
    outcome: "solved",
    disclosure: "proactive",
    extent: "full",
    hasDisclosureGround: false,
    answeredAskIds: ["ask1", "ask2"],
    isEmpty: false,
    commitments: 0,
    noted: false,
    documentNumber: null,
    hasSealedCopy: false,
    deliveredSignerIds: [],
    signedById: null,
    publication: "unproposed",
    combinedRating: null,
    ...change,
  };
}

/** A reply that is out: numbered, sealed, delivered to both signers. */
export function issuedReply(change: Partial<ReplyFact> = {}): ReplyFact {
  return reply({
    state: "issued",
    documentNumber: "周文旅函〔2026〕3号",
    hasSealedCopy: true,
    deliveredSignerIds: ["signer.lead", "signer.cosigner"],
    signedById: "leader.lead",
    ...change,
  });
}

const proposal: ProposalFact = {
  id: "proposal",
  version: 1,
  source: "congress",
  origin: "own",
  bodyId: "body",
  dispatchOfficeId: "office",
  numberText: "第59号",
  hasTwinNumber: false,
  registeredById: "registrar.own",
  wasSubmitted: true,
  wasRegisteredByOffice: true,
  cosignUntil: null,
  missing: [],
  carryTo: null,
  round: 1,
  askIds: ["ask1", "ask2"],
  wishesTitleOnly: false,
  hasAllocationObjection: false,
};

const clock = (stage: string, assignmentId: string, dueOn: string) => ({
  stage,
  assignmentId,
  subjectId: null,
  dueOn,
});

const base: CaseFacts = {
  state: "handling",
  proposal,
  profile: {
    withdrawFrom: ["submitted", "admitted", "dispatched", "handling"],
    requiredConsultations: [],
    datedOutcomes: ["planned_dated"],
    extensionGrantedBy: "dispatcher",
    deemsAcknowledged: true,
    contest: { requiresLeader: true, refusesLate: true, window: "自交办之日起 5 日（《规定》第十二条）" },
    allocationMayBeObjected: true,
    publication: { disclosure: "proactive", needsConsent: true, clause: "《办法》第二十七条" },
    ratesCommitments: true,
  },
  signers: [
    { id: "signer.lead", proposerId: "proposer.lead", role: "lead", consent: "agreed" },
    { id: "signer.cosigner", proposerId: "proposer.cosigner", role: "cosigner", consent: "agreed" },
    { id: "signer.invited", proposerId: "proposer.invited", role: "cosigner", consent: "invited" },
    { id: "signer.declined", proposerId: "proposer.declined", role: "cosigner", consent: "declined" },
  ],
  assignments: Object.values(rows),
  replies: [],
  ratings: [],
  deadlines: [
    clock("acknowledge", "lead", "2026-05-07"),
    clock("contest", "lead", "2026-05-11"),
    clock("contest", "assist", "2026-05-11"),
    clock("answer", "lead", "2026-07-29"),
    clock("opinion", "assist", "2026-05-29"),
  ],
  consultations: [],
  contests: [],
  extensions: [],
  adjustRequests: [],
  commitments: [],
  designations: [],
  supervisions: [],
  rulings: [],
};

type CaseChange = Partial<Omit<CaseFacts, "proposal" | "profile">> & {
  proposal?: Partial<ProposalFact>;
  profile?: Partial<CaseFacts["profile"]>;
};

/** The item at work; what is not changed stands as above. */
export function aCase(change: CaseChange = {}): CaseFacts {
  return {
    ...base,
    ...change,
    proposal: { ...proposal, ...change.proposal },
    profile: { ...base.profile, ...change.profile },
  };
}

/** The same case with some rows changed, by name. */
export function withRows(
  file: CaseFacts,
  change: Partial<Record<RowName, Partial<AssignmentFact>>>,
): CaseFacts {
  const byId = new Map(Object.entries(change).map(([name, values]) => [rows[name as RowName].id, values]));
  return { ...file, assignments: file.assignments.map((one) => ({ ...one, ...byId.get(one.id) })) };
}

/** An assignment of the case as the subject; its state is the row's. */
export function assignmentFacts(file: CaseFacts, name: RowName): AssignmentFacts {
  const found = file.assignments.find((one) => one.id === rows[name].id);
  if (!found) throw new Error(`no row ${name}`);
  return { state: found.state, file, row: found };
}

/** The first reply of the case as the subject. */
export function replyFacts(file: CaseFacts): ReplyFacts {
  const found = file.replies[0];
  const own = file.assignments.find((one) => one.id === found?.assignmentId);
  if (!found || !own) throw new Error("the case has no reply");
  return { state: found.state, file, reply: found, row: own };
}
