// Who reads and who keeps the settings of units and people.
import { type Actor, adminPosts, type PostKind } from "@/lib/lifecycle/actor";
import { NotVisible } from "@/lib/lifecycle/refusal";

/** The settings exist only for the post that keeps them; for everyone else they are not found. */
export function mustAct(actor: Actor, ...kinds: PostKind[]): void {
  if (actor.isSystem || !kinds.includes(actor.acting.kind)) throw new NotVisible();
}

/** Reading the units and people settings: any of the three administrators. */
export function mustReadSettings(actor: Actor): void {
  mustAct(actor, ...adminPosts);
}
