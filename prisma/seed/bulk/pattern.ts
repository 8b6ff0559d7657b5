// A pattern: one case that went through fire(), taken apart so that it can be repeated with other keys, days and words.
import type { Client } from "pg";
import { caseTables } from "./tables";

export type Value = string | number | boolean | null | object;
export type PatternRow = Record<string, Value>;
export type PatternTable = { name: string; columns: readonly string[]; rows: readonly PatternRow[] };
export type Pattern = {
  id: string;
  state: string;
  title: string;
  meetingId: string;
  source: string;
  tables: readonly PatternTable[];
  /** Keys that belong to this case: every copy has its own. */
  ownKeys: ReadonlySet<string>;
};

/** Columns of each table that a copy writes; generated ones make themselves. */
export async function columnsOf(client: Client): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ name: string; column: string }>(
    `SELECT table_name AS name, column_name AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND is_generated = 'NEVER' ORDER BY table_name, ordinal_position`,
  );
  const columns = new Map<string, string[]>();
  for (const { name, column } of rows) columns.set(name, [...(columns.get(name) ?? []), column]);
  return columns;
}

/** Reads one case whole. */
export async function readPattern(
  client: Client,
  columns: ReadonlyMap<string, string[]>,
  id: string,
): Promise<Pattern> {
  const tables: PatternTable[] = [];
  for (const { name, where } of caseTables) {
    // As JSON, so that days stay days and moments carry their zone; within a table parents stand before children.
    const order = columns.get(name)?.includes("id") ? ` ORDER BY "id"` : "";
    const { rows } = await client.query<{ row: PatternRow }>(
      `SELECT to_jsonb(t) AS row FROM "${name}" AS t WHERE ${where}${order}`,
      [id],
    );
    tables.push({ name, columns: columns.get(name) ?? [], rows: rows.map((each) => each.row) });
  }
  const item = tables[0]?.rows[0];
  if (!item) throw new Error(`no item ${id}`);
  const ownKeys = new Set<string>();
  for (const table of tables)
    for (const row of table.rows) if (typeof row.id === "string") ownKeys.add(row.id);
  return {
    id,
    state: String(item.state),
    title: String(item.title),
    meetingId: String(item.meetingId),
    source: String(item.source),
    tables,
    ownKeys,
  };
}
