import { Section } from "@/components/ui/panel";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { describeMachine, type MachineDoc, type RowDoc } from "@/lib/lifecycle/docs/describe";
import { eventZh, stateZh } from "@/lib/lifecycle/labels";
import type { Machine } from "@/lib/lifecycle/machines";

/** One lifecycle table for staff: its states, then every row with who, from where, on what conditions. */
export function Flow({ machine }: { machine: Machine }) {
  const doc = describeMachine(machine);
  const moves = doc.rows.filter((row) => row.isMove);
  const acts = doc.rows.filter((row) => !row.isMove);
  return (
    <div className="mt-6">
      <Section title="状态，以及由谁推进到下一步">
        <States doc={doc} />
      </Section>
      <Section title="改变状态的步骤" aside={`${moves.length} 项`}>
        <Events doc={doc} rows={moves} caption={`${doc.zh}：改变状态的步骤`} />
      </Section>
      <Section title="不改变状态的事项" aside={`${acts.length} 项`}>
        <Events doc={doc} rows={acts} caption={`${doc.zh}：不改变状态的事项`} />
      </Section>
    </div>
  );
}

function States({ doc }: { doc: MachineDoc }) {
  const head = (
    <>
      <HeadCell width={180}>状态</HeadCell>
      <HeadCell>下一步，由谁办理</HeadCell>
    </>
  );
  return (
    <Table caption={`${doc.zh}的状态`} head={head}>
      {doc.states.map(({ key, isFinal }) => {
        const next = doc.rows.filter((row) => row.isMove && row.from.includes(key));
        return (
          <Row key={key}>
            <Cell>
              <span className="font-semibold">{stateZh(doc.machine, key, null)}</span>
            </Cell>
            <Cell>
              {next.length > 0 ? (
                <NextSteps doc={doc} rows={next} />
              ) : (
                <Tag>{isFinal ? "终结" : "不再流转"}</Tag>
              )}
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}

function NextSteps({ doc, rows }: { doc: MachineDoc; rows: readonly RowDoc[] }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {rows.map((row) => (
        <li key={row.event}>
          <a
            href={`#${row.event}`}
            className="text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
          >
            {eventZh(doc.machine, row.event, null)}
          </a>
          <span className="ml-1.5 text-ink-3 text-sm">{row.by.join("；")}</span>
        </li>
      ))}
    </ul>
  );
}

type EventsProps = { doc: MachineDoc; rows: readonly RowDoc[]; caption: string };

function Events({ doc, rows, caption }: EventsProps) {
  const head = (
    <>
      <HeadCell width={168}>事项</HeadCell>
      <HeadCell width={190}>谁可以办</HeadCell>
      <HeadCell width={210}>从哪个状态，到哪个状态</HeadCell>
      <HeadCell>条件</HeadCell>
      <HeadCell width={210}>需要填写</HeadCell>
    </>
  );
  return (
    <Table caption={caption} head={head}>
      {rows.map((row) => (
        <EventRow key={row.event} doc={doc} row={row} />
      ))}
    </Table>
  );
}

function EventRow({ doc, row }: { doc: MachineDoc; row: RowDoc }) {
  const zhOf = (key: string) => stateZh(doc.machine, key, null);
  return (
    <Row id={row.event}>
      <Cell>
        <div className="font-semibold">{eventZh(doc.machine, row.event, null)}</div>
        {row.hint && <div className="text-ink-3 text-sm">{row.hint}</div>}
      </Cell>
      <Cell label="谁可以办">
        <Lines items={row.by} />
      </Cell>
      <Cell label="状态">
        {row.from.map(zhOf).join("、")}
        {row.to !== null && <div className="font-semibold">→ {zhOf(row.to)}</div>}
      </Cell>
      <Cell label="条件">
        <Lines items={row.conditions.map(({ zh }) => zh)} />
      </Cell>
      <Cell label="需要填写">{row.fields.map(fieldZh).join("、")}</Cell>
    </Row>
  );
}

const fieldZh = ({ zh, isRequired }: RowDoc["fields"][number]) =>
  isRequired || zh.includes("不填") ? zh : `${zh}（可不填）`;

/** Several entries one under the other; a single one as plain text. */
function Lines({ items }: { items: readonly string[] }) {
  if (items.length < 2) return items[0] ?? null;
  return (
    <ul className="list-disc pl-4 marker:text-ink-3">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
