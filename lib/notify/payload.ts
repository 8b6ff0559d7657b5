// What an outbox row carries. Written by lib/transition, read here; both sides of a queue change at different times,
// so it is parsed and not trusted.
import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { postKinds } from "@/lib/lifecycle/actor";

const recipient = z.union([
  z.object({ unitId: z.uuid(), posts: z.array(z.enum(postKinds)) }),
  z.object({ userId: z.uuid() }),
  z.object({ proposerIds: z.array(z.uuid()) }),
]);

export type Recipient = z.infer<typeof recipient>;

const payload = z.object({
  event: z.string(),
  machine: z.enum(["proposal", "assignment", "reply"]),
  eventId: z.uuid(),
  subjectId: z.uuid(),
  to: z.array(recipient),
});

export type Payload = z.infer<typeof payload>;

/** Throws for a payload that no version of the product wrote. */
export function readPayload(value: Prisma.JsonValue): Payload {
  return payload.parse(value);
}
