"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { absoluteSeconds, cookieName, cookieOptions, sealSession } from "@/lib/access/cookie";
import { safePath } from "@/lib/access/home";
import { requestOrigin } from "@/lib/access/request-origin";
import { signIn, signInFailed } from "@/lib/access/sign-in";
import { definePublicAction } from "@/lib/action/define-action";
import { Refused } from "@/lib/lifecycle/refusal";
import { signInInput } from "@/lib/people/schema";

export const signInAction = definePublicAction(signInInput, async ({ login, password, next }) => {
  const id = await signIn({ login, password }, await requestOrigin(), new Date());
  if (id === null) throw new Refused({ code: "sign_in", zh: signInFailed });
  const jar = await cookies();
  jar.set(cookieName(), await sealSession(id), { ...cookieOptions(), maxAge: absoluteSeconds });
  redirect(safePath(next));
});
