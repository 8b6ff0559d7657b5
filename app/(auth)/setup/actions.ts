"use server";
import { redirect } from "next/navigation";
import { definePublicAction } from "@/lib/action/define-action";
import { setupInput } from "@/lib/people/schema";
import { setUpOffice } from "@/lib/people/setup";

export const setupAction = definePublicAction(setupInput, async (input) => {
  await setUpOffice(input, new Date());
  redirect("/sign-in?done=setup");
});
