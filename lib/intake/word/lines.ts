// Whose words each line of a proposal holds. Pure.
import { type Field, type Label, labelOf } from "./labels";
import { isNames } from "./names";
import { isTitle, titleLine } from "./title";

/** `loose`: under no label. */
export type Owned = { owner: Field | "loose"; text: string };

/** Wider than any form sets its cells apart; what looks for names and labels takes its time over spaces. */
const manySpaces = / {20,}/g;
const few = " ".repeat(20);

/** The lines of the text, trimmed; two cells that a form keeps on one line are parted. */
export function linesOf(raw: string): string[] {
  const lines = raw
    .split(/[\n\r\t\v\f]+/)
    .map((line) =>
      line
        .replace(/[\u00a0\u3000\u2002\u2003]/g, " ")
        .replace(manySpaces, few)
        .trim(),
    )
    .flatMap(partedLabels)
    .filter(Boolean);
  return joinedUpright(lines);
}

/** 「建」「议」「内」「容」: a label set upright is one line. */
function joinedUpright(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let wasSingle = false;
  for (const line of lines) {
    const isSingle = /^\p{Script=Han}$/u.test(line);
    if (isSingle && wasSingle) joined.push(`${joined.pop()}${line}`);
    else joined.push(line);
    wasSingle = isSingle;
  }
  return joined;
}

/** 「领衔代表：苏清和　　附议代表：梁守拙」 */
function partedLabels(line: string): string[] {
  const parts = line.split(/ +(?=[^ ：:]{2,10}[：:])/);
  if (parts.length < 2 || !parts.every((part) => /[：:]/.test(part) && labelOf(part))) return [line];
  return parts;
}

/** Every line with its owner, in the order of the text. */
export function ownedLines(lines: readonly string[]): Owned[] {
  const owned: Owned[] = [];
  let open: Field | null = null;
  let isFirst = false;
  for (const [at, line] of lines.entries()) {
    const label: Label | null = labelAt(open, line);
    if (label) open = isCase(label, owned, lines, at) ? "text" : label.field;
    else open = stillOpen(open, line, isFirst);
    isFirst = label?.rest === "";
    owned.push({ owner: open ?? "loose", text: label ? textOf(label) : line });
  }
  return owned.filter(({ text }) => text !== "");
}

/** The name of a part of the text stays with its text. */
const textOf = ({ head, rest, isSection }: Label) => (isSection ? `${head}：${rest}` : rest);

/** What stands in the cell of 「类别」 is no label, nor is what is told: 「时间：2025年3月，到五个镇调研。」 */
function labelAt(open: Field | null, line: string): Label | null {
  if (open === "other" && /^(建议|提案|议案)$/.test(line)) return null;
  const label = labelOf(line);
  return label?.field === "other" && isProse(label.rest) ? null : label;
}

/** A sentence or a numbered point; cells that nobody knows are neither. */
export const isProse = (line: string) =>
  line.length > 40 ||
  /[。；！？]$/.test(line) ||
  /^[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]/.test(line);

export const isOfText = (owner: Owned["owner"] | null) => owner === "text" || owner === "ask";

/** Below a title 「关于……的提案」 the 案由 tells the case: it is text. */
function isCase(
  { head, rest }: Label,
  owned: readonly Owned[],
  lines: readonly string[],
  at: number,
): boolean {
  if (head !== "案由" || isTitle(rest || lines[at + 1])) return false;
  return owned.some(({ owner }) => owner === "title") || isHeaded(lines.slice(0, at));
}

/** Whether a whole 「关于……的建议（提案、议案）」 stands in these lines. */
function isHeaded(before: readonly string[]): boolean {
  const heading = titleLine(before) ?? "";
  return isTitle(heading) && isWhole(heading);
}

const isWhole = (title: string) => /(建议|提案|议案)[》”]?$/.test(title);

/** The text goes on, and so do names and a title that breaks; every other cell holds one line. */
function stillOpen(open: Field | null, line: string, isFirst: boolean): Field | null {
  const goesOn =
    open === "cosigner"
      ? isNames(line)
      : isOfText(open) || isFirst || (open === "title" && isWhole(line) && line.length <= 60);
  return goesOn ? open : null;
}
