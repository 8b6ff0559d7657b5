import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DateInput } from "@/components/form/text-input";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { dayOf } from "@/lib/calendar/day";
import { posts } from "@/lib/lifecycle/actor";
import type { PersonDetail, PersonPost } from "@/lib/people/person-queries";
import { endPostAction } from "../../actions";

type Props = { person: PersonDetail; mayEnd: boolean };

/** All posts, present ones first; each present one with what is still open under it. */
export function Posts({ person, mayEnd }: Props) {
  if (person.posts.length === 0) {
    return <p className="text-ink-3">尚无任职，登录后看不到任何内容。</p>;
  }
  return (
    <ul className="divide-y divide-line-soft">
      {person.posts.map((post) => (
        <li key={post.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <div className={post.isCurrent ? undefined : "text-ink-3"}>
            <p className={post.isCurrent ? "font-semibold" : undefined}>
              {post.unit} · {posts[post.kind].zh}
            </p>
            <p className="text-ink-3 text-sm">
              {[post.title, `${post.validFrom} 至 ${post.validTo ?? "今"}`].filter(Boolean).join("，")}
            </p>
          </div>
          {mayEnd && post.isCurrent && <EndPost post={post} />}
        </li>
      ))}
    </ul>
  );
}

function EndPost({ post }: { post: PersonPost }) {
  return (
    <Dialog title="结束任职" trigger="结束任职" variant="warn" size="sm">
      <p className="mb-3">
        {post.unit} · {posts[post.kind].zh}
      </p>
      {post.openWork.length > 0 && <OpenWorkList post={post} />}
      {(post.openWork.length === 0 || post.colleagues.length > 0) && <EndForm post={post} />}
    </Dialog>
  );
}

function OpenWorkList({ post }: { post: PersonPost }) {
  return (
    <Notice tone="warning" title={`名下还有 ${post.openWork.length} 件在办`} className="mb-4">
      <ul className="my-1.5 max-h-60 list-disc overflow-y-auto pl-5">
        {post.openWork.map((work) => (
          <li key={work.proposalId + work.unitName}>
            {work.number}（{work.unitName}）
          </li>
        ))}
      </ul>
      {post.colleagues.length > 0
        ? "选择接办人后一并移交，逐件记入全程；要分给不同的人的，请该单位联络员先在每件的「承办」页更换承办人。"
        : "该单位没有其他承办人。请先授予接办人任职，再来结束。"}
    </Notice>
  );
}

function EndForm({ post }: { post: PersonPost }) {
  return (
    <Form action={endPostAction} aria-label="结束任职">
      <HiddenFields values={{ postId: post.id }} />
      {post.openWork.length > 0 && (
        <Field name="handlerId" label="接办人" required>
          <Combobox options={post.colleagues} />
        </Field>
      )}
      <Field name="validTo" label="任职截止日期" hint="这一天仍可办理；立即停止的，填昨天" required>
        <DateInput defaultValue={dayOf(new Date())} />
      </Field>
      <DialogActions>
        <SubmitButton variant="danger" pendingLabel="正在结束">
          {post.openWork.length > 0 ? `移交 ${post.openWork.length} 件并结束任职` : "结束任职"}
        </SubmitButton>
      </DialogActions>
    </Form>
  );
}
