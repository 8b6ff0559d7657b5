// A form as PDF, by the same typesetter as the letters.
import "server-only";
import { print } from "@/lib/letter/typst/print";
import { codeSvg } from "./code";
import { type Cell, type FormDocument, type FormSheet, noteLines, type Part } from "./document";
import { sheet } from "./sheet";

/** The form as PDF/A. Throws PrintFault. */
export async function writeFormPdf(form: FormDocument): Promise<Uint8Array> {
  const sheets = [form, ...(form.annexes ?? [])].map(completeSheet);
  const inputs = { sheets: JSON.stringify(sheets), sheet: JSON.stringify(sheet) };
  return (await print("form", inputs, "pdf")) as Uint8Array;
}

/** The template knows no missing fields. */
function completeSheet({ title, left, right, isLandscape = false, parts }: FormSheet) {
  return { title, left, right, isLandscape, parts: parts.map(completePart) };
}

function completePart(part: Part) {
  if (part.kind === "code") return { ...part, svg: codeSvg(part.address) };
  if (part.kind === "note") return { ...part, lines: noteLines(part.lines) };
  if (part.kind !== "grid") return part;
  const { isSmall = false, head, rows, foot = [] } = part;
  return {
    ...{ ...part, isSmall },
    ...{ head: head.map(completeRow), rows: rows.map(completeRow), foot: foot.map(completeRow) },
  };
}

function completeRow(row: readonly Cell[]) {
  return row.map(({ isLabel = false, span = 1, down = 1, tall = 0, sign = [], ...cell }) => ({
    ...cell,
    ...{ isLabel, span, down, tall, sign },
    align: cell.align ?? (isLabel ? "center" : "left"),
  }));
}
