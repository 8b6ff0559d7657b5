import type { Metadata } from "next";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { DoneNotice } from "@/components/ui/done-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Cell, HeadCell, Row, Table, TitleCell } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { requireActor, requireSession } from "@/lib/access/actor";
import { type OwnSession, ownSessions } from "@/lib/people/queries";
import { momentText } from "@/lib/text/dates";
import { endSessionAction } from "./actions";

export const metadata: Metadata = { title: "账号与会话" };

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export default async function SessionsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const session = await requireSession();
  const sessions = await ownSessions(actor.userId, new Date());
  const { done } = await searchParams;
  return (
    <div className="max-w-4xl">
      <PageHeader
        title="账号与会话"
        summary={`${actor.name}，已在 ${sessions.length} 处登录`}
        actions={<ButtonLink href="/change-password">修改密码</ButtonLink>}
      />
      <div className="mt-4">
        <DoneNotice done={done} words={{ password: "密码已修改，其他会话已全部结束。" }} />
        <Table
          caption="本人的会话"
          head={
            <>
              <HeadCell>浏览器</HeadCell>
              <HeadCell width={150}>来自</HeadCell>
              <HeadCell width={160}>登录时间</HeadCell>
              <HeadCell width={160}>最近使用</HeadCell>
              <HeadCell width={110}>
                <span className="sr-only">操作</span>
              </HeadCell>
            </>
          }
        >
          {sessions.map((row) => (
            <SessionRow key={row.id} row={row} isOwn={row.id === session.id} />
          ))}
        </Table>
        <p className="mt-3 text-ink-3 text-sm">发现不是本人的会话，请先结束它，再修改密码。</p>
      </div>
    </div>
  );
}

function SessionRow({ row, isOwn }: { row: OwnSession; isOwn: boolean }) {
  return (
    <Row>
      <TitleCell title={browserOf(row.agent)} />
      <Cell label="来自">{row.address}</Cell>
      <Cell label="登录时间">{momentText(row.createdAt)}</Cell>
      <Cell label="最近使用">{momentText(row.lastSeenAt)}</Cell>
      <Cell actions>
        {isOwn ? (
          <Tag glyph="check">当前会话</Tag>
        ) : (
          <Form
            action={endSessionAction}
            aria-label={`结束 ${momentText(row.createdAt)} 登录的会话 ${row.id.slice(-4)}`}
          >
            <HiddenFields values={{ sessionId: row.id }} />
            <SubmitButton variant="warn" size="sm">
              结束
            </SubmitButton>
          </Form>
        )}
      </Cell>
    </Row>
  );
}

const browsers = [
  [/Edg\//, "Edge"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
] as const;

const systems = [
  [/Windows/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Mac OS/, "macOS"],
  [/Linux/, "Linux"],
] as const;

/** Enough of the browser's name to recognise one's own machine. */
function browserOf(agent: string): string {
  const browser = browsers.find(([pattern]) => pattern.test(agent))?.[1] ?? "其他浏览器";
  const system = systems.find(([pattern]) => pattern.test(agent))?.[1];
  return system ? `${browser}（${system}）` : browser;
}
