// Typed access to a step's input: the schema that parsed it is the one that types it.
import type { z } from "zod";
import type { Step } from "./step";

/** The step's input by the event's own schema; parsing again is cheap and keeps the effect honest. */
export function inputOf<Schema extends z.ZodType>(step: Step, schema: Schema): z.output<Schema> {
  return schema.parse(step.input);
}
