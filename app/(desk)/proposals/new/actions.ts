"use server";

import { defineAction } from "@/lib/action/define-action";
import { goOn } from "@/lib/action/go-on";
import { register } from "@/lib/intake/commands";
import { registerForm } from "@/lib/intake/register-form";
import { hasWaitingWord } from "@/lib/intake/word/queries";

/** 登记: keeps a draft, or registers and submits in one go; then shows the item, or the Word files that still wait. */
export const registerAction = defineAction(registerForm, async (actor, form) => {
  const { proposalId } = await register(actor, form, new Date());
  const done = form.press === "submit" ? "proposal.registerSubmitted" : "proposal.register";
  const isMore = form.fromWord === "yes" && (await hasWaitingWord(actor));
  goOn(isMore ? "/proposals/new/word" : `/proposals/${proposalId}`, done);
});
