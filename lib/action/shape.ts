// HTML forms cannot say "a list with one entry": this fits parsed form values to the shape a schema expects.
import { z } from "zod";

/** Wraps single values where the schema wants a list (nothing becomes []), all the way down. */
export function shapeTo(schema: z.ZodType, value: unknown): unknown {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) {
    const list = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return list.map((one) => shapeTo(inner.element as z.ZodType, one));
  }
  if (inner instanceof z.ZodObject && isRecord(value)) {
    const shaped: Record<string, unknown> = { ...value };
    for (const [name, field] of Object.entries(inner.shape)) {
      const fitted = shapeTo(field as z.ZodType, value[name]);
      if (fitted !== undefined) shaped[name] = fitted;
    }
    return shaped;
  }
  return value;
}

function unwrap(schema: z.ZodType): z.ZodType {
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable;
  return isWrapped ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Blob);
}
