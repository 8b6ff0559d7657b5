// What the names of a table are looked up in: meetings, seats, units, topics, as they are today. Pure.
import type { Day } from "@/lib/calendar/day";
import type { ProfileSource } from "@/lib/rules/profile";
import type { Remedy } from "../row";
import { isSameShown, namesIn, unitsIn, unspaced } from "./cells";
import { type NameIndex, nameIndex, nearest } from "./near";

export type MeetingFacts = {
  id: string;
  name: string;
  termId: string;
  source: ProfileSource;
  opensOn: Day;
  closesOn: Day;
};
export type SeatFacts = { proposerId: string; name: string; number: string; group: string };
export type TopicFacts = { id: string; name: string; parent: string };

/** `units` by every name a unit has or had, with its full name of today. */
export type DirectoryFacts = {
  meetings: readonly MeetingFacts[];
  seats: ReadonlyMap<string, readonly SeatFacts[]>;
  units: ReadonlyMap<string, string>;
  topics: readonly TopicFacts[];
};

export type Directory = DirectoryFacts & {
  meetingsByName: ReadonlyMap<string, MeetingFacts>;
  topicsByName: ReadonlyMap<string, readonly TopicFacts[]>;
  meetingNames: NameIndex;
  unitNames: NameIndex;
  topicNames: NameIndex;
  /** By term. */
  seatsByName: ReadonlyMap<string, ReadonlyMap<string, readonly SeatFacts[]>>;
  seatNames: ReadonlyMap<string, NameIndex>;
};

export function directoryOf(facts: DirectoryFacts): Directory {
  const terms = [...facts.seats];
  return {
    ...facts,
    meetingsByName: new Map(facts.meetings.toReversed().map((one) => [unspaced(one.name), one])),
    topicsByName: byName(facts.topics, unspaced),
    meetingNames: nameIndex(facts.meetings.map(({ name }) => name)),
    unitNames: nameIndex([...facts.units.values()]),
    topicNames: nameIndex(facts.topics.map(({ name }) => name)),
    seatsByName: new Map(terms.map(([term, seats]) => [term, byName(seats)])),
    seatNames: new Map(terms.map(([term, seats]) => [term, nameIndex(seats.map(({ name }) => name))])),
  };
}

function byName<Named extends { name: string }>(
  all: readonly Named[],
  keyOf: (name: string) => string = (name) => name,
): Map<string, Named[]> {
  const found = new Map<string, Named[]>();
  for (const one of all) {
    const name = keyOf(one.name);
    found.set(name, [...(found.get(name) ?? []), one]);
  }
  return found;
}

/** Either what a text means, or the sentence why it means nothing, with what it may have meant. */
export type Looked<T> = { found: T } | { zh: string; proposals: Remedy[] };

const named = (names: readonly string[]): Remedy[] => names.map((name) => ({ zh: name, value: name }));

export function meetingNamed(directory: Directory, text: string): Looked<MeetingFacts> {
  const found = directory.meetingsByName.get(unspaced(text));
  if (found) return { found };
  return { zh: `没有“${text}”这次会议`, proposals: named(nearest(directory.meetingNames, text)) };
}

/** By its name, or with the one above it: 「停车和道路」「城乡建设与管理·停车和道路」. */
export function topicNamed(directory: Directory, text: string): Looked<TopicFacts> {
  const [last = text] = text.split(/[·/>—-]/).slice(-1);
  const called = (name: string) => directory.topicsByName.get(unspaced(name)) ?? [];
  const found = called(text)[0] ?? called(last).find(({ parent }) => text.includes(parent));
  if (found) return { found };
  return { zh: `类别里没有“${text}”`, proposals: named(nearest(directory.topicNames, last)) };
}

/** A text that begins with this is kept as it is, whoever knows it or not. */
export const verbatim = "=";

/** The units of a cell as they are to be kept; free text stays possible, but never by mistake. */
export function unitsNamed(directory: Directory, raw: string): Looked<string> {
  if (raw.startsWith(verbatim)) return { found: raw.slice(verbatim.length).trim() };
  const units = unitsIn(raw);
  const unknown = units.find((unit) => !isUnit(directory, unit));
  if (unknown === undefined) return { found: raw };
  const proposals = nearest(directory.unitNames, unknown).map((name) => ({
    zh: name,
    value: units.map((unit) => (unit === unknown ? name : unit)).join("、"),
  }));
  const keep = { zh: `照写“${raw}”`, value: verbatim + raw };
  return { zh: `单位名录里没有“${unknown}”`, proposals: [...proposals, keep] };
}

/** By a name it has or had, or by the end of one that no other unit's name ends with: 「区教育和体育局」. */
function isUnit({ units }: Directory, text: string): boolean {
  const plain = unspaced(text);
  if (units.has(plain)) return true;
  if (plain.length < 4) return false;
  const ending = [...units].filter(([name]) => name.endsWith(plain));
  return new Set(ending.map(([, name]) => name)).size === 1;
}

/** Tells two people of one name apart in a cell: 「王明@012」, by number or by 代表团（界别）. */
const apart = "@";

export type Beside = { seatNumber: string; group: string };

/** Who of a term is meant by a name, helped by the number and the group that stand in the same row. */
export function seatNamed(
  directory: Directory,
  termId: string,
  text: string,
  beside: Beside = { seatNumber: "", group: "" },
): Looked<SeatFacts> {
  const [name = text, mark = ""] = text.split(apart);
  const seats = directory.seatsByName.get(termId);
  const all = seats?.get(name) ?? seats?.get(name.replace(/(代表|委员)$/, "")) ?? [];
  const [only, ...more] = all.length > 1 ? narrowed(all, mark, beside) : all;
  if (only && more.length === 0) return { found: only };
  if (only) {
    const proposals = all.map(({ number, group }) => ({
      zh: `${name}（${[group, number].filter(Boolean).join("，")}）`,
      value: `${name}${apart}${number || group}`,
    }));
    return { zh: `本届有 ${all.length} 位“${name}”，请选择是哪一位`, proposals };
  }
  const index = directory.seatNames.get(termId);
  return { zh: `本届没有“${name}”`, proposals: named(index ? nearest(index, name) : []) };
}

function narrowed(
  all: readonly SeatFacts[],
  mark: string,
  { seatNumber, group }: Beside,
): readonly SeatFacts[] {
  const by = (fits: (seat: SeatFacts) => boolean) => {
    const some = all.filter(fits);
    return some.length > 0 ? some : null;
  };
  if (mark) return by((seat) => seat.number === mark || seat.group === mark) ?? all;
  const numbered = seatNumber ? by((seat) => isSameShown(seat.number, seatNumber)) : null;
  return numbered ?? (group ? by((seat) => isSameShown(seat.group, group)) : null) ?? all;
}

export type SignersFound = { lead?: SeatFacts; cosigners: SeatFacts[]; wrong: SignerWrong[] };
type SignerWrong = { key: "lead" | "cosigners"; zh: string; proposals: Remedy[] };

/** Names of a row that are said to be wrong: a cell that holds no names at all would fill the preview. */
const mostWrong = 20;

/** The first name of 领衔人 leads; further ones sign with those of 附议人（联名人）. */
export function signersNamed(
  directory: Directory,
  termId: string,
  cells: { lead: string; cosigners: string } & Beside,
): SignersFound {
  const inLead = namesOf(directory, termId, cells.lead);
  const inOthers = namesOf(directory, termId, cells.cosigners);
  const [first = "", ...rest] = inLead;
  const found: SignersFound = { cosigners: [], wrong: [] };
  const lead = seatNamed(directory, termId, first, cells);
  if ("found" in lead) found.lead = lead.found;
  else if (first !== "") found.wrong.push({ key: "lead", ...whole(lead, inLead, first) });
  const others = [
    ...rest.map((name) => ({ key: "lead" as const, names: inLead, name })),
    ...inOthers.map((name) => ({ key: "cosigners" as const, names: inOthers, name })),
  ];
  for (const { key, names, name } of others) {
    if (found.wrong.length >= mostWrong) break;
    const one = seatNamed(directory, termId, name);
    if (!("found" in one)) found.wrong.push({ key, ...whole(one, names, name) });
    else if (one.found.proposerId !== found.lead?.proposerId) found.cosigners.push(one.found);
  }
  return {
    ...found,
    cosigners: [...new Map(found.cosigners.map((seat) => [seat.proposerId, seat])).values()],
  };
}

/** A group's name may hold what else parts two names: the whole cell is tried first. */
function namesOf({ seatsByName }: Directory, termId: string, cell: string): string[] {
  return seatsByName.get(termId)?.has(cell) ? [cell] : namesIn(cell);
}

/** A remedy stands in for the whole cell, the other names in it stay. */
function whole({ zh, proposals }: { zh: string; proposals: Remedy[] }, names: string[], name: string) {
  const inCell = (value: string) => names.map((one) => (one === name ? value : one)).join("、");
  return { zh, proposals: proposals.map((one) => ({ ...one, value: inCell(one.value) })) };
}
