// The report as a table that reads well in a terminal and pastes as Markdown.
import { widthOf } from "@/scripts/accounts";

export type Cell = string | number | null;

/** Lines of a Markdown table; numbers stand at the right, a missing value is a dash. */
export function tableLines(head: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  const texts = rows.map((row) => row.map(textOf));
  const widths = head.map((name, at) =>
    Math.max(...[name, ...texts.map((row) => row[at] ?? "")].map(widthOf)),
  );
  const isNumber = head.map((_, at) => rows.some((row) => typeof row[at] === "number"));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => pad(cell, widths[at] ?? 0, isNumber[at] ?? false)).join(" | ")} |`;
  const rule = `|${widths.map((width, at) => "-".repeat(width + 1) + (isNumber[at] ? ":" : "-")).join("|")}|`;
  return [line(head), rule, ...texts.map(line)];
}

function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "–";
  if (typeof cell === "string") return cell;
  return cell >= 100 || Number.isInteger(cell) ? cell.toFixed(0) : cell.toFixed(1);
}

function pad(text: string, width: number, atRight: boolean): string {
  const blank = " ".repeat(Math.max(0, width - widthOf(text)));
  return atRight ? blank + text : text + blank;
}
