// Loads the whole picture of a case for the pure tables. Called on the locked row, and by pages for the action bar.
import { clauseText, ruleText } from "@/lib/calendar/due-rule";
import type { Tx } from "@/lib/db/client";
import type { CaseFacts } from "@/lib/lifecycle/facts";
import { inPersonChannels, type RuleProfileContent } from "@/lib/rules/profile";
import type { ChainHead, Rules } from "../step";
import { type CaseRow, readCases } from "./query";
import { replyFact } from "./reply-facts";
import { rulesOf } from "./rules";

export type LoadedCase = { file: CaseFacts; rules: Rules; chain: ChainHead };

/** Facts and rules of one proposal; null when it does not exist. `today` resolves posts. */
export async function loadCase(tx: Tx, proposalId: string, today: string): Promise<LoadedCase | null> {
  return (await loadCases(tx, [proposalId], today)).get(proposalId) ?? null;
}

/** The same for many, by the item's id. */
export async function loadCases(
  tx: Tx,
  proposalIds: readonly string[],
  today: string,
): Promise<Map<string, LoadedCase>> {
  const loaded = new Map<string, LoadedCase>();
  // One after the other: the first of a meeting reads its rules, the others find them kept.
  for (const row of await readCases(tx, proposalIds, today)) {
    loaded.set(row.proposal.id, await factsOf(tx, row));
  }
  return loaded;
}

async function factsOf(tx: Tx, row: CaseRow): Promise<LoadedCase> {
  const rules = await rulesOf(tx, row.ruleVersionId, row.meetingId);
  const askIds = row.askIds ?? [];
  const signers = row.signers ?? [];
  const ratings = row.ratings ?? [];
  const file: CaseFacts = {
    state: row.state,
    proposal: { ...row.proposal, askIds, missing: missingOf(row) },
    profile: profileFacts(rules.content),
    signers,
    assignments: (row.assignments ?? []).map((one) => ({ ...one, askIds: one.askIds ?? [] })),
    replies: (row.replies ?? []).map((reply) => replyFact(reply, signers, ratings, rules.content)),
    ratings,
    deadlines: row.deadlines ?? [],
    consultations: (row.consultations ?? []).map(({ channel, ...one }) => ({
      ...one,
      isInPerson: inPerson.includes(channel),
    })),
    contests: row.contests ?? [],
    extensions: row.extensions ?? [],
    adjustRequests: row.adjustRequests ?? [],
    commitments: row.commitments ?? [],
    designations: row.designations ?? [],
    supervisions: row.supervisions ?? [],
    rulings: row.rulings ?? [],
  };
  return { file, rules, chain: { headHash: row.headHash, eventCount: row.eventCount } };
}

/** Names of required fields still empty. */
function missingOf(row: CaseRow): string[] {
  const found = [
    row.hasTitle ? null : "标题",
    row.hasBody ? null : "正文",
    row.askIds ? null : "诉求",
    row.signers?.some((signer) => signer.role === "lead") ? null : "领衔提出人",
  ];
  return found.filter((name) => name !== null);
}

function profileFacts(content: RuleProfileContent): CaseFacts["profile"] {
  return {
    withdrawFrom: content.withdrawal.states,
    requiredConsultations: content.consultations.map((need) => ({
      stage: need.stage,
      total: need.atLeast,
      inPerson: need.inPersonAtLeast,
      everySigner: need.everySigner,
    })),
    datedOutcomes: content.outcomes.classes.filter((one) => one.needsDate).map((one) => one.code),
    extensionGrantedBy: content.extension.grantedBy,
    deemsAcknowledged: content.acknowledgement.isDeemed,
    contest: {
      requiresLeader: content.contest.requiresLeader,
      refusesLate: content.contest.refusesLate,
      window: `${ruleText(content.deadlines.contest)}（${clauseText(content.deadlines.contest.clause)}）`,
    },
    allocationMayBeObjected: content.allocation.mayBeObjected,
    publication: { ...content.publication, clause: content.publication.clause.zh },
    ratesCommitments: content.promises.isRated,
  };
}

const inPerson: readonly string[] = inPersonChannels;
