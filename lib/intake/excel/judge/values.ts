// The cells that say what an item is, as its form takes them; what cannot be read is said at its cell. Pure.
import { routeZh } from "@/lib/lifecycle/labels";
import { halfWidth } from "@/lib/text/numbers";
import { proposeAsks } from "@/lib/text/split-asks";
import { yesIn } from "./cells";
import type { ColumnKey } from "./columns";
import { type Directory, type TopicFacts, topicNamed, unitsNamed } from "./directory";
import type { Reading } from "./reading";

/** 是 or 否; null with the reason at the cell. */
export function checkOf(reading: Reading, key: ColumnKey): boolean | null {
  const text = reading.text(key);
  const value = yesIn(text);
  if (value !== null) return value;
  const proposals = ["是", "否"].map((zh) => ({ zh, value: zh }));
  reading.fail(key, `“${text}”应写是或否`, proposals);
  return null;
}

export const wishZh = { full: "同意全文公开", title_only: "仅同意公开标题" } as const;

export function wishOf(reading: Reading): keyof typeof wishZh | null {
  const text = reading.text("disclosureWish").replace(/\s/g, "");
  if (/^(仅|只)?同?意?(仅|只)?公开标题$/.test(text) || /标题/.test(text)) return "title_only";
  if (/^(是|同意|同意公开|同意全文公开|全文公开|公开)?$/.test(text)) return "full";
  const proposals = Object.values(wishZh).map((zh) => ({ zh, value: zh }));
  reading.fail("disclosureWish", `“${text}”应为同意全文公开或仅同意公开标题`, proposals);
  return null;
}

/** 「三年」「3」「3年以上」. */
export function yearsOf(reading: Reading): number | null {
  const text = halfWidth(reading.text("repeatedYears")).trim();
  const plain = (text.split("年")[0] ?? "").replace(/\.0+$/, "");
  const chinese = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].indexOf(
    plain.replace("两", "二"),
  );
  const years = plain === "" || /^[否无]$/.test(plain) ? 0 : chinese >= 0 ? chinese : Number(plain);
  if (Number.isInteger(years) && years >= 0 && years <= 30) return years;
  reading.fail("repeatedYears", `“${text}”应写年数，如 2`);
  return null;
}

export function routeOf(reading: Reading): "ordinary" | "fast" {
  const text = reading.text("route").replace(/\s/g, "");
  if (/直通|快车|快/.test(text)) return "fast";
  if (!/^(普通|一般)?$/.test(text)) {
    const proposals = Object.values(routeZh).map((zh) => ({ zh, value: zh }));
    reading.fail("route", `“${text}”应为${routeZh.ordinary}或${routeZh.fast}`, proposals);
  }
  return "ordinary";
}

/** Undefined for an empty cell. */
export function topicOf(reading: Reading, directory: Directory): TopicFacts | undefined {
  const text = reading.text("topic");
  if (text === "") return undefined;
  const looked = topicNamed(directory, text);
  if ("found" in looked) return looked.found;
  reading.fail("topic", looked.zh, [...looked.proposals, { zh: "留空", value: "" }]);
  return undefined;
}

export function preferredOf(reading: Reading, directory: Directory): string {
  const looked = unitsNamed(directory, reading.text("preferredUnits"));
  if ("found" in looked) return looked.found;
  reading.fail("preferredUnits", looked.zh, looked.proposals);
  return "";
}

/** One ask a line; from the numbered points of the text where the sheet says none; else the title is what is asked. */
export function asksOf(reading: Reading): string[] {
  const said = reading.text("asks");
  const proposed = proposeAsks(said === "" ? reading.text("body") : said);
  if (said === "") return proposed.length > 0 ? proposed : [reading.text("title")];
  return proposed.length > 1 ? proposed : said.split("\n").map(withoutMark).filter(Boolean);
}

const withoutMark = (line: string) =>
  line.trim().replace(/^([(（]?[\d一二三四五六七八九十]{1,3}[)）]?[、.．])\s*/, "");
