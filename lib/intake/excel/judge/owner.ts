// Whose the item is that has a row's number: a number that slipped, or was counted otherwise, must not overwrite the item
// of another proposer. Pure.
import { isSameShown, isSameText, namesIn } from "./cells";
import { shownMark } from "./columns";
import { type Directory, seatNamed } from "./directory";
import type { Existing } from "./existing";
import type { Defaults, Match, Place } from "./place";
import type { Reading } from "./reading";

/**
 * The item of the row's number, if the row means it. `another` (said at the cell): the number is taken by somebody else's
 * item. `otherSeries`: the row says nothing of its time, and the item is of the other one. In a ledger of ours a changed
 * 领衔人 alone is only shown.
 */
export function ownMatch(
  reading: Reading,
  place: Place,
  item: Existing,
  { directory, defaults }: { directory: Directory; defaults: Defaults },
): Match | "another" | "otherSeries" {
  if (!hasOtherLead(reading, place, item, directory)) return { item };
  const number = item.numberText ?? reading.text("number");
  if (isSameText(reading.text("title"), item.title)) {
    const isLedger = Object.keys(reading.row.cells).some((key) => key.startsWith(shownMark));
    if (!isLedger) {
      const zh = `编号“${number}”的《${item.title}》由${item.lead}领衔，请核对领衔人和编号`;
      reading.fail("lead", zh, [{ zh: item.lead, value: item.lead }]);
    }
    return { item };
  }
  if (place.inSession === null && item.inSession !== defaults.inSession) return "otherSeries";
  const zh = `编号“${number}”已是${item.lead}提出的《${item.title}》，请核对编号`;
  reading.fail("number", zh, [{ zh: "留空，作新登记", value: "" }]);
  return "another";
}

/** False where the row names nobody. */
function hasOtherLead(reading: Reading, { meeting }: Place, item: Existing, directory: Directory): boolean {
  const said = reading.text("lead");
  if (said === "" || item.lead === "") return false;
  if (isSameShown(said, item.lead) && !reading.text("seatNumber")) return false;
  const first = namesIn(said)[0] ?? said;
  const beside = { seatNumber: reading.text("seatNumber"), group: reading.text("group") };
  const looked = seatNamed(directory, meeting.termId, first, beside);
  return "found" in looked
    ? looked.found.proposerId !== item.leadId
    : first.replace(/@.*$/, "") !== item.lead;
}
