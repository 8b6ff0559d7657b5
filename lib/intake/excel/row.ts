// What an import keeps of a row: its cells, what was put in their place, what is wrong, what it would do. Pure.
import type { z } from "zod";
import type { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import type { RegisterInput } from "@/lib/transition/register/register-checks";

/** What stood in a cell and where: 「登记表!C12」. */
export type CellText = { text: string; address: string };
/** By column key (judge/columns.ts). */
export type Cells = Record<string, CellText>;
/** By column key: what the registrar put in place of the cell. */
export type Fixes = Record<string, string>;

/** One click puts `value` in place of the cell. */
export type Remedy = { zh: string; value: string };
/** An `error` keeps the row back; a `note` is only said; `dropped` is a change of a cell that no import writes. */
export type Problem = {
  kind: "error" | "note" | "dropped";
  key: string;
  address: string;
  zh: string;
  proposals: Remedy[];
};

export type Change = { zh: string; before: string; after: string };

/** A row with `fixes.skip` is left out by the registrar. */
export const skipKey = "skip";

/** 更正 of an item, or 修改草稿 while it has never been submitted; refused when the item is no longer at `version`. */
export type UpdateInput = {
  proposalId: string;
  version: number;
  changes: Change[];
} & (
  | { event: "amend"; input: z.input<typeof proposalInputs.amend> }
  | { event: "edit"; input: z.input<typeof proposalInputs.edit> }
);

/** `ImportRow.input`: by the row's verdict `create` or `update`. */
export type RowInput = RegisterInput | UpdateInput;

/** `Import.note`. */
export type ImportNote = {
  sheets: SheetNote[];
  /** Of the whole file. */
  warnings: string[];
  /** Rows whose meeting time nothing says: 会议期间 or 闭会期间. */
  inSession: boolean;
};
export type SheetNote = {
  name: string;
  rows: number;
  /** Why the sheet was not read; empty when it was. */
  skippedZh: string;
  columns: { heading: string; zh: string }[];
  ignored: string[];
};
