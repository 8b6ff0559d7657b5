// Whose the item is that has a row's number: a number that slipped, or was counted otherwise, must not overwrite the item
// of another proposer. Pure.
import { gramsOf, jaccard, similarFrom, titleCore } from "@/lib/text/similar";
import { isSameShown, isSameText, meansThisItem, namesIn, thisItem } from "./cells";
import { shownMark } from "./columns";
import { type Directory, seatNamed } from "./directory";
import type { Existing } from "./existing";
import type { Defaults, Match, Place } from "./place";
import type { Reading } from "./reading";

/**
 * The item of the row's number, if the row means it: by its lead, or where it names nobody by a title that is like the
 * item's. `another` (said at the cell): the number is taken by an item of its own. `otherSeries`: the row says nothing of
 * its time, and the item is of the other one. In a ledger of ours a changed 领衔人 alone is only shown.
 */
export function ownMatch(
  reading: Reading,
  place: Place,
  item: Existing,
  { directory, defaults }: { directory: Directory; defaults: Defaults },
): Match | "another" | "otherSeries" {
  const namesNobody = reading.text("lead") === "" || item.lead === "";
  const isOwn = namesNobody ? isLikeTitle(reading, item) : !hasOtherLead(reading, place, item, directory);
  if (isOwn || meansThisItem(reading.row.fixes.number ?? "")) return { item };
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
  const taken = `编号“${number}”已是${item.lead}提出的《${item.title}》`;
  const asNew = { zh: "留空，作新登记", value: "" };
  if (namesNobody) {
    const own = { zh: "就是这一件，更正标题", value: thisItem(number) };
    reading.fail("number", `${taken}，标题不同，这一行又没有写领衔人，请核对`, [asNew, own]);
  } else reading.fail("number", `${taken}，请核对编号`, [asNew]);
  return "another";
}

/** A missing title is said by itself. */
function isLikeTitle(reading: Reading, item: Existing): boolean {
  const title = reading.text("title");
  const pairs = (text: string) => gramsOf(titleCore(text), 2);
  return (
    title === "" || isSameText(title, item.title) || jaccard(pairs(title), pairs(item.title)) >= similarFrom
  );
}

/** Whether the row names a lead who is not the item's. */
export function hasOtherLead(
  reading: Reading,
  { meeting }: Place,
  item: Existing,
  directory: Directory,
): boolean {
  const said = reading.text("lead");
  if (isSameShown(said, item.lead) && !reading.text("seatNumber")) return false;
  const first = namesIn(said)[0] ?? said;
  const beside = { seatNumber: reading.text("seatNumber"), group: reading.text("group") };
  const looked = seatNamed(directory, meeting.termId, first, beside);
  return "found" in looked
    ? looked.found.proposerId !== item.leadId
    : first.replace(/@.*$/, "") !== item.lead;
}
