import { KeyHints } from "@/components/ui/kbd";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TitleLink } from "@/components/ui/text-link";
import { channelZh, isInPerson, stageZh } from "@/lib/consultation/labels";
import { confirmedText, metText, wentText } from "@/lib/consultation/record-columns";
import type { ConsultationRecord } from "@/lib/consultation/records";
import { itemNumberZh } from "@/lib/lifecycle/labels";

const head = (
  <>
    <HeadCell width={116}>日期</HeadCell>
    <HeadCell width={170}>方式</HeadCell>
    <HeadCell>建议提案</HeadCell>
    <HeadCell>代表（委员）意见、共识</HeadCell>
    <HeadCell width={210}>双方</HeadCell>
  </>
);

const keys = [
  { key: "J", zh: "下一条" },
  { key: "K", zh: "上一条" },
  { key: "Enter", zh: "打开" },
];

/** The records, the newest first; each leads to the 面商 page of its item. */
export function RecordTable({ rows }: { rows: readonly ConsultationRecord[] }) {
  return (
    <>
      <Table caption="面商记录，按日期从新到旧" head={head}>
        {rows.map((row) => (
          <Row key={row.id}>
            <Cell className="whitespace-nowrap">{row.on}</Cell>
            <Cell label="方式">
              {`${stageZh[row.stage] ?? ""}${channelZh[row.channel] ?? ""}`}
              {isInPerson(row.channel) && (
                <Tag tone="green" className="ml-1.5">
                  当面
                </Tag>
              )}
            </Cell>
            <Cell>
              {row.items.map(({ proposal }) => (
                <div key={proposal.id}>
                  <span className="text-ink-3 text-sm">
                    {itemNumberZh(proposal.source, proposal.numberText)}
                  </span>{" "}
                  <TitleLink href={`/proposals/${proposal.id}/consultation`}>{proposal.title}</TitleLink>
                </div>
              ))}
            </Cell>
            <Cell label="意见">
              <p className="line-clamp-2">{row.said}</p>
              {row.agreed && <p className="line-clamp-2 text-ink-3 text-sm">共识：{row.agreed}</p>}
            </Cell>
            <Cell label="双方">
              <Sides row={row} />
            </Cell>
          </Row>
        ))}
      </Table>
      <div className="mt-2.5">
        <KeyHints keys={keys} />
      </div>
    </>
  );
}

/** Whom the unit met, whether they have confirmed it, and who went there. */
function Sides({ row }: { row: ConsultationRecord }) {
  return (
    <>
      {metText(row)}
      <span className="text-ink-3 text-sm">（{confirmedText(row)}）</span>
      {row.people.length > 0 && <div className="text-ink-3 text-sm">{wentText(row)}</div>}
    </>
  );
}
