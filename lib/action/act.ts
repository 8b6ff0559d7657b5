// One action for every event of the three tables: the hidden fields say which row of which table, the event's own
// schema (lib/lifecycle/inputs) checks the rest. A form therefore needs no action of its own.
import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { AttachmentPurpose } from "@/lib/db/generated/enums";
import { storeUpload } from "@/lib/files/commands";
import type { Actor } from "@/lib/lifecycle/actor";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { type Machine, machineNames } from "@/lib/lifecycle/machines";
import { type FireResult, fire } from "@/lib/transition/fire";
import { inputSchema } from "@/lib/transition/tables";
import { shapeTo } from "./shape";

const stale = "页面内容已过期，请刷新后重试";

const envelope = z.looseObject({
  machine: z.enum(machineNames as [Machine, ...Machine[]], stale),
  event: z.string(stale).max(40, stale),
  id: z.uuid(stale),
  version: z.coerce.number(stale).int().optional(),
  textVersion: z.coerce.number(stale).int().optional(),
  requestId: z.uuid(stale),
  /** Where to go afterwards: a path of this site. */
  returnTo: z
    .string()
    .regex(/^\/(?![/\\])/, stale)
    .max(500)
    .optional(),
});

type Envelope = z.output<typeof envelope>;

/** A checked form: the envelope, the event's input, and the files that are to be kept before it is fired. */
export type ActForm = Envelope & { input: Record<string, unknown>; files: ReadonlyMap<string, File> };

/** Schema of any act's form: every wrong field is named at once, with the event's own sentences. */
export const actSchema = envelope.transform((form, context): ActForm => {
  const schema = knownSchema(form);
  if (!schema) {
    context.addIssue({ code: "custom", message: stale });
    return z.NEVER;
  }
  const { values, files } = takeFiles(schema, form);
  const parsed = schema.safeParse(shapeTo(schema, values));
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      context.addIssue({ code: "custom", message: issue.message, path: [...issue.path] });
    }
    return z.NEVER;
  }
  return { ...form, input: parsed.data, files };
});

function knownSchema(form: Envelope): z.ZodObject | null {
  try {
    return inputSchema(form.machine, form.event);
  } catch {
    return null;
  }
}

/** Files stand in for ids until the whole form is known to be right: a wrong field stores nothing. */
function takeFiles(schema: z.ZodObject, form: Envelope): { values: Envelope; files: Map<string, File> } {
  const values: Envelope = { ...form };
  const files = new Map<string, File>();
  for (const field of formFields(schema)) {
    const value = form[field.name];
    if (field.control !== "file" || !(value instanceof File)) continue;
    files.set(field.name, value);
    values[field.name] = randomUUID();
  }
  return { values, files };
}

/** Keeps the files and fires the event; refusals leave as `Refused`. */
export async function runAct(actor: Actor, form: ActForm, now: Date): Promise<FireResult> {
  const { machine, event, id, version, textVersion, requestId } = form;
  const input = { ...form.input };
  const fields = formFields(inputSchema(machine, event));
  for (const [name, file] of form.files) {
    const purpose = fields.find((field) => field.name === name)?.purpose ?? "other";
    input[name] = (await storeUpload(actor, file, purpose as AttachmentPurpose, name)).id;
  }
  const command = { machine, event, id, requestId, input, version: version ?? null };
  return fire(actor, textVersion === undefined ? command : { ...command, textVersion }, now);
}
