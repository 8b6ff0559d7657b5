// The terms and the two meetings, placed so that the sessions are over when the demo is loaded.
import { addDays, type Day, daysBetween, makeDay, yearOf } from "@/lib/calendar/day";
import { chineseNumber } from "@/lib/text/numbers";
import { stableId } from "../random";

export type MeetingPlan = {
  source: "congress" | "cppcc";
  body: "rd" | "zx";
  id: string;
  termId: string;
  termOrdinal: number;
  termName: string;
  startsOn: Day;
  ordinal: number;
  name: string;
  opensOn: Day;
  closesOn: Day;
};

/** A term lasts five years; its five meetings are held in January, 政协 one day before 人大. */
const firstYear = 2022;
/** The items of the session need this long to be answered, rated and put on file. */
const daysOfHandling = 150;

/** The year whose January session the items of a demo loaded on `today` belong to. */
export function sessionYear(today: Day): number {
  const year = yearOf(today);
  return daysBetween(makeDay(year, 1, 22), today) < daysOfHandling ? year - 1 : year;
}

/** The January session of `year`. */
export function meetingOf(source: "congress" | "cppcc", year: number): MeetingPlan {
  const isCongress = source === "congress";
  const years = year - firstYear;
  const termOrdinal = (isCongress ? 19 : 11) + Math.floor(years / 5);
  const ordinal = (years % 5) + 1;
  const opensOn = makeDay(year, 1, isCongress ? 19 : 18);
  const head = isCongress ? `区${chineseNumber(termOrdinal)}届人大` : `区政协${chineseNumber(termOrdinal)}届`;
  return {
    source,
    body: isCongress ? "rd" : "zx",
    id: stableId(`meeting:${source}:${year}`),
    termId: stableId(`term:${source}:${termOrdinal}`),
    termOrdinal,
    termName: isCongress ? head : `${head.replace("区政协", "政协周村区")}委员会`,
    startsOn: makeDay(year - (years % 5), 1, 10),
    ordinal,
    name: `${head}${chineseNumber(ordinal)}次会议`,
    opensOn,
    closesOn: addDays(opensOn, 3),
  };
}

/** The meeting before that: some of its items are still at work. */
export function earlierMeeting(source: "congress" | "cppcc", today: Day): MeetingPlan {
  return meetingOf(source, sessionYear(today) - 1);
}

/** The two meetings of the session year. */
export function meetingPlans(today: Day): MeetingPlan[] {
  return [currentMeeting("congress", today), currentMeeting("cppcc", today)];
}

/** The meeting that the demo's items belong to. */
export function currentMeeting(source: "congress" | "cppcc", today: Day): MeetingPlan {
  return meetingOf(source, sessionYear(today));
}
