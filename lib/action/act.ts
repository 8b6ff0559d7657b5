// One action for every event of the three tables: the hidden fields say which row of which table, the event's own
// schema (lib/lifecycle/inputs) checks the rest. A form therefore needs no action of its own.
import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { staysHere } from "@/lib/access/home";
import type { AttachmentPurpose } from "@/lib/db/generated/enums";
import { dropUnlinked, storeUpload } from "@/lib/files/commands";
import type { Actor } from "@/lib/lifecycle/actor";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { type Machine, machineNames } from "@/lib/lifecycle/machines";
import { Refused } from "@/lib/lifecycle/refusal";
import { logFault } from "@/lib/log";
import { type FireResult, fire } from "@/lib/transition/fire";
import { inputSchema, rowFor } from "@/lib/transition/tables";
import { zhErrors } from "./messages";
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
  returnTo: z.string().max(500).refine(staysHere, stale).optional(),
});

type Envelope = z.output<typeof envelope>;

/** Files that are to be kept before the event is fired, by the name of their field. */
export type PendingFiles = ReadonlyMap<string, readonly File[]>;

/** A checked form: the envelope, the event's input, and its files. */
export type ActForm = Envelope & { input: Record<string, unknown>; files: PendingFiles };

/** Schema of any act's form: every wrong field is named at once, with the event's own sentences. */
export const actSchema = envelope.transform((form, context): ActForm => {
  const schema = knownSchema(form);
  if (!schema) {
    context.addIssue({ code: "custom", message: stale });
    return z.NEVER;
  }
  const read = readFields(schema, form, context);
  return read ? { ...form, ...read } : z.NEVER;
});

type Read = { input: Record<string, unknown>; files: PendingFiles };

/** The fields of a form by an event's own schema; null with every wrong field reported in `context`. */
export function readFields(
  schema: z.ZodObject,
  form: Record<string, unknown>,
  context: z.RefinementCtx,
): Read | null {
  const { values, files } = takeFiles(schema, form);
  const parsed = schema.safeParse(shapeTo(schema, values), { error: zhErrors });
  if (parsed.success) return { input: parsed.data, files };
  for (const issue of parsed.error.issues) {
    context.addIssue({ code: "custom", message: issue.message, path: [...issue.path] });
  }
  return null;
}

function knownSchema(form: Envelope): z.ZodObject | null {
  try {
    return inputSchema(form.machine, form.event);
  } catch {
    return null;
  }
}

/** Files stand in for ids until the whole form is known to be right: a wrong field stores nothing. */
function takeFiles(schema: z.ZodObject, form: Record<string, unknown>) {
  const values: Record<string, unknown> = { ...form };
  const files = new Map<string, readonly File[]>();
  for (const field of formFields(schema)) {
    if (field.control !== "file" && field.control !== "files") continue;
    const given = [form[field.name]].flat().filter((value) => value instanceof File);
    if (given.length === 0) continue;
    files.set(field.name, given);
    const sentAhead = [form[field.name]].flat().filter((value) => typeof value === "string" && value !== "");
    values[field.name] =
      field.control === "file" ? randomUUID() : [...sentAhead, ...given.map(() => randomUUID())];
  }
  return { values, files };
}

/**
 * Keeps the form's files and runs the act with their ids in its input. What the act did not take into an item's file
 * (a refusal, a repeated request, a later file that is not accepted) is thrown away at once.
 */
export async function withKeptFiles<R>(
  actor: Actor,
  schema: z.ZodObject,
  read: Read,
  run: (input: Record<string, unknown>) => Promise<R>,
): Promise<R> {
  const kept: string[] = [];
  try {
    return await run({ ...read.input, ...(await keepFiles(actor, schema, read, kept)) });
  } finally {
    // What came of the act is already certain: what fails here is left to the hourly sweep.
    if (kept.length > 0) await dropUnlinked(kept).catch((fault) => logFault(fault, "unused uploads"));
  }
}

/** Each file field with the ids of its files, noted in `kept` one by one. */
async function keepFiles(actor: Actor, schema: z.ZodObject, read: Read, kept: string[]) {
  const fields = formFields(schema);
  const input: Record<string, unknown> = {};
  for (const [name, given] of read.files) {
    const field = fields.find((one) => one.name === name);
    const purpose = (field?.purpose ?? "other") as AttachmentPurpose;
    const ids: string[] = [];
    for (const file of given) {
      const { id } = await storeUpload(actor, file, purpose, name);
      ids.push(id);
      kept.push(id);
    }
    // Those sent ahead of the form stand before the places of those that came with it.
    const sentAhead = [read.input[name]].flat().slice(0, -given.length);
    input[name] = field?.control === "files" ? [...sentAhead, ...ids] : ids[0];
  }
  return input;
}

/** Keeps the files and fires the event; refusals leave as `Refused`. */
export async function runAct(actor: Actor, form: ActForm, now: Date): Promise<FireResult> {
  const { machine, event, id, version, textVersion, requestId } = form;
  // A form without the version it was drawn from could overwrite what its sender never saw.
  if (version === undefined && !rowFor(machine, event).isAdditive)
    throw new Refused({ code: "stale", zh: stale });
  return withKeptFiles(actor, inputSchema(machine, event), form, (input) => {
    const command = { machine, event, id, requestId, input, version: version ?? null };
    return fire(actor, textVersion === undefined ? command : { ...command, textVersion }, now);
  });
}
