/**
 * What taking in a list of seats would do: who is new, who was re-elected and stays the same person, whose seat changes.
 * The same plan is shown before and carried out after it was confirmed. Pure.
 */
import type { LineError, SeatLine } from "./seat-file";

export type KnownSeat = {
  seatId: string;
  termId: string;
  term: string;
  number: string;
  group: string;
  isOver: boolean;
};
/** Somebody who holds or held a seat of this body, the newest seat first. */
export type KnownPerson = {
  id: string;
  name: string;
  isGroup: boolean;
  phone: string;
  email: string;
  workUnit: string;
  seats: readonly KnownSeat[];
};

/** `fresh`: a new person. `again`: known from an earlier term. `change`: the seat of this term. `same`: nothing to do. */
type SeatPlanKind = "fresh" | "again" | "change" | "same";
export type PlannedSeat = {
  row: SeatLine;
  kind: SeatPlanKind;
  personId: string | null;
  /** Of this term, where there is one. */
  seatId: string | null;
  /** What changes or whom it was matched with, for the preview. */
  note: string;
};
export type SeatPlan = { rows: PlannedSeat[]; errors: LineError[] };

/** Plans every line; a line of which it is not certain who is meant is an error that says what to write. */
export function planSeats(
  lines: readonly SeatLine[],
  known: readonly KnownPerson[],
  termId: string,
): SeatPlan {
  const plan: SeatPlan = { rows: [], errors: [] };
  for (const row of lines) {
    const found = personFor(row, known, termId);
    if (typeof found === "string") plan.errors.push({ line: row.line, zh: found });
    else plan.rows.push(planOne(row, found, termId));
  }
  refuseTaken(plan, known, termId);
  refusePersonTwice(plan);
  plan.errors.sort((a, b) => a.line - b.line);
  return plan;
}

/** The person meant, null for a new one, or the sentence that asks. */
function personFor(
  row: SeatLine,
  known: readonly KnownPerson[],
  termId: string,
): KnownPerson | null | string {
  const alike = known.filter((one) => one.name === row.name && one.isGroup === row.isGroup);
  if (alike.length === 0 || row.sameAs === "新任") return withinTerm(alike, row, termId);
  if (row.sameAs === "") return certain(row, alike, termId);
  const [only, ...more] = alike;
  if (row.sameAs === "连任") return only && more.length === 0 ? only : ask(row, alike);
  const named = alike.filter((one) => one.seats.some((seat) => seat.number === row.sameAs));
  return named.length === 1 && named[0] ? named[0] : ask(row, alike);
}

/** 新任 beside somebody of that name who already has this number in the term: the list is being read a second time. */
function withinTerm(alike: readonly KnownPerson[], row: SeatLine, termId: string): KnownPerson | null {
  return alike.find((one) => holds(one, row, termId)) ?? null;
}

function holds(person: KnownPerson, row: SeatLine, termId: string): boolean {
  return (
    row.number !== "" && person.seats.some((seat) => seat.termId === termId && seat.number === row.number)
  );
}

/** One of that name whose telephone does not speak against it; several, or another number, are for the clerk to say. */
function certain(row: SeatLine, alike: readonly KnownPerson[], termId: string): KnownPerson | string {
  const held = alike.find((one) => holds(one, row, termId));
  if (held) return held;
  const byPhone = alike.filter((one) => row.phone !== "" && digits(one.phone) === digits(row.phone));
  if (byPhone.length === 1 && byPhone[0]) return byPhone[0];
  const [only, ...more] = alike;
  const differs = only && only.phone !== "" && row.phone !== "";
  return only && more.length === 0 && !differs ? only : ask(row, alike);
}

const digits = (text: string) => text.replace(/\D/g, "");

function ask(row: SeatLine, alike: readonly KnownPerson[]): string {
  const [only, ...more] = alike;
  if (only && more.length === 0) {
    return `与${seatText(only)}的${row.name}同名而电话不同：同一人的在“人员”一列写“连任”，不是的写“新任”`;
  }
  const all = alike.map(seatText).join("、");
  return `有 ${alike.length} 位同名（${all}）：是其中一位的在“人员”一列写其证号，都不是的写“新任”`;
}

function seatText({ seats }: KnownPerson): string {
  const [last] = seats;
  if (!last) return "没有席位";
  return `${last.term}${last.group}${last.number && `（证号 ${last.number}）`}`;
}

function planOne(row: SeatLine, person: KnownPerson | null, termId: string): PlannedSeat {
  if (!person) return { row, kind: "fresh", personId: null, seatId: null, note: "" };
  const now = person.seats.find((seat) => seat.termId === termId);
  const base = { row, personId: person.id, seatId: now?.seatId ?? null };
  const contact = contactChanges(row, person);
  if (!now) {
    const note = [`连任，沿用${seatText(person)}的同一人`, ...contact].join("；");
    return { ...base, kind: "again", note };
  }
  const changes = [...seatChanges(row, now), ...contact];
  return { ...base, kind: changes.length > 0 ? "change" : "same", note: changes.join("；") };
}

function seatChanges(row: SeatLine, seat: KnownSeat): string[] {
  return [
    ...(seat.isOver ? ["席位恢复"] : []),
    ...changed("证号", seat.number, row.number),
    ...changed("代表团（界别）", seat.group, row.group),
  ];
}

function contactChanges(row: SeatLine, person: KnownPerson): string[] {
  return [
    ...changed("手机", person.phone, row.phone),
    ...changed("电子邮箱", person.email, row.email),
    ...changed("工作单位", person.workUnit, row.workUnit),
  ];
}

/** An empty cell says nothing and takes nothing away. */
function changed(zh: string, before: string, after: string): string[] {
  return after === "" || after === before
    ? []
    : [before === "" ? `补${zh}` : `${zh}由“${before}”改为“${after}”`];
}

/** A number held in this term by somebody whom the list does not move to another one. */
function refuseTaken(plan: SeatPlan, known: readonly KnownPerson[], termId: string): void {
  const moved = new Set(
    plan.rows.flatMap(({ row, seatId }) => (seatId && row.number !== "" ? [seatId] : [])),
  );
  for (const { row, personId } of plan.rows) {
    const holder = known.find((one) => one.id !== personId && isHeld(one, row.number, termId, moved));
    if (holder) plan.errors.push({ line: row.line, zh: `证号“${row.number}”本届已由${holder.name}使用` });
  }
}

function isHeld(person: KnownPerson, number: string, termId: string, moved: ReadonlySet<string>): boolean {
  if (number === "") return false;
  return person.seats.some(
    (seat) => seat.termId === termId && seat.number === number && !seat.isOver && !moved.has(seat.seatId),
  );
}

function refusePersonTwice(plan: SeatPlan): void {
  const seen = new Map<string, number>();
  for (const { row, personId } of plan.rows) {
    const first = personId === null ? undefined : seen.get(personId);
    if (first !== undefined) {
      const zh = `与第 ${first} 行是同一人；是同名的另一人的，在“人员”一列写“新任”`;
      plan.errors.push({ line: row.line, zh });
    } else if (personId !== null) seen.set(personId, row.line);
  }
}
