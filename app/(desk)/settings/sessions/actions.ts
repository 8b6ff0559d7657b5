"use server";
import { revalidatePath } from "next/cache";
import { requireSession } from "@/lib/access/actor";
import { defineAction } from "@/lib/action/define-action";
import { endOwnSession } from "@/lib/people/own-account";
import { endSessionInput } from "@/lib/people/schema";

export const endSessionAction = defineAction(endSessionInput, async (_actor, { sessionId }) => {
  await endOwnSession(await requireSession(), sessionId, new Date());
  revalidatePath("/settings/sessions");
  return { status: "done", zh: "该会话已结束" };
});
