"use server";

import { defineAction } from "@/lib/action/define-action";
import { goOn } from "@/lib/action/go-on";
import { registerFromDesk, upperForm } from "@/lib/dispatch/upper";

/** 登记上级交办件, then on to its units. */
export const registerUpperAction = defineAction(upperForm, async (actor, form) => {
  const id = await registerFromDesk(actor, form, new Date());
  goOn(`/dispatch/${id}`, "takeUpper");
});
