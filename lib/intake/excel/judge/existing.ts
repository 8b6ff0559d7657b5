// An item that is there already, as a row is compared with it. Pure.
import type { Day } from "@/lib/calendar/day";
import type { DisclosureWish, ProposalState } from "@/lib/db/generated/enums";
import type { FullRow } from "@/lib/ledger/full-queries";
import type { Source } from "@/lib/lifecycle/facts";
import { numberKey, tidied } from "./cells";

export type Existing = {
  id: string;
  version: number;
  state: ProposalState;
  source: Source;
  meetingId: string;
  inSession: boolean;
  numberText: string | null;
  serial: number | null;
  title: string;
  body: string;
  asks: string[];
  topics: { id: string; name: string }[];
  preferredUnits: string;
  referenceOnly: boolean;
  disclosureWish: DisclosureWish;
  repeatedYears: number;
  researchForm: string;
  isUnnamed: boolean;
  cosignUntil: Day | null;
  lead: string;
  leadId: string | null;
  /** Its line of the 完整台账; null where the file has none of these columns. */
  shown: FullRow | null;
};

/** Items by what rows find them by. */
export type Items = {
  byNumber: ReadonlyMap<string, readonly Existing[]>;
  bySerial: ReadonlyMap<number, readonly Existing[]>;
  byTitle: ReadonlyMap<string, readonly Existing[]>;
};

export function itemsBy(existing: readonly Existing[]): Items {
  return {
    byNumber: grouped(existing, ({ numberText }) => (numberText ? numberKey(numberText) : null)),
    bySerial: grouped(existing, ({ serial, state }) => (state === "void" ? null : serial)),
    byTitle: grouped(existing, ({ title }) => tidied(title)),
  };
}

function grouped<Key>(
  items: readonly Existing[],
  keyOf: (item: Existing) => Key | null,
): Map<Key, Existing[]> {
  const found = new Map<Key, Existing[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const some = found.get(key) ?? [];
    found.set(key, some);
    some.push(item);
  }
  return found;
}
