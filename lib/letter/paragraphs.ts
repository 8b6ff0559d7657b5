// The body of a letter: numbered paragraphs, tables, and what is said of the enclosures. Pure.
import type { Block } from "@/lib/lifecycle/inputs/reply";
import { numbersOf } from "./numbering";

export type LetterParagraph = {
  id: string;
  askId: string | null;
  level: number;
  number: string;
  text: string;
  /** A table pasted from Word or Excel: its first row is the head. Null for text. */
  rows: readonly (readonly string[])[] | null;
};

/** 附件说明: one line below the body, 「附件：」, names without closing punctuation (GB/T 9704-2012, 7.3.4). */
export type LetterAnnex = LetterParagraph & { names: readonly string[] };

export type LetterBody = { paragraphs: LetterParagraph[]; annex: LetterAnnex | null };

/**
 * The paragraphs that are printed. 附件说明 is what a last paragraph says that begins with 「附件：」; without one it is the
 * names of the enclosed files.
 */
export function bodyOf(blocks: readonly Block[], enclosures: readonly string[] = []): LetterBody {
  const kept = blocks.filter((block) => block.text.trim() !== "");
  const numbers = numbersOf(kept);
  const all = kept.map((block, index) => ({
    id: block.id,
    askId: block.askId,
    level: block.level,
    number: numbers[index] ?? "",
    text: block.text,
    rows: block.level === 0 ? tableOf(block.text) : null,
  }));
  const last = all.at(-1);
  const names = last && last.level === 0 ? annexNames(last.text) : [];
  if (!last || names.length === 0) return { paragraphs: all, annex: annexOf(enclosures) };
  return { paragraphs: all.slice(0, -1), annex: { ...last, rows: null, names } };
}

/** Lines of one paragraph; each is printed with its own indent. */
export function textLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Cells parted by tabs, as many on every one of at least two lines: what Word and Excel put on the clipboard. */
function tableOf(text: string): string[][] | null {
  const rows = text
    .replace(/^\n+/, "")
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split("\t").map((cell) => cell.trim()));
  const width = rows[0]?.length ?? 0;
  return rows.length > 1 && width > 1 && rows.every((row) => row.length === width) ? rows : null;
}

/** File names say what they are, without their endings. */
function annexOf(fileNames: readonly string[]): LetterAnnex | null {
  if (fileNames.length === 0) return null;
  const names = fileNames.map((name) => name.replace(/\.[a-z]{3,4}$/i, ""));
  const text = `附件：${names.join("；")}`;
  return { id: "enclosures", askId: null, level: 0, number: "", text, rows: null, names };
}

function annexNames(text: string): string[] {
  const found = /^\s*附件\s*[：:]([\s\S]*)$/.exec(text);
  return (found?.[1] ?? "")
    .split(/[\n；;]/)
    .map((name) => name.replace(/^\s*(\d+|[１-９])\s*[.．、]\s*/, "").replace(/[\s。；;，,]+$/, ""))
    .map((name) => name.trim())
    .filter(Boolean);
}
