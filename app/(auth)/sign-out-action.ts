"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { currentSession } from "@/lib/access/actor";
import { cookieName } from "@/lib/access/cookie";
import { signOut } from "@/lib/access/sign-out";

export async function signOutAction(): Promise<void> {
  const session = await currentSession();
  if (session) await signOut(session.id, new Date());
  const jar = await cookies();
  jar.delete(cookieName());
  redirect("/sign-in?done=signed-out");
}
