// What a story is: an item, its people, the day of 交办 counted from the day of loading, and the phases it has been through.
import type { PhaseName, phases } from "./phases";

type OptionsOf<Name extends PhaseName> = Parameters<(typeof phases)[Name]>[1];
type When = {
  /** Working days after 交办, instead of the phase's usual day. */
  day?: number;
  /** Working days before the day of loading. */
  ago?: number;
};
type StepOf<Name extends PhaseName> =
  OptionsOf<Name> extends undefined ? [Name, When] : [Name, OptionsOf<Name> & When];
type Bare = {
  // A phase stands by its name alone when all it can be told is optional.
  [Name in PhaseName]: undefined extends OptionsOf<Name>
    ? Name
    : Record<string, never> extends OptionsOf<Name>
      ? Name
      : never;
}[PhaseName];

/** A phase, alone or with what it is told and when it comes. */
export type Step = Bare | { [Name in PhaseName]: StepOf<Name> }[PhaseName];

/**
 * The day of 交办: working days ago, by what is due when (in days from today), or working days after the last day of the
 * story's meeting, put in during the session or (`afterSession`) between two of them.
 */
export type Dispatched =
  | number
  | { answerIn: number }
  | { opinionIn: number }
  | { firstContactIn: number }
  | { session: number }
  | { afterSession: number };

export type Story = {
  item: string;
  /** Where one item is told twice. */
  name?: string;
  /** Codes of the signers, the lead first; drawn by lot when not named. */
  signers?: readonly string[];
  /** The number as printed; the next free one when not named. */
  number?: number;
  dispatched?: Dispatched;
  /** Of the meeting of the year before. */
  isEarlier?: true;
  /** For an item not dispatched yet: working days since its last phase. */
  lastAgo?: number;
  /** Place of the lead unit's section at work, counted from 1; the second when not named. */
  section?: number;
  steps: readonly Step[];
};
