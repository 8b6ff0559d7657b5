// Reads what the rows of a table are compared with: the directory once for the file, items for some hundred rows at a time.
import "server-only";
import { visibleTo } from "@/lib/access/visible";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import { meetingsOf } from "@/lib/intake/options";
import { fullRows } from "@/lib/ledger/full-queries";
import type { Actor } from "@/lib/lifecycle/actor";
import { answeringKinds } from "@/lib/people/rules";
import { parseItemNumber } from "@/lib/text/numbers";
import { cleanNumber, tidied, unspaced } from "./cells";
import { shownMark } from "./columns";
import { type Directory, directoryOf, type SeatFacts } from "./directory";
import type { Existing } from "./existing";
import { type JudgedRow, readingOf } from "./reading";

/** Meetings of the body with their seats, the units that items are given to by every name, all topics: four statements. */
export async function loadDirectory(actor: Actor): Promise<Directory> {
  const bodyId = actor.acting.unitId;
  const [meetings, seats, units, topics] = await Promise.all([
    meetingsOf(bodyId),
    db.seat.findMany({
      where: { bodyId, validTo: null },
      select: { termId: true, number: true, group: true, proposer: { select: { id: true, name: true } } },
    }),
    db.unit.findMany({
      where: { kind: { in: [...answeringKinds] }, validTo: null },
      select: { name: true, shortName: true, names: { select: { name: true } } },
    }),
    db.topic.findMany({ select: { id: true, name: true, parent: { select: { name: true } } } }),
  ]);
  const byTerm = new Map<string, SeatFacts[]>();
  for (const { termId, number, group, proposer } of seats) {
    const term = byTerm.get(termId) ?? [];
    byTerm.set(termId, term);
    term.push({ proposerId: proposer.id, name: proposer.name, number, group });
  }
  return directoryOf({
    meetings,
    seats: byTerm,
    units: new Map(
      units.flatMap(({ name, shortName, names }) =>
        [...names.map((old) => old.name), shortName, name].map((one): [string, string] => [
          unspaced(one),
          name,
        ]),
      ),
    ),
    topics: topics.map(({ id, name, parent }) => ({ id, name, parent: parent?.name ?? "" })),
  });
}

const fields = {
  id: true,
  version: true,
  state: true,
  source: true,
  meetingId: true,
  inSession: true,
  numberText: true,
  serial: true,
  title: true,
  body: true,
  preferredUnits: true,
  referenceOnly: true,
  disclosureWish: true,
  repeatedYears: true,
  researchForm: true,
  cosignUntil: true,
  asks: { select: { text: true }, orderBy: { ordinal: "asc" } },
  topics: { select: { topic: { select: { id: true, name: true } } }, orderBy: { topic: { code: "asc" } } },
  signers: { where: { role: "lead" }, select: { proposerId: true, nameThen: true, isUnnamed: true } },
} satisfies Prisma.ProposalSelect;

type Row = Prisma.ProposalGetPayload<{ select: typeof fields }>;

/**
 * The items of the body that the registrar may see and that have a number or a title of these rows; of the meetings with
 * rules, as registration. Asked for some hundred rows at a time.
 */
export async function existingFor(
  actor: Actor,
  meetingIds: readonly string[],
  rows: readonly JudgedRow[],
): Promise<Existing[]> {
  const texts = rows.map((row) => readingOf(row).text);
  const serials = texts.flatMap((text) => parseItemNumber(cleanNumber(text("number"))).serial ?? []);
  // Numbers without a serial have no index, and are few.
  const numbers = texts.flatMap((text) => {
    const number = cleanNumber(text("number"));
    return number !== "" && parseItemNumber(number).serial === null ? [number] : [];
  });
  const titles = texts.flatMap((text) => [text("title"), tidied(text("title"))]).filter(Boolean);
  const same: Prisma.ProposalWhereInput[] = [
    { serial: { in: [...new Set(serials.filter((serial) => serial < 2 ** 31))] } },
    { title: { in: [...new Set(titles)] } },
    ...(numbers.length > 0 ? [{ numberText: { in: [...new Set(numbers)] } }] : []),
  ];
  const here = { bodyId: actor.acting.unitId, meetingId: { in: [...meetingIds] } };
  const found = await db.proposal.findMany({
    where: { AND: [visibleTo(actor), here, { OR: same }] },
    select: fields,
    orderBy: { id: "asc" },
  });
  const shown = await shownRows(actor, rows, found);
  return found.map((row) => existingOf(row, shown));
}

/** The lines of the 完整台账, where the file has columns that are only shown. */
async function shownRows(actor: Actor, rows: readonly JudgedRow[], found: readonly Row[]) {
  const hasShown = rows.some(({ cells }) =>
    Object.keys(cells).some((key) => key.startsWith(shownMark) || key === "lead"),
  );
  const full = hasShown && found.length > 0 ? await fullRows(actor, found) : [];
  return new Map(full.map((row) => [row.id, row]));
}

function existingOf(row: Row, shown: ReadonlyMap<string, Existing["shown"]>): Existing {
  const { asks, topics, signers, cosignUntil, ...own } = row;
  const [lead] = signers;
  return {
    ...own,
    asks: asks.map(({ text }) => text),
    topics: topics.map(({ topic }) => topic),
    cosignUntil: toDay(cosignUntil),
    lead: lead?.nameThen ?? "",
    leadId: lead?.proposerId ?? null,
    isUnnamed: lead?.isUnnamed ?? false,
    shown: shown.get(row.id) ?? null,
  };
}
