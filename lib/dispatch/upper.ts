// 登记上级交办件 from the 交办台: what its form offers, how it is read and what it starts.
import "server-only";
import { z } from "zod";
import { type PendingFiles, readFields, withKeptFiles } from "@/lib/action/act";
import { db } from "@/lib/db/client";
import type { MeetingOption } from "@/lib/intake/options";
import { meetingsOf } from "@/lib/intake/options";
import type { Actor } from "@/lib/lifecycle/actor";
import { registerUpper } from "@/lib/lifecycle/inputs/upper-register";
import { registerUpperItem, type UpperInput } from "@/lib/transition/register/create-upper";

export type UpperBody = { id: string; name: string };

/** The bodies of higher levels on record: units outside the system that are 代表机构. */
export async function upperBodies(): Promise<UpperBody[]> {
  return db.unit.findMany({
    where: { kind: "body", isExternal: true, validTo: null },
    select: { id: true, name: true },
    orderBy: { code: "asc" },
  });
}

/** The body asked for by its id, else the first, with its meetings; null where none is on record. */
export async function chosenBody(
  bodies: readonly UpperBody[],
  id: string,
): Promise<{ body: UpperBody; meetings: MeetingOption[] } | null> {
  const body = bodies.find((one) => one.id === id) ?? bodies[0];
  return body ? { body, meetings: await meetingsOf(body.id) } : null;
}

const envelope = z.looseObject({ requestId: z.uuid("页面内容已过期，请刷新后重试") });

type UpperForm = z.output<typeof envelope> & { input: Record<string, unknown>; files: PendingFiles };

/** Every wrong field at once, each with its sentence. */
export const upperForm = envelope.transform((form, context): UpperForm => {
  const read = readFields(registerUpper, form, context);
  return read ? { ...form, ...read } : z.NEVER;
});

/** Registers the item with its files; gives its id. Decides nothing: registerUpperItem does. */
export async function registerFromDesk(actor: Actor, form: UpperForm, now: Date): Promise<string> {
  const { requestId } = form;
  const { proposalId } = await withKeptFiles(actor, registerUpper, form, (input) =>
    registerUpperItem(actor, { requestId, input: input as UpperInput }, now),
  );
  return proposalId;
}
