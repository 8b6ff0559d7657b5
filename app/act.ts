"use server";

import { type ActForm, actSchema, runAct } from "@/lib/action/act";
import { defineAction } from "@/lib/action/define-action";
import { goOn } from "@/lib/action/go-on";

/** The action behind every act's form, wherever it stands. */
export const act = defineAction(actSchema, async (actor, form) => {
  const { proposalId, data } = await runAct(actor, form, new Date());
  goOn(placeAfter(form, proposalId, data), `${form.machine}.${form.event}`);
});

/** A letter just opened is what its drafter wants to see next; otherwise the page the form came from. */
function placeAfter(form: ActForm, proposalId: string, data: Record<string, unknown>): string {
  const isOpened = form.machine === "assignment" && form.event === "startReply";
  if (isOpened && typeof data.replyId === "string") return `/draft/${data.replyId}`;
  return form.returnTo ?? `/proposals/${proposalId}`;
}
