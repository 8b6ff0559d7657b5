// Which meeting a row belongs to, as what, and which item of it the row is. Pure.
import type { Day } from "@/lib/calendar/day";
import type { Source } from "@/lib/lifecycle/facts";
import { sessionZh, stateZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { parseItemNumber } from "@/lib/text/numbers";
import {
  cleanNumber,
  dayIn,
  dayWithoutYear,
  isSameShown,
  isSameText,
  namesIn,
  numberKey,
  tidied,
} from "./cells";
import { stateKey } from "./columns";
import { type Directory, type MeetingFacts, meetingNamed } from "./directory";
import type { Existing, Items } from "./existing";
import { hasOtherLead, ownMatch } from "./owner";
import { blankZh, type JudgedRow, type Reading, readingOf } from "./reading";

export type Defaults = { meetingId: string; inSession: boolean; today: Day; fileName: string };

/** `inSession` null where neither 提出时间 nor 提出日期 says it; `putInOn` null where no day is said, or a wrong one. */
export type Place = {
  meeting: MeetingFacts;
  isHotline: boolean | null;
  inSession: boolean | null;
  putInOn: Day | null;
};

/** Null with the reason at its cell when the meeting is unknown or the row belongs to no meeting of the kind. */
export function placeOf(
  reading: Reading,
  directory: Directory,
  { meetingId, today }: Defaults,
): Place | null {
  const meeting = meetingOf(reading, directory, meetingId);
  const isHotline = meeting && hotlineOf(reading, meeting.source);
  if (!meeting || isHotline === undefined) return null;
  const on = putInOn(reading, meeting, today);
  return { meeting, isHotline, inSession: sessionOf(reading, meeting, on), putInOn: on };
}

function meetingOf(reading: Reading, directory: Directory, usual: string): MeetingFacts | null {
  const text = reading.text("meeting");
  if (text === "") return directory.meetings.find(({ id }) => id === usual) ?? null;
  const looked = meetingNamed(directory, text);
  if ("found" in looked) return looked.found;
  reading.fail(
    "meeting",
    `${looked.zh}，请改为本机构已建立的会议，或留空归入上传时选择的会议`,
    looked.proposals,
  );
  return null;
}

/** 「区县·人大代表建议」「代表建议」「建议」「提案」「专线件」. Null when nothing is said, undefined when it does not fit. */
function hotlineOf(reading: Reading, own: "congress" | "cppcc"): boolean | null | undefined {
  const text = reading.text("source").replace(/^.*·/, "").trim();
  if (text === "") return null;
  const isCalled = (source: Source) => {
    const { name, form, kind } = sourceWords[source];
    return [name, form, kind].includes(text);
  };
  if (isCalled("hotline")) return true;
  if (isCalled(own)) return false;
  const proposals = [sourceWords[own].form, sourceWords.hotline.form].map((zh) => ({ zh, value: zh }));
  reading.fail("source", `来源“${text}”与会议不符`, proposals);
  return undefined;
}

function sessionOf(reading: Reading, meeting: MeetingFacts, on: Day | null): boolean | null {
  const said = reading.text("session").replace(/\s/g, "");
  if (said === "") return on === null ? null : on <= meeting.closesOn;
  if (/^(闭会|会后|平时|闭)/.test(said)) return false;
  if (/^(会议|会间|会上|大会|会中|会期)/.test(said)) return true;
  const proposals = [sessionZh(true), sessionZh(false)].map((zh) => ({ zh, value: zh }));
  reading.fail("session", `“${said}”不是提出时间，应为会议期间或闭会期间`, proposals);
  return null;
}

/** A cell with 0 or 1 in the format of days is 1899: no day of any congress. */
const earliest = "1949-10-01";

function putInOn(reading: Reading, meeting: MeetingFacts, today: Day): Day | null {
  const text = reading.text("putInOn");
  if (text === "") return null;
  const read = dayIn(text);
  if ("wrong" in read) {
    const meant = dayWithoutYear(text, meeting.closesOn.slice(0, 4));
    const proposals = meant ? [{ zh: meant, value: meant }] : [];
    reading.fail("putInOn", read.wrong, [...proposals, { zh: "留空", value: "" }]);
  } else if (read.day < earliest) reading.fail("putInOn", `提出日期 ${read.day} 太早，请核对`);
  else if (read.day > today) reading.fail("putInOn", `提出日期 ${read.day} 晚于今天，请核对`);
  else return read.day;
  return null;
}

/** Says where 提出时间 and 提出日期 of a new item do not agree: one of them is a slip, and what is said counts. */
export function noteSession(reading: Reading, { meeting, inSession, putInOn }: Place): void {
  const { opensOn, closesOn } = meeting;
  if (putInOn === null || inSession === null) return;
  const isDuring = opensOn <= putInOn && putInOn <= closesOn;
  const isAgreed = inSession ? putInOn <= closesOn : !isDuring;
  if (isAgreed) return;
  const when = inSession ? `在会议闭幕（${closesOn}）以后` : `在会议期间（${opensOn} 至 ${closesOn}）`;
  const zh = `提出日期 ${putInOn} ${when}，与“${sessionZh(inSession)}”不符，请核对；现按“${sessionZh(inSession)}”登记`;
  reading.note(reading.row.cells.session ? "session" : "putInOn", zh);
}

/** The cells that `identityOf` reads. */
export const identifying: readonly string[] = [
  ...["number", "title", "lead", "meeting", "source", "session", "putInOn"],
  stateKey,
];

/** Two rows of one file with the same key are the same item; null for a row that says too little. */
export function identityOf(row: JudgedRow, directory: Directory, defaults: Defaults): string | null {
  // What is wrong with the row is said when it is judged.
  const reading = readingOf(row);
  const place = placeOf(reading, directory, defaults);
  const number = reading.text("number");
  const byTitle = [reading.text("title"), namesIn(reading.text("lead"))[0] ?? ""];
  const own =
    number === "" ? byTitle.map((part) => part.normalize("NFKC").replace(/\s/g, "")) : [numberKey(number)];
  if (!place || own.every((part) => part === "")) return null;
  const { meeting, isHotline, inSession } = place;
  // Two lines of the 完整台账 may differ in nothing but that one of the items is void.
  const state = row.cells[stateKey]?.text ?? "";
  return JSON.stringify([meeting.id, isHotline ?? false, inSession ?? defaults.inSession, state, ...own]);
}

/** The item that a row is, found by its number or else by title and lead. */
export type Match = { item: Existing };

/** Null for a new item. Says at the cell why it cannot be known. */
export function matchOf(
  reading: Reading,
  place: Place,
  items: Items,
  around: { directory: Directory; defaults: Defaults },
): Match | null {
  const number = reading.text("number");
  const title = reading.text("title");
  if (number !== "") {
    const same = items.byNumber.get(numberKey(number)) ?? [];
    const numbered = inForce(
      reading,
      same.filter((item) => fits(item, place)),
    );
    const [only, ...more] = narrowedBy(numbered, title);
    if (only && more.length > 0) {
      const zh = `本次会议有 ${numbered.length} 件编号为“${number}”（会议期间、闭会期间各自编号），请在“提出时间”写明`;
      reading.fail("number", zh);
      return null;
    }
    const own = only ? ownMatch(reading, place, only, around) : "otherSeries";
    if (own !== "otherSeries") return own === "another" ? null : own;
  }
  const titled = items.byTitle.get(tidied(title)) ?? [];
  if (title === "" || reading.text("lead") === "") return null;
  const { directory } = around;
  const same = titled.filter((item) => fits(item, place) && !hasOtherLead(reading, place, item, directory));
  return byTitle(reading, inForce(reading, same), number);
}

function fits(item: Existing, { meeting, isHotline, inSession }: Place): boolean {
  const kindFits = isHotline === null || (item.source === "hotline") === isHotline;
  return item.meetingId === meeting.id && kindFits && (inSession === null || item.inSession === inSession);
}

/** What is void has given its number back; only a row that came out as void (a line of the 完整台账) still means it. */
function inForce(reading: Reading, items: readonly Existing[]): readonly Existing[] {
  const said = reading.row.cells[stateKey]?.text ?? "";
  const voided = items.filter(({ state, source }) => {
    return state === "void" && isSameShown(said, stateZh("proposal", state, source));
  });
  // They can no longer be changed: which of several it is makes no difference.
  return voided.length > 0 ? voided.slice(0, 1) : items.filter(({ state }) => state !== "void");
}

const narrowedBy = (items: readonly Existing[], title: string) => {
  if (items.length < 2) return items;
  const same = items.filter((item) => isSameText(item.title, title));
  return same.length === 1 ? same : items;
};

/** Without it, a list without numbers read twice would register everything twice. */
function byTitle(reading: Reading, same: readonly Existing[], number: string): Match | null {
  const unnumbered = same.filter(({ numberText }) => numberText === null);
  const [only, ...more] = number === "" && unnumbered.length > 0 ? unnumbered : same;
  if (!only) return null;
  const { title, numberText, lead } = only;
  if (more.length > 0) {
    const which = number === "" ? "请填写编号" : `都不是“${number}”，请核对`;
    reading.fail("number", `同一次会议有 ${more.length + 1} 件${lead}提出的《${title}》，${which}`);
    return null;
  }
  if (number !== "" && numberText !== null && !reading.isFixed("number")) {
    reading.fail("number", `同一次会议已有${lead}提出的《${title}》，编号是“${numberText}”，请核对`, [
      { zh: `仍为“${numberText}”`, value: numberText },
      { zh: `更正为“${number}”`, value: number },
    ]);
  }
  return { item: only };
}

/** What every row needs before anything else can be said of it. */
export function needsTitle(reading: Reading): void {
  if (reading.text("title") === "") reading.fail("title", blankZh("title"));
}

/** A new item's number that another item of its series has, written otherwise: 「13」 beside 「D-013」. */
export function needsFreeNumber(reading: Reading, items: Items, series: Series): void {
  const number = cleanNumber(reading.text("number"));
  const { serial } = parseItemNumber(number);
  if (serial === null) return;
  const twin = items.bySerial
    .get(serial)
    ?.find(
      (item) =>
        item.meetingId === series.meetingId &&
        item.source === series.source &&
        item.inSession === series.inSession,
    );
  if (!twin) return;
  const zh = `编号“${number}”与已登记的《${twin.title}》（${twin.numberText}）重复，请换一个编号，或留空`;
  reading.fail("number", zh, [{ zh: "留空", value: "" }]);
}

type Series = { meetingId: string; source: Source; inSession: boolean };
