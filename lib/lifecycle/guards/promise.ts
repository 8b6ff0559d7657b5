// Conditions on promises (承诺事项). A promise counts from the day its letter is issued.
import type { Guard } from "../engine";
import type { ProposalFacts } from "../facts";
import { type Refusal, refusals } from "../refusal";
import { actsFor } from "../who";

type On = Guard<ProposalFacts>;

const refuse = (code: string, zh: string): Refusal => ({ code, zh });

/** Kept, changed and fulfilled by the unit that promised or the one named as responsible, not by whoever assists. */
export const hasOwnCommitment: On = (file, { actor }) => {
  const open = file.commitments.filter((one) => one.isOpen);
  if (open.length === 0) return refuse("no_commitment", "没有未完成的承诺事项。");
  return open.some((one) => actsFor(actor, one.unitIds)) ? null : refusals.notOwnPromise;
};

/** A slip in a draft is taken out; once the letter is under review its promises stand as they were sent up. */
export const hasDraftedCommitment: On = (file, { actor }) => {
  const drafted = file.commitments.filter((one) => one.letterState === "draft");
  if (drafted.length === 0)
    return refuse(
      "no_draft_commitment",
      "没有起草中的承诺事项：已送审的请先撤回或由审核人退回，已印发的请用“调整承诺事项”。",
    );
  return drafted.some((one) => actsFor(actor, one.unitIds)) ? null : refusals.notOwnPromise;
};

export const hasIssuedCommitment: On = (file) =>
  file.commitments.some((one) => one.letterState === "issued")
    ? null
    : refuse("no_issued_commitment", "该件印发的答复中没有承诺事项。");

/** 重庆 Art. 24, 28: promises have a receipt and a rating of their own. */
export const ratesCommitments: On = (file) =>
  file.profile.ratesCommitments ? null : refuse("not_rated_here", "本次会议的规则没有要求评价承诺落实情况。");
