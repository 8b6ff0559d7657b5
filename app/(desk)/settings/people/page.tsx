import type { Metadata } from "next";
import { FindForm } from "@/components/form/find-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { ListPager } from "@/components/ui/pager";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TitleLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { adminPosts, posts } from "@/lib/lifecycle/actor";
import { listPeople, type PersonRow, peoplePerPage } from "@/lib/people/person-queries";
import { CreateUser } from "./_components/create-user";

export const metadata: Metadata = { title: "人员与任职" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PeoplePage({ searchParams }: Props) {
  const actor = await requirePost(...adminPosts);
  const given = await searchParams;
  const q = typeof given.name === "string" ? given.name.trim().slice(0, 40) : "";
  const page = Math.max(1, Math.min(10_000, Number(given.page) || 1));
  const { rows, total } = await listPeople(actor, { q, page });
  return (
    <>
      <PageHeader
        title="人员与任职"
        summary={`${total} 个账号`}
        actions={actor.acting.kind === "system_admin" && <CreateUser />}
      />
      <FindForm action="/settings/people" name="name" hint="姓名或用户名" value={q} />
      {rows.length === 0 ? (
        <EmptyState
          title="没有找到人员"
          action={q && <ButtonLink href="/settings/people">看全部人员</ButtonLink>}
        >
          请检查姓名或用户名；新人员由系统管理员建立账号。
        </EmptyState>
      ) : (
        <PeopleTable rows={rows} />
      )}
      <ListPager page={page} size={peoplePerPage} total={total} unit="人" hrefOf={(to) => hrefOf(q, to)} />
    </>
  );
}

function PeopleTable({ rows }: { rows: readonly PersonRow[] }) {
  return (
    <Table
      caption="人员与任职"
      head={
        <>
          <HeadCell width={200}>姓名</HeadCell>
          <HeadCell width={180}>用户名</HeadCell>
          <HeadCell>现任职</HeadCell>
          <HeadCell width={110}>账号</HeadCell>
        </>
      }
    >
      {rows.map((person) => (
        <Row key={person.id}>
          <Cell>
            <TitleLink href={`/settings/people/${person.id}`}>{person.name}</TitleLink>
            {person.isFictional && <span className="ml-2 text-ink-3 text-sm">演示，虚构人物</span>}
          </Cell>
          <Cell label="用户名">{person.login}</Cell>
          <Cell label="现任职">
            {person.posts.length === 0 ? <span className="text-ink-3">无</span> : postsText(person)}
          </Cell>
          <Cell label="账号">{person.isActive ? "在用" : <Tag glyph="cross">已停用</Tag>}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function postsText(person: PersonRow): string {
  return person.posts.map((post) => `${post.unit}${posts[post.kind].short}`).join("；");
}

function hrefOf(q: string, page: number): string {
  return `/settings/people?${new URLSearchParams({ ...(q ? { name: q } : {}), page: String(page) })}`;
}
