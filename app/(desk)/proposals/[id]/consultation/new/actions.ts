"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/action/define-action";
import { recordMeeting } from "@/lib/consultation/commands";
import { meetingForm } from "@/lib/consultation/meeting-form";

/** Saves a contact, on each item it served. */
export const record = defineAction(meetingForm, async (actor, form) => {
  await recordMeeting(actor, form, new Date());
  revalidatePath("/", "layout");
  redirect(`/proposals/${form.id}/consultation?done=proposal.consult`);
});
