// A line of the 完整台账 whose 会议, 来源 or 提出时间 was changed: they say which item a line is, so that it would come back as
// a second one. Pure.
import { sessionZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { isSameText, numberKey, tidied } from "./cells";
import { type ColumnKey, stateKey } from "./columns";
import type { Directory } from "./directory";
import type { Existing, Items } from "./existing";
import { hasOtherLead } from "./owner";
import type { Place } from "./place";
import type { Reading } from "./reading";

/** True, and said at the cell, when one item has the line's number, title and lead, and stands elsewhere. */
export function failMoved(reading: Reading, place: Place, items: Items, directory: Directory): boolean {
  if (!reading.row.cells[stateKey]?.text) return false;
  const number = reading.text("number");
  const found = (items.byTitle.get(tidied(reading.text("title"))) ?? []).filter(
    (item) =>
      item.state !== "void" &&
      numberKey(item.numberText ?? "") === numberKey(number) &&
      isSameText(item.title, reading.text("title")) &&
      !hasOtherLead(reading, place, item, directory),
  );
  const [only, ...more] = found;
  const slip = only && more.length === 0 ? slipOf(only, place, directory) : null;
  if (!slip) return false;
  const { key, zh, value } = slip;
  reading.fail(key, `此列说明是哪一件，不能更正；该件的${zh}`, [{ zh: `仍为“${value}”`, value }]);
  return true;
}

type Slip = { key: ColumnKey; zh: string; value: string };

function slipOf(item: Existing, { meeting, isHotline, inSession }: Place, directory: Directory): Slip | null {
  const own = directory.meetings.find(({ id }) => id === item.meetingId);
  if (own && own.id !== meeting.id) return { key: "meeting", zh: `会议是“${own.name}”`, value: own.name };
  const { name } = sourceWords[item.source];
  if (isHotline !== null && isHotline !== (item.source === "hotline"))
    return { key: "source", zh: `来源是“${name}”`, value: name };
  const when = sessionZh(item.inSession);
  if (inSession !== null && inSession !== item.inSession)
    return { key: "session", zh: `提出时间是“${when}”`, value: when };
  return null;
}
