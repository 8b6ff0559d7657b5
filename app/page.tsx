import { redirect } from "next/navigation";
import { requireActor } from "@/lib/access/actor";
import { homeOf } from "@/lib/access/home";

/** The front door: each post to the page where its day begins. */
export default async function FrontDoor() {
  const actor = await requireActor();
  redirect(homeOf(actor.acting.kind));
}
