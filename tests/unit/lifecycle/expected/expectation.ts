// How an expected row is written down: by hand from the specification of the office's process, never from the tables.
import type { CaseFacts } from "@/lib/lifecycle/facts";
import type { PersonName } from "../../../factories/lifecycle-people";

export type Expectation<Role extends string, Subject extends string = never> = {
  /** States, separated by spaces. */
  from: string;
  /** Where a move leads; an act has none. */
  to?: string;
  by: readonly Role[];
  /** Looks at all posts of the user: nobody decides about a unit where they hold a post. */
  isNeutral?: true;
  /** Which rows of the case it is tried on (assignments). */
  on?: readonly Subject[];
  /** Makes every other condition hold, so that only who and state decide. */
  given?: (file: CaseFacts) => CaseFacts;
};

export type Cast<Role extends string> = Record<Role, readonly PersonName[]>;
