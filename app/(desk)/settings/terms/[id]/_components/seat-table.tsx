import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { TitleLink } from "@/components/ui/text-link";
import type { SeatRow } from "@/lib/seats/queries";

/** Seats with who holds them and how to reach them. */
export function SeatTable({ rows }: { rows: readonly SeatRow[] }) {
  const head = (
    <>
      <HeadCell width={90}>证号</HeadCell>
      <HeadCell width={170}>姓名</HeadCell>
      <HeadCell width={170}>代表团（界别）</HeadCell>
      <HeadCell>工作单位</HeadCell>
      <HeadCell width={210}>联系方式</HeadCell>
      <HeadCell width={190}>任职</HeadCell>
    </>
  );
  return (
    <Table caption="席位" head={head}>
      {rows.map((seat) => (
        <Row key={seat.id}>
          <Cell label="证号">{seat.number || "—"}</Cell>
          <Cell>
            <TitleLink href={`/settings/terms/seats/${seat.id}`}>{seat.name}</TitleLink>
            {seat.isFictional && <span className="ml-2 text-ink-3 text-sm">虚构</span>}
          </Cell>
          <Cell label="代表团（界别）">{seat.group || "—"}</Cell>
          <Cell label="工作单位">{seat.workUnit || "—"}</Cell>
          <Cell label="联系方式">
            <Reach {...seat} />
          </Cell>
          <Cell label="任职">
            {seat.validFrom} 起{seat.validTo && `，至 ${seat.validTo}`}
            {seat.endReason && <span className="block text-ink-3 text-sm">{seat.endReason}</span>}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Reach({ phone, email }: { phone: string; email: string }) {
  if (!phone && !email) return <span className="text-ink-3">未登记</span>;
  return (
    <>
      {phone}
      {email && <span className="block break-all text-ink-3 text-sm">{email}</span>}
    </>
  );
}
