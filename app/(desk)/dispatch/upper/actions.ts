"use server";

import { redirect } from "next/navigation";
import { defineAction } from "@/lib/action/define-action";
import { registerFromDesk, upperForm } from "@/lib/dispatch/upper";

/** 登记上级交办件, then on to its units. */
export const registerUpperAction = defineAction(upperForm, async (actor, form) => {
  const id = await registerFromDesk(actor, form, new Date());
  redirect(`/dispatch/${id}?done=takeUpper`);
});
