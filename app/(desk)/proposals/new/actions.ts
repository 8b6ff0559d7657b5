"use server";

import { defineAction } from "@/lib/action/define-action";
import { goOn } from "@/lib/action/go-on";
import { register } from "@/lib/intake/commands";
import { registerForm } from "@/lib/intake/register-form";

/** 登记: keeps a draft, or registers and submits in one go; then shows the item. */
export const registerAction = defineAction(registerForm, async (actor, form) => {
  const { proposalId } = await register(actor, form, new Date());
  const done = form.press === "submit" ? "proposal.registerSubmitted" : "proposal.register";
  goOn(`/proposals/${proposalId}`, done);
});
