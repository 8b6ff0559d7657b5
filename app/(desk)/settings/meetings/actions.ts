"use server";
import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/action/define-action";
import { goOn } from "@/lib/action/go-on";
import { changeRules, createMeeting } from "@/lib/rules/meeting/commands";
import { changeRulesInput, createMeetingInput, recountMeetingInput } from "@/lib/rules/meeting/schema";
import { recountMeeting } from "@/lib/rules/recount/commands";

export const createMeetingAction = defineAction(createMeetingInput, async (actor, input) => {
  const id = await createMeeting(actor, input, new Date());
  goOn(`/settings/meetings/${id}`, "created");
});

export const changeRulesAction = defineAction(changeRulesInput, async (actor, input) => {
  await changeRules(actor, input, new Date());
  goOn(`/settings/meetings/${input.meetingId}`, "changed");
});

export const recountMeetingAction = defineAction(recountMeetingInput, async (actor, input) => {
  const result = await recountMeeting(actor, input, new Date());
  revalidatePath("/", "layout");
  return { status: "batch", ...result };
});
