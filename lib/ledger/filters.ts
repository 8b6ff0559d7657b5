// What a ledger's address says: parsed once, written back for every link. Pure; a value that means nothing is dropped.
import { z } from "zod";
import { isDay } from "@/lib/calendar/day";
import { dutyZh } from "@/lib/lifecycle/labels";
import { type ProposalState, proposalStates } from "@/lib/lifecycle/proposal";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { outcomeCodes } from "@/lib/rules/outcomes";
import { keysOf } from "@/lib/text/keys-of";

export const sources = {
  congress: sourceWords.congress.name,
  cppcc: sourceWords.cppcc.name,
  hotline: sourceWords.hotline.name,
};
export const sorts = { due: "期限", number: "编号" } as const;

/** Beyond this page one narrows the list instead of leafing on: rows before it would all be counted first. */
export const lastPage = 200;

const day = z.string().refine(isDay).optional().catch(undefined);
const flag = z.literal("1").optional().catch(undefined);
const id = z.uuid().optional().catch(undefined);

const schema = z.object({
  q: z
    .string()
    .trim()
    .max(60)
    .optional()
    .catch(undefined)
    .transform((text) => text || undefined),
  state: z.enum(keysOf(proposalStates)).optional().catch(undefined),
  meeting: id,
  source: z.enum(keysOf(sources)).optional().catch(undefined),
  unit: id,
  duty: z.enum(keysOf(dutyZh)).optional().catch(undefined),
  outcome: z.enum(keysOf(outcomeCodes)).optional().catch(undefined),
  key: flag,
  overdue: flag,
  dueFrom: day,
  dueTo: day,
  sort: z.enum(keysOf(sorts)).optional().catch(undefined),
  dir: z.enum(["asc", "desc"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(lastPage).catch(1),
});

export type LedgerFilters = z.infer<typeof schema>;

/** The filters of an address; of a name given twice the first counts. */
export function readFilters(query: Record<string, string | string[] | undefined>): LedgerFilters {
  const single = Object.entries(query).map(([name, value]) => [
    name,
    Array.isArray(value) ? value[0] : value,
  ]);
  return schema.parse(Object.fromEntries(single));
}

/** The address of the ledger under these filters; what is as by default is left out. */
export function ledgerHref(filters: LedgerFilters, change: Partial<LedgerFilters> = {}): string {
  // Any change but leafing starts again at the first page.
  const { page = 1, ...rest } = { ...filters, page: 1, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.set(name, value);
  if (page > 1) query.set("page", String(page));
  const text = query.toString();
  return text ? `/proposals?${text}` : "/proposals";
}

/** Is anything narrowed beside the tab of the state? */
export function isNarrowed(filters: LedgerFilters): boolean {
  const { sort, dir, page, state, ...rest } = filters;
  return Object.values(rest).some((value) => value !== undefined);
}

export type Order = { sort: keyof typeof sorts; dir: "asc" | "desc" };

/** States in which a clock runs; a list of the others has no soonest day to begin with. */
const timed: readonly (ProposalState | undefined)[] = [
  undefined,
  "admitted",
  "dispatched",
  "handling",
  "replied",
];

/** As asked for; else the soonest day first, and where no clock runs any more the newest number first. */
export function orderOf({ sort, dir, state, outcome }: LedgerFilters): Order {
  if (sort) return { sort, dir: dir ?? "asc" };
  return timed.includes(state) && !outcome ? { sort: "due", dir: "asc" } : { sort: "number", dir: "desc" };
}
