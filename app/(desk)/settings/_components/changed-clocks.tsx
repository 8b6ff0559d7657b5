import { Explain } from "@/components/ui/explain";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { TitleLink } from "@/components/ui/text-link";
import { clockZh } from "@/lib/rules/clock-names";
import type { ChangedClock } from "@/lib/rules/recount/running-clocks";

/** Running clocks that would change, each with its day as it is and as it would be. */
export function ChangedClocks({ clocks }: { clocks: readonly ChangedClock[] }) {
  const head = (
    <>
      <HeadCell width={110}>编号</HeadCell>
      <HeadCell>标题</HeadCell>
      <HeadCell width={170}>单位</HeadCell>
      <HeadCell width={130}>期限</HeadCell>
      <HeadCell width={170}>现为</HeadCell>
      <HeadCell width={170}>改为</HeadCell>
    </>
  );
  return (
    <Table caption="将重新计算的期限" head={head}>
      {clocks.map((one) => (
        <Row key={one.id}>
          <Cell label="编号">{one.number}</Cell>
          <Cell>
            <TitleLink href={`/proposals/${one.proposalId}`}>{one.title}</TitleLink>
          </Cell>
          <Cell label="单位">{one.unit}</Cell>
          <Cell label="期限">{clockZh(one.clock.stage)}</Cell>
          <Cell label="现为">{dayText(one.clock)}</Cell>
          <Cell label="改为">
            <Explain note={one.due.explanation}>{dayText(one.due)}</Explain>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function dayText({ dueOn, isEstimated }: { dueOn: string; isEstimated: boolean }): string {
  return isEstimated ? `${dueOn}（预估）` : dueOn;
}
