// What a PostgreSQL database is made of, as comparable lines: the test that migrations and schema agree reads
// two databases this way.
import { Client } from "pg";

// One line per object, from the server's own catalogue, so that nothing depends on how it was made.
const parts: Record<string, string> = {
  column: `
    SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
      || CASE WHEN a.attgenerated <> '' THEN ' generated' ELSE '' END
      || COALESCE(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND c.relnamespace = 'public'::regnamespace`,
  constraint: `
    SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'`,
  index: "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
  enum: `
    SELECT t.typname || ' ' || string_agg(e.enumlabel, ',' ORDER BY e.enumlabel)
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.typname`,
  trigger: "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
  function: `
    SELECT pg_get_functiondef(p.oid) FROM pg_proc p
    WHERE pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  extension: "SELECT extname FROM pg_extension WHERE extname <> 'plpgsql'",
};

/** All objects of the database at `url`, one line each, sorted; Prisma's own table is left out. */
export async function readCatalog(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const lines: string[] = [];
    for (const [kind, query] of Object.entries(parts)) {
      const { rows } = await client.query({ text: query, rowMode: "array" });
      lines.push(...rows.map((row: unknown[]) => `${kind}: ${String(row[0])}`));
    }
    return lines.filter((line) => !line.includes("_prisma_migrations")).sort();
  } finally {
    await client.end();
  }
}
