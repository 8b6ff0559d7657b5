import type { ReactNode } from "react";
import { type Person, Shell } from "@/components/layout/shell";
import { requireActor } from "@/lib/access/actor";
import { type Actor, adminPosts, posts } from "@/lib/lifecycle/actor";
import { officeName, ownPosts } from "@/lib/people/queries";
import { navCounts } from "@/lib/worklist/queries";
import { AccountLinks } from "./_components/account-links";
import { navOf } from "./_components/nav";

/** The frame of everyone's desk. It hides nothing for safety: every page asks for its actor itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [person, office, counts] = await Promise.all([personOf(actor), officeName(), navCounts(actor)]);
  const { kind } = actor.acting;
  const searches = kind !== "proposer" && !adminPosts.includes(kind);
  return (
    <Shell
      brand="办理"
      subtitle={`${office?.shortName.replace(/(人民)?政府$/, "") ?? ""}建议提案`}
      nav={navOf(kind, counts)}
      person={person}
      account={<AccountLinks />}
      searchHint={searches ? undefined : null}
    >
      {children}
    </Shell>
  );
}

async function personOf(actor: Actor): Promise<Person> {
  const own = await ownPosts(actor.userId);
  const post = own.find(({ id }) => id === actor.acting.postId);
  return {
    name: actor.name,
    unit: post?.place ?? "",
    post: posts[actor.acting.kind].short,
    ...(own.length > 1 ? { postsHref: "/switch-post" } : {}),
  };
}
