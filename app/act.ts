"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type ActForm, actSchema, runAct } from "@/lib/action/act";
import { defineAction } from "@/lib/action/define-action";

/** The action behind every act's form, wherever it stands. */
export const act = defineAction(actSchema, async (actor, form) => {
  const { proposalId, data } = await runAct(actor, form, new Date());
  const target = new URL(placeAfter(form, proposalId, data), "http://x");
  target.searchParams.set("done", `${form.machine}.${form.event}`);
  // The frames around the page say the state, the buttons and the counts as well: without this the browser keeps them.
  revalidatePath("/", "layout");
  redirect(`${target.pathname}${target.search}${target.hash}`);
});

/** A letter just opened is what its drafter wants to see next; otherwise the page the form came from. */
function placeAfter(form: ActForm, proposalId: string, data: Record<string, unknown>): string {
  const isOpened = form.machine === "assignment" && form.event === "startReply";
  if (isOpened && typeof data.replyId === "string") return `/draft/${data.replyId}`;
  return form.returnTo ?? `/proposals/${proposalId}`;
}
