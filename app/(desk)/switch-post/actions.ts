"use server";
import { redirect } from "next/navigation";
import { requireSession } from "@/lib/access/actor";
import { defineAction } from "@/lib/action/define-action";
import { switchPost } from "@/lib/people/own-account";
import { switchPostInput } from "@/lib/people/schema";

export const switchPostAction = defineAction(switchPostInput, async (_actor, { postId }) => {
  await switchPost(await requireSession(), postId, new Date());
  redirect("/");
});
