import type { z } from "zod";
import type { Machine } from "@/lib/audit/sentences";
import { assignmentEvents } from "@/lib/lifecycle/assignment";
import { assignmentInputs } from "@/lib/lifecycle/inputs/assignment";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { replyInputs } from "@/lib/lifecycle/inputs/reply";
import { proposalEvents } from "@/lib/lifecycle/proposal";
import { replyEvents } from "@/lib/lifecycle/reply";

const tables: Record<Machine, Record<string, { effects?: readonly string[] }>> = {
  proposal: proposalEvents,
  assignment: assignmentEvents,
  reply: replyEvents,
};
const inputs: Record<Machine, Record<string, z.ZodObject>> = {
  proposal: proposalInputs,
  assignment: assignmentInputs,
  reply: replyInputs,
};

export type EventKey = { machine: Machine; event: string; effects: readonly string[] };

/** Every event of the three tables. */
export const allEvents: EventKey[] = (Object.keys(tables) as Machine[]).flatMap((machine) =>
  Object.entries(tables[machine]).map(([event, row]) => ({ machine, event, effects: row.effects ?? [] })),
);

/** What a person can type into this event's form, by field name: each text is a marker of its own. */
export function typedInput(machine: Machine, event: string): Record<string, string> {
  const schema = inputs[machine][event];
  if (!schema) return {};
  const fields = formFields(schema).filter((field) =>
    ["text", "long", "day", "choice"].includes(field.control),
  );
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.options ? (Object.keys(field.options)[0] ?? "") : `〈${field.name}〉`,
    ]),
  );
}
