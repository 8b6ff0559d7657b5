// What a meeting's rules say, as far as the tables ask.
import type { ProposalState } from "./proposal";

/** The parts of the meeting's rule profile that guards need (lib/rules holds the whole). */
export type ProfileFacts = {
  withdrawFrom: readonly ProposalState[];
  requiredConsultations: readonly {
    stage: "before" | "during" | "after";
    inPerson: number;
    total: number;
    everySigner: boolean;
  }[];
  /** Neutral codes that promise something: they need a commitment with a due day. */
  datedOutcomes: readonly string[];
  /** Which post grants an extension (福建: 人事代表机构; elsewhere the 交办机构). */
  extensionGrantedBy: "dispatcher" | "registrar";
  /** 视同签收: an unacknowledged assignment counts as acknowledged once the window is over. */
  deemsAcknowledged: boolean;
  /** 申请退办: whether it takes the unit's leader, and what becomes of a late one; `window` words the rule with its clause. */
  contest: { requiresLeader: boolean; refusesLate: boolean; window: string };
  /** A proposer may object to the units that were chosen (上海 Art. 14). */
  allocationMayBeObjected: boolean;
  /** 公开: what is usual, and whether a signer's wish 仅公开标题 limits it. */
  publication: { disclosure: string; needsConsent: boolean; clause: string };
  /** 承诺落实 is rated apart from the letter. */
  ratesCommitments: boolean;
};
