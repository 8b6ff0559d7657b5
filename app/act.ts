"use server";

import { redirect } from "next/navigation";
import { actSchema, runAct } from "@/lib/action/act";
import { defineAction } from "@/lib/action/define-action";

/** The action behind every act's form, wherever it stands. */
export const act = defineAction(actSchema, async (actor, form) => {
  const { proposalId } = await runAct(actor, form, new Date());
  const target = new URL(form.returnTo ?? `/proposals/${proposalId}`, "http://x");
  target.searchParams.set("done", `${form.machine}.${form.event}`);
  redirect(`${target.pathname}${target.search}${target.hash}`);
});
