"use server";
import { redirect } from "next/navigation";
import { requireSession } from "@/lib/access/actor";
import { requestOrigin } from "@/lib/access/request-origin";
import { definePublicAction } from "@/lib/action/define-action";
import { changePassword } from "@/lib/people/own-account";
import { changePasswordInput } from "@/lib/people/schema";

// Not defineAction: whoever must change an initial password is no actor yet.
export const changePasswordAction = definePublicAction(changePasswordInput, async (input) => {
  const session = await requireSession();
  const { address } = await requestOrigin();
  await changePassword(session, input, address, new Date());
  redirect(session.mustChangePassword ? "/" : "/settings/sessions?done=password");
});
