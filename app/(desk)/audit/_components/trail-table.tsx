import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { TrailRow } from "@/lib/audit/trail-queries";
import { momentText } from "@/lib/text/dates";

export function TrailTable({ rows, isSystem }: { rows: readonly TrailRow[]; isSystem: boolean }) {
  return (
    <Table
      caption={isSystem ? "系统记录" : "办理经过"}
      head={
        <>
          <HeadCell width={150}>时间</HeadCell>
          <HeadCell width={170}>人员</HeadCell>
          <HeadCell>事项</HeadCell>
          <HeadCell width={190}>{isSystem ? "对象" : "件"}</HeadCell>
          {isSystem && <HeadCell width={140}>来自</HeadCell>}
          <HeadCell width={70} numeric>
            序号
          </HeadCell>
          <HeadCell width={130}>校验值</HeadCell>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell label="时间">{momentText(row.at)}</Cell>
          <Cell label="人员">
            {row.who}
            {row.post && <span className="ml-1.5 text-ink-3 text-sm">{row.post}</span>}
          </Cell>
          <Cell>{row.what}</Cell>
          <Cell label={isSystem ? "对象" : "件"}>{row.subject}</Cell>
          {isSystem && <Cell label="来自">{row.address}</Cell>}
          <Cell label="序号" numeric>
            {row.sequence}
          </Cell>
          <Cell label="校验值">
            <code className="text-sm" title={row.hash}>
              {row.hash.slice(0, 12)}
            </code>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
