import { Explain } from "@/components/ui/explain";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { computeDue } from "@/lib/calendar/compute-due";
import type { Day } from "@/lib/calendar/day";
import { amountText, clauseText, type DueRule, ruleText } from "@/lib/calendar/due-rule";
import type { CalendarTable } from "@/lib/calendar/working-days";
import { latestExtended } from "@/lib/rules/extension";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { type ProfilePeriod, type ProfileStage, profilePeriods, profileStages } from "@/lib/rules/stages";

type Props = { content: RuleProfileContent; today: Day; calendar: CalendarTable };

const clocks: readonly (readonly [ProfileStage | ProfilePeriod, { zh: string }])[] = [
  ...(Object.entries(profileStages) as [ProfileStage, { zh: string }][]),
  ...(Object.entries(profilePeriods) as [ProfilePeriod, { zh: string }][]),
];

/** Every deadline of the profile: how long, from when, by which clause, and what it would be if it began today. */
export function Deadlines({ content, today, calendar }: Props) {
  const head = (
    <>
      <HeadCell width={140}>环节</HeadCell>
      <HeadCell>期限</HeadCell>
      <HeadCell width={160}>以今日起算</HeadCell>
      <HeadCell>依据</HeadCell>
    </>
  );
  return (
    <Table caption="各环节期限" head={head}>
      {clocks.map(([key, { zh }]) => (
        <DeadlineRow key={key} zh={zh} rule={content.deadlines[key]} today={today} calendar={calendar} />
      ))}
      <ExtensionRow content={content} today={today} calendar={calendar} />
    </Table>
  );
}

type RowProps = { zh: string; rule: DueRule; today: Day; calendar: CalendarTable };

function DeadlineRow({ zh, rule, today, calendar }: RowProps) {
  const due = computeDue(rule, today, calendar);
  return (
    <Row>
      <Cell>
        <span className="font-semibold">{zh}</span>
      </Cell>
      <Cell label="期限">{ruleText(rule)}</Cell>
      <Cell label="以今日起算">
        <Explain note={due.explanation}>
          {due.dueOn}
          {due.isEstimated && "（预估）"}
        </Explain>
      </Cell>
      <Cell label="依据">
        <span className="text-ink-2 text-sm">{clauseText(rule.clause)}</span>
      </Cell>
    </Row>
  );
}

function ExtensionRow({ content, today, calendar }: Props) {
  const { amount, unit, countedFrom, grantedBy, clause, grantClause } = content.extension;
  const due = computeDue(content.deadlines.answer, today, calendar);
  const latest = latestExtended(content, today, due.dueOn, calendar);
  const from = countedFrom === "start" ? "自交办之日起，至迟" : "在原期限之后，最多再延";
  return (
    <Row>
      <Cell>
        <span className="font-semibold">答复延期</span>
      </Cell>
      <Cell label="期限">
        {from} {amountText(amount, unit)}；到期前申请，由
        {grantedBy === "dispatcher" ? "交办机构" : "受理登记的机构"}批准
      </Cell>
      <Cell label="以今日起算">
        <Explain note={latest.explanation}>
          {latest.dueOn}
          {latest.isEstimated && "（预估）"}
        </Explain>
      </Cell>
      <Cell label="依据">
        <div className="text-ink-2 text-sm">{clauseText(clause)}</div>
        {clauseText(grantClause) !== clauseText(clause) && (
          <div className="text-ink-2 text-sm">批准：{clauseText(grantClause)}</div>
        )}
      </Cell>
    </Row>
  );
}
