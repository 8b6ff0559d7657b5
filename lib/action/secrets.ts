// Which fields of a form are passwords, read from its schema.
import { z } from "zod";

/** Form names whose schema says `.meta({ secret: true })`: never trimmed, never sent back to the page. */
export function secretFields(schema: z.core.$ZodType): Set<string> {
  const names = new Set<string>();
  collect(schema, names);
  return names;
}

function collect(schema: z.core.$ZodType, names: Set<string>): void {
  if (schema instanceof z.ZodObject) {
    const fields: Record<string, z.core.$ZodType> = schema.shape;
    for (const [name, field] of Object.entries(fields)) if (isSecret(field)) names.add(name);
  }
  for (const part of inside(schema)) collect(part, names);
}

function isSecret(field: z.core.$ZodType): boolean {
  return z.globalRegistry.get(field)?.secret === true || inside(field).some(isSecret);
}

/** The schemas that a wrapper holds: `.optional()` and the like, a pipe, both sides of an intersection. */
function inside(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return [schema.unwrap()];
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return [schema.unwrap()];
  if (schema instanceof z.ZodPipe) return [schema.in, schema.out];
  if (schema instanceof z.ZodIntersection) return [schema.def.left, schema.def.right];
  if (schema instanceof z.ZodUnion) return [...schema.options];
  return [];
}
