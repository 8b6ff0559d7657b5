"use server";
import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/action/define-action";
import { goOn } from "@/lib/action/go-on";
import { handOnAndEnd } from "@/lib/people/hand-on-commands";
import { grantPost } from "@/lib/people/post-commands";
import { createUserInput, endPostInput, grantPostInput, userInput } from "@/lib/people/schema";
import {
  createUser,
  disableUser,
  enableUser,
  type NewAccount,
  resetPassword,
} from "@/lib/people/user-commands";

/** The initial password is in this answer and nowhere else: no redirect, no page can show it again. */
function handedOver(done: string, account: NewAccount) {
  const zh = `${done}。${account.name}，用户名 ${account.login}，初始密码 ${account.password}。密码只显示这一次，请当面交给本人，首次登录须修改。`;
  return { status: "done" as const, zh };
}

export const createUserAction = defineAction(createUserInput, async (actor, input) => {
  const account = await createUser(actor, input, new Date());
  revalidatePath("/settings/people");
  return handedOver("账号已建立", account);
});

export const resetPasswordAction = defineAction(userInput, async (actor, { userId }) => {
  const account = await resetPassword(actor, userId, new Date());
  return handedOver("密码已重置", account);
});

export const disableUserAction = defineAction(userInput, async (actor, { userId }) => {
  await disableUser(actor, userId, new Date());
  goOn(`/settings/people/${userId}`, "disabled");
});

export const enableUserAction = defineAction(userInput, async (actor, { userId }) => {
  await enableUser(actor, userId, new Date());
  goOn(`/settings/people/${userId}`, "enabled");
});

export const grantPostAction = defineAction(grantPostInput, async (actor, input) => {
  await grantPost(actor, input, new Date());
  goOn(`/settings/people/${input.userId}`, "granted");
});

export const endPostAction = defineAction(endPostInput, async (actor, input) => {
  await handOnAndEnd(actor, input, new Date());
  revalidatePath("/settings/people/[id]", "page");
  return { status: "done", zh: `任职至 ${input.validTo} 结束` };
});
