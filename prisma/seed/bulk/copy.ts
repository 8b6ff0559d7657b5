// COPY FROM STDIN through pg: the fastest way into PostgreSQL, in the protocol's own text format.
import type { Client, Connection, QueryResult, Submittable } from "pg";

type CopyConnection = Connection & { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void };

/** One value of a text row: NULL is \N; tab, newline, carriage return and backslash are escaped. */
export function copyValue(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "boolean") return value ? "t" : "f";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  if (!special.test(text)) return text;
  return text.replaceAll(/[\\\n\r\t]/g, (found) => escapes[found] ?? found);
}
const special = /[\\\n\r\t]/;
const escapes: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Sends `text` (lines of tab-separated values) into `table`; resolves when the server has taken them all. */
export function copyInto(
  client: Client,
  table: string,
  columns: readonly string[],
  text: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(table, columns, text, resolve, reject));
  });
}

class CopyIn implements Submittable {
  private failure: Error | null = null;
  private readonly statement: string;

  constructor(
    table: string,
    columns: readonly string[],
    private readonly text: string,
    private readonly resolve: () => void,
    private readonly reject: (error: Error) => void,
  ) {
    this.statement = `COPY "${table}" (${columns.map((name) => `"${name}"`).join(", ")}) FROM STDIN`;
  }

  submit(connection: Connection): void {
    connection.query(this.statement);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(Buffer.from(this.text, "utf8"));
    connection.endCopyFrom();
  }

  handleCommandComplete(_message: QueryResult): void {
    // The count is not needed; the ready message that follows ends the query.
  }

  handleError(error: Error): void {
    this.failure = error;
    this.reject(error);
  }

  handleReadyForQuery(): void {
    if (!this.failure) this.resolve();
  }
}
