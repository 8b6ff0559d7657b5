import { z } from "zod";

// Schema pieces for what HTML forms cannot say by themselves.

/** A repeated name: nothing chosen is [], one value is [value]. Chain `.pipe(z.array(…).min(1, "…"))` for limits. */
export function listOf<S extends z.ZodType>(item: S) {
  return z.preprocess((value) => {
    if (value === undefined) return [];
    return Array.isArray(value) ? value : [value];
  }, z.array(item));
}

/** A single checkbox: true when ticked, false when absent. */
export const ticked = z.preprocess((value) => value !== undefined, z.boolean());
