import { Due } from "@/components/proposal/due";
import { ButtonLink } from "@/components/ui/button";
import { Cell, Row } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TitleLink } from "@/components/ui/text-link";
import type { CalendarTable } from "@/lib/calendar/working-days";
import { proposersText, unitsText } from "@/lib/ledger/item-words";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { ratingSteps } from "@/lib/outcome/rating/facets";
import type { RatedItem, Silent } from "@/lib/outcome/rating/queries";
import type { SendingState } from "@/lib/outcome/rating-link/sending-queries";

type Props = {
  row: RatedItem;
  sending: SendingState | undefined;
  ticks: boolean;
  today: string;
  calendar: CalendarTable;
};

/** An answered item: who is silent, how long the window runs, and what the registrar does next. */
export function RatingRow({ row, sending, ticks, today, calendar }: Props) {
  const number = itemNumberZh(row.source, row.numberText);
  const note = [proposersText(row), unitsText(row.units), row.round > 1 ? `第 ${row.round} 轮` : ""];
  return (
    <Row>
      {ticks && <Cell>{row.silent.length > 0 && <Tick id={row.id} name={`${number} ${row.title}`} />}</Cell>}
      <Cell className="whitespace-nowrap max-md:text-ink-3 max-md:text-sm">{number}</Cell>
      <Cell>
        <TitleLink href={`/proposals/${row.id}/outcome`}>{row.title}</TitleLink>
        <div className="text-ink-3 text-sm">{note.filter(Boolean).join(" · ")}</div>
      </Cell>
      <Cell label="尚未评价">
        <SilentText row={row} />
        {sending && <span className="block text-ink-3 text-sm">{sendingText(sending)}</span>}
      </Cell>
      <Cell label="评价期限">
        {row.dueOn && <Due stage="ratingWindow" dueOn={row.dueOn} today={today} calendar={calendar} />}
      </Cell>
      <Cell actions>
        <ButtonLink
          href={`/proposals/${row.id}/outcome`}
          size="sm"
          aria-label={`${ratingSteps[row.facet]}：${row.title}`}
        >
          {ratingSteps[row.facet]}
        </ButtonLink>
      </Cell>
    </Row>
  );
}

function Tick({ id, name }: { id: string; name: string }) {
  return (
    <input
      type="checkbox"
      name="items"
      value={id}
      aria-label={`选择 ${name}`}
      className="tick align-middle"
    />
  );
}

const shownNames = 3;

function SilentText({ row }: { row: RatedItem }) {
  if (row.silent.length === 0) {
    if (row.facet === "rework" || row.facet === "ruling") return <Tag tone="red">不满意</Tag>;
    return <span className="text-ink-3">{row.asked === 0 ? "不需评价" : `已评 ${row.rated} 份`}</span>;
  }
  const names = row.silent.slice(0, shownNames).map(({ name }) => name);
  const more = row.silent.length > shownNames ? `等 ${row.silent.length} 人` : "";
  return (
    <>
      {names.join("、")}
      {more}
      <span className="block text-ink-3 text-sm">{remindedText(row.silent)}</span>
    </>
  );
}

/** 「评价链接：已发 2 人，1 人未能发出（连不上短信网关）」 */
function sendingText({ sent, waiting, failed, cause }: SendingState): string {
  const parts = [
    ...(sent > 0 ? [`已发 ${sent} 人`] : []),
    ...(waiting > 0 ? [`${waiting} 人正在发送`] : []),
    ...(failed > 0 ? [`${failed} 人未能发出`] : []),
  ];
  return `评价链接：${parts.join("，")}${cause && `（${cause}）`}`;
}

function remindedText(silent: readonly Silent[]): string {
  const days = silent.flatMap(({ remindedOn }) => remindedOn ?? []).sort();
  const last = days.at(-1);
  if (!last) return "未催评";
  return days.length === silent.length ? `${last} 已催评` : `${last} 催评，有人未催`;
}
