// Conditions on key items (重点).
import type { Guard } from "../engine";
import type { ProposalFacts } from "../facts";
import type { Refusal } from "../refusal";

type On = Guard<ProposalFacts>;

const refuse = (code: string, zh: string): Refusal => ({ code, zh });

export const isKey: On = (file) =>
  file.designations.length > 0 ? null : refuse("not_key", "该件没有列为重点，按一般件办理。");

/** Each body ends only what it named itself. */
export const isOwnKey: On = (file, { actor }) =>
  file.designations.some((one) => one.byUnitId === actor.acting.unitId)
    ? null
    : refuse("not_own_key", "该件没有由本机构列为重点；其他机构列的，由其他机构取消。");
