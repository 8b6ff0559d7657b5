/** Chinese numerals and the serial inside an item's free-text number. */

const digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五, up to 9999; throws a RangeError beyond or for a fraction. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999)
    throw new RangeError(`超出中文数字范围：${value}`);
  if (value === 0) return "零";
  const units = ["", "十", "百", "千"];
  let text = "";
  let skipped = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      skipped = text !== "";
      continue;
    }
    text += `${skipped ? "零" : ""}${digits[digit]}${units[power]}`;
    skipped = false;
  }
  // 十二, not 一十二, at the head of a number.
  return text.startsWith("一十") ? text.slice(1) : text;
}

/** The value of a Chinese numeral up to 9999, 〇 and 零 both read, 两 as 二; null for anything else. */
export function parseChineseNumber(text: string): number | null {
  if (!/^[〇零一二两三四五六七八九十百千]+$/.test(text)) return null;
  const powers: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
  if (!/[十百千]/.test(text)) return Number([...text].map(digitOf).join(""));
  let total = 0;
  let pending = 0;
  for (const character of text) {
    const power = powers[character];
    if (power === undefined) {
      pending = digitOf(character);
      continue;
    }
    total += (pending || 1) * power;
    pending = 0;
  }
  return total + pending;
}

/** 「十九届」 and 「四次」 of a term and a meeting. */
export function ordinalText(value: number, measure: "届" | "次" | "号"): string {
  return `${measure === "号" ? value : chineseNumber(value)}${measure}`;
}

export type ParsedNumber = {
  /**
   * As it is kept: a plain serial as the system writes it (「第59号」 for 「59」「〔59〕号」「第 59 号」), zeros before it stay; any
   * other as typed, trimmed, full-width digits and brackets made plain.
   */
  text: string;
  /** The number to sort and compare by; null when there is none. */
  serial: number | null;
  /** Letters or characters before the serial: 「温」「D-」「TA2020」「B(2017)」; empty when there are none. */
  prefix: string;
};

/** A year written before its serial: 20220126 is year 2022 and serial 126. */
const yearFirst = /^((?:19|20)\d{2})(\d{3,5})$/;
/** A meeting code of 8 or more digits before the serial, as JY100012050700. */
const longestSerial = 9;

/**
 * The serial of an item's number. Numbers are free text (「第59号」「第00043号」「第D-013号」「温36号」「TA2020021号」「B(2017)103号」
 * 「20220126号」), so the last run of digits is taken, and a year fused with it is cut off. Term and meeting fused with the
 * serial (「第74227号」) cannot be told apart and stay one serial.
 */
export function parseItemNumber(raw: string): ParsedNumber {
  const text = itemNumberText(raw);
  const core = text.replace(/^第\s*/, "").replace(/\s*号.*$/, "");
  const found = /^(.*?)(\d+)\D*$/.exec(core);
  if (!found) return { text, serial: parseChineseNumber(core), prefix: "" };
  const [, before = "", run = ""] = found;
  const fused = yearFirst.exec(run);
  const year = fused?.[1] ?? "";
  const serialText = fused?.[2] ?? run;
  const serial =
    serialText.length <= longestSerial ? Number(serialText) : Number(serialText.slice(-longestSerial));
  return { text, serial, prefix: `${before}${year}` };
}

/** Digits alone, or with 第, 号 and brackets around them as offices type them. */
const plainSerial = /^第?\s*([〔【〖［[(<《「『]?)\s*(\d+)\s*[〕】〗］\])>》」』]?\s*(号?)$/;
/** A long run that says 号 is counted otherwise (a year or a meeting before the serial): 「20220126号」 has its own form. */
const longestPlain = 4;

/** The number as it is kept and shown: 「第59号」 for a plain serial; one with its own form is left as it is. */
export function itemNumberText(raw: string): string {
  const text = halfWidth(raw).trim();
  const [, bracket = "", digits = "", ends = ""] = plainSerial.exec(text) ?? [];
  const isOwnForm = bracket === "" && ends !== "" && digits.length > longestPlain;
  return digits === "" || isOwnForm ? text : `第${digits}号`;
}

/** Full-width digits, letters, brackets and hyphens as plain ones; Chinese characters stay. */
export function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/　/g, " ");
}

function digitOf(character: string): number {
  if (character === "零") return 0;
  return character === "两" ? 2 : digits.indexOf(character as (typeof digits)[number]);
}
