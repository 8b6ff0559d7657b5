// Cutting hand-written SQL into statements, so that a migration carries only what is new.

// A semicolon ends a statement unless it stands in a string, a comment or a function body ($$ … $$).
const pieces = /'(?:[^']|'')*'|"[^"]*"|--[^\n]*|\/\*[\s\S]*?\*\/|(\$\w*\$)[\s\S]*?\1|;|[^'";$/-]+|[\s\S]/g;

/** The statements of `sql` in order, each with its semicolon, without comments between them. */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let current = "";
  for (const [piece] of sql.matchAll(pieces)) {
    if (piece.startsWith("--") || piece.startsWith("/*")) continue;
    current += piece;
    if (piece !== ";") continue;
    statements.push(current.trim());
    current = "";
  }
  if (current.trim()) statements.push(`${current.trim()};`);
  return statements;
}

/** What `after` says and `before` did not, and the other way round. */
export function compareSql(before: string, after: string): { added: string[]; gone: string[] } {
  const old = splitStatements(before);
  const now = splitStatements(after);
  return {
    added: now.filter((each) => !old.includes(each)),
    gone: old.filter((each) => !now.includes(each)),
  };
}
