import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { CalendarDay } from "@/lib/calendar/working-days";
import { weekdayText } from "@/lib/text/dates";

/** The days of a year that differ from the ordinary week, each with where that comes from. */
export function DayTable({ days }: { days: readonly CalendarDay[] }) {
  const head = (
    <>
      <HeadCell width={120}>日期</HeadCell>
      <HeadCell width={90}>星期</HeadCell>
      <HeadCell width={90}>安排</HeadCell>
      <HeadCell width={200}>名称</HeadCell>
      <HeadCell>来源</HeadCell>
    </>
  );
  return (
    <Table caption="与平常星期不同的日子" head={head}>
      {days.map((row) => (
        <Row key={row.day}>
          <Cell>
            <span className="font-semibold tabular-nums">{row.day}</span>
          </Cell>
          <Cell label="星期">{weekdayText(row.day)}</Cell>
          <Cell label="安排">
            <Arrangement isWorkday={row.isWorkday} />
          </Cell>
          <Cell label="名称">{row.name}</Cell>
          <Cell label="来源">
            <span className="text-ink-2 text-sm">{row.source}</span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** 休息 or 上班, told apart by the word and the ground. */
export function Arrangement({ isWorkday }: { isWorkday: boolean }) {
  return isWorkday ? <Tag tone="amber">上班</Tag> : <Tag tone="green">休息</Tag>;
}
