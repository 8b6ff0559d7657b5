"use server";

import { defineAction } from "@/lib/action/define-action";
import { goOn } from "@/lib/action/go-on";
import { recordMeeting } from "@/lib/consultation/commands";
import { meetingForm } from "@/lib/consultation/meeting-form";

/** Saves a contact, on each item it served. */
export const record = defineAction(meetingForm, async (actor, form) => {
  await recordMeeting(actor, form, new Date());
  goOn(`/proposals/${form.id}/consultation`, "proposal.consult");
});
