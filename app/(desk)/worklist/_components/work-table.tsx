import { act } from "@/app/act";
import { SubmitButton } from "@/components/form/submit-button";
import { ActForm } from "@/components/proposal/act-form";
import { Due } from "@/components/proposal/due";
import { ButtonLink } from "@/components/ui/button";
import { KeyHints } from "@/components/ui/kbd";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TitleLink } from "@/components/ui/text-link";
import type { Day } from "@/lib/calendar/day";
import type { CalendarTable } from "@/lib/calendar/working-days";
import { itemHref } from "@/lib/ledger/list-context";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { noteParts, type WorkItem } from "@/lib/worklist/item";
import { type Step, stepOf } from "@/lib/worklist/step";

type Props = {
  items: readonly WorkItem[];
  today: Day;
  calendar: CalendarTable;
  /** The address of this list, carried to the items. */
  list: string;
  /** How many lines stand on earlier pages. */
  before: number;
};

const head = (
  <>
    <HeadCell width={112}>编号</HeadCell>
    <HeadCell>建议提案</HeadCell>
    <HeadCell width={216}>下一步</HeadCell>
    <HeadCell width={156}>期限</HeadCell>
    <HeadCell width={120}>
      <span className="sr-only">办理</span>
    </HeadCell>
  </>
);

const keys = [
  { key: "J", zh: "下一件" },
  { key: "K", zh: "上一件" },
  { key: "Enter", zh: "打开" },
  { key: "A", zh: "办理" },
];

/** The lines of the worklist in the order of their due days. */
export function WorkTable({ items, today, calendar, list, before }: Props) {
  return (
    <>
      <Table caption="等您处理的事项，按期限先后排列" head={head}>
        {items.map((item, index) => (
          <Row key={`${item.queue}.${item.subjectId}`}>
            <Cell className="whitespace-nowrap max-md:text-ink-3 max-md:text-sm">
              {itemNumberZh(item.source, item.numberText)}
            </Cell>
            <Cell>
              <TitleLink data-key="enter" href={itemHref(item.proposalId, list, before + index + 1)}>
                {item.title}
              </TitleLink>
              <Note item={item} />
            </Cell>
            <Cell label="下一步">{stepOf(item).next}</Cell>
            <Cell label="期限">
              {item.dueOn && <DueOf item={item} dueOn={item.dueOn} today={today} calendar={calendar} />}
            </Cell>
            <Cell actions>
              <MainButton item={item} step={stepOf(item)} isPressing={isPressing(item, today)} list={list} />
            </Cell>
          </Row>
        ))}
      </Table>
      <div className="mt-2.5 flex flex-wrap items-baseline gap-x-4 text-ink-3 text-sm">
        <span>按期限排列</span>
        <KeyHints keys={keys} />
      </div>
    </>
  );
}

/** Late or due today: its button is filled, so that the eye goes there first. */
function isPressing({ dueOn }: WorkItem, today: Day): boolean {
  return dueOn !== null && dueOn <= today;
}

function Note({ item }: { item: WorkItem }) {
  return (
    <div className="text-ink-3 text-sm">
      {noteParts(item).join(" · ")}
      {item.documentNumber && (
        <Tag tone="green" className="ml-1.5">
          {item.documentNumber}
        </Tag>
      )}
    </div>
  );
}

type DueProps = { item: WorkItem; dueOn: Day; today: Day; calendar: CalendarTable };

function DueOf({ item, dueOn, today, calendar }: DueProps) {
  return (
    <Due
      stage={item.stage ?? `${sourceWords[item.source].cosigns}截止`}
      dueOn={dueOn}
      today={today}
      calendar={calendar}
      isEstimated={item.isEstimated}
      {...(item.explanation ? { explanation: item.explanation } : {})}
    />
  );
}

type ButtonProps = { item: WorkItem; step: Step; isPressing: boolean; list: string };

/** A link to the form, or for an act that asks nothing the press itself. */
function MainButton({ item, step, isPressing, list }: ButtonProps) {
  const variant = isPressing ? "main" : "plain";
  const name = `${step.button}：${item.title}`;
  if (step.href) {
    return (
      <ButtonLink href={step.href} variant={variant} size="sm" data-key="a" aria-label={name}>
        {step.button}
      </ButtonLink>
    );
  }
  const { machine, event } = step;
  const target = { machine, event, id: item.subjectId, version: item.version, returnTo: list };
  return (
    <ActForm action={act} target={target} aria-label={name}>
      <SubmitButton variant={variant} size="sm" data-key="a" className="max-md:w-full" aria-label={name}>
        {step.button}
      </SubmitButton>
    </ActForm>
  );
}
