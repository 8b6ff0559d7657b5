// Schema pieces for what HTML forms cannot say by themselves.
import { z } from "zod";

/** A repeated name: nothing chosen is [], one value is [value]. Chain `.pipe(z.array(…).min(1, "…"))` for limits. */
export function listOf<S extends z.ZodType>(item: S) {
  return z.preprocess((value) => {
    if (value === undefined) return [];
    return Array.isArray(value) ? value : [value];
  }, z.array(item));
}

/** A row of a list as its tick sends it: 「id:version」, or the id alone where no version is compared. */
const tickedItem = z
  .string()
  .max(100)
  .transform((text) => {
    const [id = "", version] = text.split(":");
    return { id, version: version === undefined ? null : Number(version) };
  });

/**
 * The ticked rows of a list; `none` is said when nothing is ticked. What names no item is let through: it is answered
 * for that row, and the others go on (lib/transition/fire-many.ts).
 */
export function tickedItems(none: string, most: number) {
  return listOf(tickedItem).pipe(z.array(z.custom<z.output<typeof tickedItem>>()).min(1, none).max(most));
}

/** A single checkbox: true when ticked, false when absent. */
export const ticked = z.preprocess((value) => value !== undefined, z.boolean());
