// One row while it is judged: what stands in it now, and what was found wrong. Pure.

import type { Cells, Fixes, Problem, Remedy } from "../row";
import { type ColumnKey, columns, headingZh, shownMark } from "./columns";

export type JudgedRow = { ordinal: number; sheet: string; rowNumber: number; cells: Cells; fixes: Fixes };

export type Reading = {
  row: JudgedRow;
  problems: Problem[];
  /** What stands in the cell, or was put in its place; empty for a column that the sheet has not. */
  text: (key: ColumnKey) => string;
  /** Whether the sheet has the column, or something was put in its place. */
  has: (key: ColumnKey) => boolean;
  isFixed: (key: string) => boolean;
  fail: (key: string, zh: string, proposals?: readonly Remedy[]) => void;
  note: (key: string, zh: string) => void;
  /** Says of a changed cell that it stays as it is. */
  drop: (key: string, zh: string) => void;
};

/** No name, number or title comes near; what is looked up and compared must be short. */
const longest = 5000;
const unbounded: readonly string[] = ["body", "asks"] satisfies ColumnKey[];

/** Why a text is no value of this column, however it came there; null for any that may be read. */
export function tooLongZh(key: string, text: string): string | null {
  if (text.length <= longest || unbounded.includes(key) || key.startsWith(shownMark)) return null;
  return `有 ${text.length} 字，“${headingZh(key)}”最多 ${longest} 字，请改短`;
}

/** A cell that is too long for its column is not read. */
export function readingOf(row: JudgedRow): Reading {
  const problems: Problem[] = [];
  const { cells, fixes } = row;
  const isFixed = (key: string) => Object.hasOwn(fixes, key);
  const standing = (key: string) => (isFixed(key) ? fixes[key] : cells[key]?.text) ?? "";
  const add = (kind: Problem["kind"], key: string, zh: string, proposals: readonly Remedy[]) => {
    // A column that the sheet has not is said at its row.
    const address = cells[key]?.address ?? `${row.sheet}!${row.rowNumber}`;
    problems.push({ kind, key, address, zh, proposals: [...proposals] });
  };
  return {
    row,
    problems,
    isFixed,
    text: (key) => (tooLongZh(key, standing(key)) === null ? standing(key) : ""),
    has: (key) => isFixed(key) || Object.hasOwn(cells, key),
    fail: (key, zh, proposals = []) => add("error", key, zh, proposals),
    note: (key, zh) => add("note", key, zh, []),
    drop: (key, zh) => add("dropped", key, zh, []),
  };
}

export const hasErrors = ({ problems }: Reading) => problems.some(({ kind }) => kind === "error");

export const hasErrorAt = ({ problems }: Reading, at: string) =>
  problems.some(({ kind, key }) => kind === "error" && key === at);

/** 「标题没有填写」 */
export const blankZh = (key: ColumnKey) => `${headingZh(key)}没有填写`;

/** The fields of 登记 and 更正 by the column they come from; the others have its name. */
const columnOf: Record<string, ColumnKey> = {
  numberText: "number",
  topicId: "topic",
  leadProposerId: "lead",
  cosignerIds: "cosigners",
  meetingId: "meeting",
};

/** Says what the schema of the form finds wrong, at the column of the field, unless something is wrong there already. */
export function failBySchema(
  reading: Reading,
  issues: readonly { path: PropertyKey[]; message: string }[],
): void {
  for (const { path, message } of issues) {
    const field = String(path[0] ?? "");
    const key = columnOf[field] ?? (field in columns ? field : "title");
    // Asks that no cell says come of the title or the body: what is wrong there is said there.
    const isDerived = key === "asks" && reading.text("asks") === "";
    if (isDerived && (hasErrorAt(reading, "title") || hasErrorAt(reading, "body"))) continue;
    if (!hasErrorAt(reading, key)) reading.fail(key, message, key === "body" ? [noBody] : []);
  }
}

/** A ledger seldom holds the texts: the paper does, and the item says so. */
const noBody: Remedy = { zh: "写“正文见纸质原件”", value: "正文见纸质原件。" };
