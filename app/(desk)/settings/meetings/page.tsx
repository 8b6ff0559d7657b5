import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { TitleLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { rulePosts } from "@/lib/rules/may";
import { listMeetings, type MeetingRow } from "@/lib/rules/meeting/queries";

export const metadata: Metadata = { title: "会议与规则" };

/** Terms and meetings, each with the rules its items are handled by. */
export default async function MeetingsPage() {
  const actor = await requirePost(...rulePosts);
  const meetings = await listMeetings(actor);
  return (
    <>
      <PageHeader
        title="会议与规则"
        summary="每次会议一份规则方案，件按提出时的会议办理"
        actions={
          actor.acting.kind === "registrar" && (
            <ButtonLink href="/settings/meetings/new" variant="main">
              新建会议
            </ButtonLink>
          )
        }
      />
      <div className="mt-4">
        {meetings.length === 0 ? (
          <EmptyState title="还没有会议">
            由人大、政协工作机构新建会议，规则从预设方案复制，即可开始登记。
          </EmptyState>
        ) : (
          <MeetingTable meetings={meetings} />
        )}
      </div>
    </>
  );
}

function MeetingTable({ meetings }: { meetings: readonly MeetingRow[] }) {
  const head = (
    <>
      <HeadCell>会议</HeadCell>
      <HeadCell width={200}>届</HeadCell>
      <HeadCell width={160}>受理机构</HeadCell>
      <HeadCell width={220}>会期</HeadCell>
      <HeadCell width={110}>规则</HeadCell>
      <HeadCell width={80} numeric>
        件数
      </HeadCell>
    </>
  );
  return (
    <Table caption="会议" head={head}>
      {meetings.map((row) => (
        <Row key={row.id}>
          <Cell>
            {row.version === null ? (
              row.name
            ) : (
              <TitleLink href={`/settings/meetings/${row.id}`}>{row.name}</TitleLink>
            )}
          </Cell>
          <Cell label="届">{row.term}</Cell>
          <Cell label="受理机构">{row.body}</Cell>
          <Cell label="会期">
            {row.opensOn} 至 {row.closesOn}
          </Cell>
          <Cell label="规则">{row.version === null ? "没有规则" : `第 ${row.version} 版`}</Cell>
          <Cell label="件数" numeric>
            {row.items}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
