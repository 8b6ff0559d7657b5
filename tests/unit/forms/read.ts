// What a form says, without its look: each label with the value that stands behind it, and all the rest as lines.
import type { Cell, FormDocument } from "@/lib/forms/document";

/** Label → value, rows from left to right; cells that follow no label are left out. */
export function fieldsOf(form: FormDocument): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const part of form.parts) {
    if (part.kind !== "grid") continue;
    for (const row of part.rows) readRow(row, fields);
  }
  return fields;
}

function readRow(row: readonly Cell[], fields: Record<string, string>): void {
  row.forEach((cell, at) => {
    const next = row[at + 1];
    if (cell.isLabel && next && !next.isLabel) fields[cell.text.replaceAll("\n", "")] = next.text;
  });
}

/** Values that somebody has to have written: open boxes and gaps for a date are none. */
export function writtenOf(form: FormDocument): string[] {
  const sides = [form.left, form.right].map((side) => side.slice(side.indexOf("：") + 1));
  return [...Object.values(fieldsOf(form)), ...sides].filter(
    (text) => !/^(□[^□■]*|　*年　*月　*日|　*)*$/.test(text.replaceAll("\n", "")),
  );
}
