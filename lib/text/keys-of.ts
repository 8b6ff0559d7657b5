/** The keys of a table of words in its order, as z.enum wants them: at least one, each with its own type. */
export function keysOf<Key extends string>(table: Record<Key, unknown>): [Key, ...Key[]] {
  return Object.keys(table) as [Key, ...Key[]];
}
