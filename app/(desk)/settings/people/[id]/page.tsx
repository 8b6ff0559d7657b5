import type { Metadata } from "next";
import { DescriptionList } from "@/components/ui/description-list";
import { DoneNotice } from "@/components/ui/done-notice";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { orNotFound } from "@/lib/access/or-not-found";
import { adminPosts } from "@/lib/lifecycle/actor";
import { type PersonDetail, personDetail } from "@/lib/people/person-queries";
import { unitOptions } from "@/lib/people/unit-queries";
import { momentText } from "@/lib/text/dates";
import { AccountActions } from "./_components/account-actions";
import { GrantPost } from "./_components/grant-post";
import { Posts } from "./_components/posts";

export const metadata: Metadata = { title: "人员与任职" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> };

const words = {
  disabled: "账号已停用，其会话已全部结束。",
  enabled: "账号已启用。",
  granted: "任职已授予，该人员下次打开页面即生效。",
};

export default async function PersonPage({ params, searchParams }: Props) {
  const actor = await requirePost(...adminPosts);
  const person = await orNotFound(personDetail(actor, (await params).id));
  const isSelf = person.id === actor.userId;
  const grants = actor.acting.kind === "security_admin" && !isSelf;
  return (
    <>
      <PageHeader
        kicker={<TextLink href="/settings/people">人员与任职</TextLink>}
        title={person.name}
        summary={person.isFictional && "演示，虚构人物"}
        actions={<AccountActions person={person} actor={actor} />}
      />
      <div className="mt-4">
        <DoneNotice done={(await searchParams).done} words={words} />
        {isSelf && actor.acting.kind !== "auditor" && (
          <Notice className="mb-4">这是您本人。本人的任职和账号须由另一名管理员办理。</Notice>
        )}
        <div className="grid items-start gap-4 lg:grid-cols-[22rem_minmax(0,1fr)]">
          <Account person={person} />
          <Panel
            title="任职"
            aside={grants && <GrantPost person={person} units={await unitOptions(actor)} />}
          >
            <Posts person={person} mayEnd={grants} />
          </Panel>
        </div>
      </div>
    </>
  );
}

function Account({ person }: { person: PersonDetail }) {
  return (
    <Panel title="账号">
      <DescriptionList
        items={[
          { term: "用户名", value: person.login },
          { term: "状态", value: person.isActive ? "在用" : <Tag glyph="cross">已停用</Tag> },
          { term: "办公电话", value: person.phone || "未填写" },
          {
            term: "密码",
            value: person.mustChangePassword
              ? "初始密码，尚未修改"
              : `${momentText(person.passwordChangedAt)} 修改`,
          },
          {
            term: "最近登录",
            value: person.lastSignInAt ? momentText(person.lastSignInAt) : "尚未登录",
          },
        ]}
      />
    </Panel>
  );
}
