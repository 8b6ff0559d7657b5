// Rows written together, however many, by one statement with one parameter: the client's own `createMany` spends
// milliseconds on each row, and it has no update of many rows to different values.
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

export type Table =
  | "Proposal"
  | "Ask"
  | "Signer"
  | "ProposalTopic"
  | "Event"
  | "EventDetail"
  | "Deadline"
  | "Outbox";

/** Column names and values as JSON has them: days as `YYYY-MM-DD`, moments as ISO text. */
export type NewRow = Readonly<Record<string, unknown>>;

/** `INSERT` of rows that fill the same columns, the first one's; other columns take their default. At least one row. */
export function insertSql(table: Table, rows: readonly NewRow[]): Prisma.Sql {
  const name = Prisma.raw(`"${table}"`);
  const columns = Prisma.raw(
    Object.keys(rows[0] ?? {})
      .map((column) => `"${column}"`)
      .join(", "),
  );
  return Prisma.sql`
    INSERT INTO ${name} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::jsonb)`;
}

/** Writes the rows; none need no statement. */
export async function insertRows(tx: Tx, table: Table, rows: readonly NewRow[]): Promise<void> {
  if (rows.length > 0) await tx.$executeRaw(insertSql(table, rows));
}

/** Sets the columns of the first row in all of them, found by their `id`; none need no statement. */
export async function updateRows(
  tx: Tx,
  table: Table,
  rows: readonly (NewRow & { id: string })[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const name = Prisma.raw(`"${table}"`);
  const columns = Object.keys(first).filter((column) => column !== "id");
  const set = Prisma.raw(columns.map((column) => `"${column}" = v."${column}"`).join(", "));
  await tx.$executeRaw`
    UPDATE ${name} AS t SET ${set}
    FROM jsonb_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::jsonb) AS v WHERE t."id" = v."id"`;
}
