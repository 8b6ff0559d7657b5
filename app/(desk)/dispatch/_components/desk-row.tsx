import { Fragment, type ReactNode } from "react";
import { StateTag } from "@/components/proposal/state-tag";
import { Explain } from "@/components/ui/explain";
import { Cell, Row } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TitleLink } from "@/components/ui/text-link";
import type { DeskRow } from "@/lib/dispatch/queries";
import { dutyAmong, itemNumberZh } from "@/lib/lifecycle/labels";

/** One item of the 交办台; with `ticks` it can be chosen for a bulk act. */
export function DeskTableRow({ row, ticks }: { row: DeskRow; ticks: boolean }) {
  const number = itemNumberZh(row.source, row.numberText);
  const isWaiting = row.state === "admitted";
  return (
    <Row>
      {ticks && (
        <Cell>
          <input
            type="checkbox"
            name="items"
            value={`${row.id}:${row.version}`}
            aria-label={`选择${number}`}
            data-key="x"
            className="tick"
          />
        </Cell>
      )}
      <Cell label="编号">
        <span className="whitespace-nowrap">{number}</span>
      </Cell>
      <Cell>
        <TitleLink
          href={isWaiting ? `/dispatch/${row.id}` : `/proposals/${row.id}/assignment`}
          data-key="enter"
        >
          {row.title}
        </TitleLink>
        <div className="text-ink-3 text-sm">
          <Dotted parts={notesOf(row)} />
        </div>
      </Cell>
      <LeadCell row={row} />
      <AssistCell row={row} />
      <Cell label="答复期限">
        <DueWords row={row} />
      </Cell>
    </Row>
  );
}

function Dotted({ parts }: { parts: readonly ReactNode[] }) {
  return parts.map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line keep their order
    <Fragment key={place}>
      {place > 0 && " · "}
      {part}
    </Fragment>
  ));
}

function notesOf(row: DeskRow): ReactNode[] {
  const { near } = row.recommendation;
  const [nearest] = near;
  return [
    row.isKey && <b className="font-semibold text-accent">重点</b>,
    row.upperOrder && `${row.upperOrder.office}交办`,
    row.topics.map(({ topic }) => topic.name).join("、"),
    `诉求 ${row.asks.length} 点`,
    row.referenceOnly && "仅供研究参考，不需书面答复",
    row.repeatedYears > 0 && `曾提出 ${row.repeatedYears} 年`,
    nearest && `与 ${nearest.year} 年${itemNumberZh(nearest.source, nearest.numberText)} 相近`,
    near.some((item) => item.wasContested) && <span className="text-amber">相近件曾申请退办</span>,
    row.state !== "admitted" && <StateTag machine="proposal" state={row.state} source={row.source} />,
  ].filter((part) => part !== false && part !== "" && part !== undefined && part !== null);
}

function LeadCell({ row }: { row: DeskRow }) {
  const answering = row.assignments.filter((one) => one.duty === "lead" || one.duty === "split");
  const objections = row.assignments.filter((one) => one.objection !== "");
  const { base, candidates } = row.recommendation;
  const chosen = candidates.find((one) => one.unitId === answering[0]?.unitId);
  const why = chosen?.reasons.join("，") ?? base;
  return (
    <Cell label={answering[0]?.duty === "split" ? "分办" : "主办"}>
      <div className="flex flex-wrap gap-1">
        {answering.map((one) => (
          <Tag key={one.id} tone="blue">
            {one.unit.shortName}
            {one.duty === "split" && "（分办）"}
          </Tag>
        ))}
        {answering.length === 0 && <Tag tone="amber">请选主办单位</Tag>}
      </div>
      {row.state === "admitted" && why && <div className="text-ink-3 text-sm">{why}</div>}
      {objections.length === 0 && row.assignments.some((one) => one.circulatedOn) && (
        <div className="text-ink-3 text-sm">已征求意见，没有异议</div>
      )}
      {objections.map((one) => (
        <div key={one.id} className="line-clamp-2 text-amber text-sm">
          {one.unit.shortName}有异议：{one.objection}
        </div>
      ))}
    </Cell>
  );
}

function AssistCell({ row }: { row: DeskRow }) {
  const others = row.assignments.filter((one) => one.duty === "assist" || one.duty === "reference");
  const hasLead = row.assignments.some((one) => one.duty === "lead");
  return (
    <Cell label="协办">
      {others.length === 0 && <span className="text-ink-3">{hasLead ? dutyAmong("lead", others) : "—"}</span>}
      <div className="flex flex-wrap gap-1">
        {others.map((one) => (
          <Tag key={one.id}>
            {one.unit.shortName}
            {one.duty === "reference" && "（参阅）"}
          </Tag>
        ))}
      </div>
    </Cell>
  );
}

function DueWords({ row: { due } }: { row: DeskRow }) {
  if (!due) return "—";
  return (
    <div className="whitespace-nowrap">
      <Explain note={due.explanation} className="font-semibold">
        {due.dueOn}
      </Explain>
      <div className="text-md">
        {due.amount}
        {due.isEstimated && "（预估）"}
      </div>
    </div>
  );
}
