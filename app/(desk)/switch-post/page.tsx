import type { Metadata } from "next";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { requireActor } from "@/lib/access/actor";
import { posts } from "@/lib/lifecycle/actor";
import { type OwnPost, ownPosts } from "@/lib/people/queries";
import { switchPostAction } from "./actions";

export const metadata: Metadata = { title: "切换身份" };

export default async function SwitchPostPage() {
  const actor = await requireActor();
  const own = await ownPosts(actor.userId);
  return (
    <div className="max-w-2xl">
      <PageHeader title="切换身份" summary="同一时间以一个身份办理，记录中写明当时的身份" />
      <ul className="mt-4 divide-y divide-line-soft rounded-md border border-line bg-sheet">
        {own.map((post) => (
          <li
            key={post.id}
            className="flex flex-wrap items-center justify-between gap-3 px-5 py-3.5 max-sm:px-4"
          >
            <div>
              <p className="font-semibold">
                {post.place} · {posts[post.kind].zh}
              </p>
              {post.title && <p className="text-ink-3 text-sm">{post.title}</p>}
            </div>
            {post.id === actor.acting.postId ? <Tag glyph="check">当前身份</Tag> : <SwitchForm post={post} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function SwitchForm({ post }: { post: OwnPost }) {
  return (
    <Form action={switchPostAction} aria-label={`切换为${post.place}${posts[post.kind].zh}`}>
      <HiddenFields values={{ postId: post.id }} />
      <SubmitButton variant="plain">以此身份办理</SubmitButton>
    </Form>
  );
}
