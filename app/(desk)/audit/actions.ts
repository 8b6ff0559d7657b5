"use server";
import { z } from "zod";
import { defineAction } from "@/lib/action/define-action";
import { verifyRecord } from "@/lib/audit/verify-command";

const input = z.object({ number: z.string().max(50).default("") });

/** Prints the verdict; a broken chain is answered as a refusal, so that it is shown as what it is. */
export const verifyAction = defineAction(input, async (actor, { number }) => {
  const { isSound, zh } = await verifyRecord(actor, number, new Date());
  return isSound
    ? { status: "done", zh }
    : { status: "refused", code: "broken_chain", zh, values: { number } };
});
