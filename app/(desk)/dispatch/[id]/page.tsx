import { redirect } from "next/navigation";
import { act } from "@/app/act";
import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-input";
import { ActionBar } from "@/components/proposal/action-bar";
import { ButtonLink } from "@/components/ui/button";
import { DoneNotice } from "@/components/ui/done-notice";
import { KeyHints } from "@/components/ui/kbd";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { viewOf } from "@/lib/dispatch/address";
import { plannedDues } from "@/lib/dispatch/dues";
import { type CurrentRow, currentRows, unitsFor } from "@/lib/dispatch/planning";
import { type Neighbours, neighboursOf } from "@/lib/dispatch/queries";
import { offersOf } from "@/lib/dossier/offers";
import { openDossier } from "@/lib/dossier/open";
import { dayText } from "@/lib/dossier/overview";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { DueList } from "../_components/due-list";
import { ItemPanel } from "../_components/item-panel";
import { NearItems } from "../_components/near-items";
import { Planner } from "../_components/planner";
import { carry } from "../actions";

export const metadata = { title: "拟办与交办" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const done = {
  takeUpper: "上级交办件已登记并受理，请确定承办单位。",
  plan: "上一件的拟办已保存。",
  circulatePlan: "上一件已送承办单位征求意见。",
  dispatch: "上一件已交办，承办单位和提出人会收到通知。",
};
const keys = [
  { key: "U", zh: "主办单位" },
  { key: "I", zh: "协办单位" },
  { key: "S", zh: "保存拟办" },
  { key: "D", zh: "交办" },
  { key: "N", zh: "下一件" },
];

export default async function PlanPage({ params, searchParams }: Props) {
  const actor = await requirePost("dispatcher");
  const { id } = await params;
  const dossier = await openDossier(id);
  const { head, file, rules, today } = dossier;
  if (head.state !== "admitted") redirect(`/proposals/${id}/assignment`);
  const query = await searchParams;
  const [rows, units, turn] = await Promise.all([
    currentRows(id),
    unitsFor(
      actor,
      head,
      head.topics.map(({ topic }) => topic.id),
      today,
    ),
    neighboursOf(actor, id, viewOf(query).sort),
  ]);
  const others = offersOf(dossier).filter(({ event }) => event !== "dispatch" && event !== "circulatePlan");
  const next = turn.nextId ? `/dispatch/${turn.nextId}` : "/dispatch";
  const { near, base } = units.recommendation;
  return (
    <>
      <DoneNotice done={query.done} words={done} />
      <PageHeader
        kicker={<Kicker number={itemNumberZh(head.source, head.numberText)} turn={turn} />}
        title={head.title}
        actions={
          <>
            <Turn turn={turn} />
            <ActionBar offers={others} action={act} />
          </>
        }
      />
      <div className="mt-4 grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_34rem]">
        <div className="flex flex-col gap-4">
          <ItemPanel head={head} />
          <Panel title="今天交办的期限">
            <DueList {...plannedDues(rules, today, dayText(head.upperOrder?.dueOn ?? null) || null)} />
          </Panel>
          {near.length > 0 && (
            <Panel title="相近的件">
              <NearItems items={near} />
            </Panel>
          )}
        </div>
        <Panel title="承办单位">
          <Objections rows={rows} />
          <Form action={carry} guard aria-label="拟办">
            <HiddenFields values={{ id, version: file.proposal.version, next }} />
            <Planner
              units={units.options}
              asks={head.asks}
              rows={rows}
              base={base}
              isWaived={head.referenceOnly}
            />
            <Field name="note" label="交办要求">
              <TextArea rows={2} />
            </Field>
            <Buttons />
          </Form>
        </Panel>
      </div>
      <div className="mt-3">
        <KeyHints keys={keys} />
      </div>
    </>
  );
}

function Kicker({ number, turn }: { number: string; turn: Neighbours }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <TextLink href="/dispatch">交办台</TextLink>
      <span>{number}</span>
      {turn.place > 0 && (
        <span>
          待交办第 {turn.place} 件，共 {turn.total} 件
        </span>
      )}
    </span>
  );
}

function Turn({ turn }: { turn: Neighbours }) {
  return (
    <>
      {turn.prevId && (
        <ButtonLink href={`/dispatch/${turn.prevId}`} size="sm" data-key="p">
          上一件
        </ButtonLink>
      )}
      {turn.nextId && (
        <ButtonLink href={`/dispatch/${turn.nextId}`} size="sm" data-key="n">
          下一件
        </ButtonLink>
      )}
    </>
  );
}

function Buttons() {
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <SubmitButton variant="plain" name="press" value="plan" data-key="s">
        保存拟办
      </SubmitButton>
      <SubmitButton variant="plain" name="press" value="circulate">
        预交办，征求意见
      </SubmitButton>
      <SubmitButton name="press" value="dispatch" data-key="d" pendingLabel="正在交办">
        交办
      </SubmitButton>
    </div>
  );
}

/** What the units said to the plan that was circulated. */
function Objections({ rows }: { rows: readonly CurrentRow[] }) {
  const [circulatedOn] = rows.flatMap((row) => row.circulatedOn ?? []);
  if (!circulatedOn) return null;
  const objections = rows.filter((row) => row.objection !== "");
  return (
    <div className="mb-4 rounded-md bg-paper px-3.5 py-2.5 text-md">
      <p className="text-ink-2">
        {circulatedOn} 送单位征求意见，
        {objections.length === 0 ? "没有异议" : `${objections.length} 家有异议`}
      </p>
      {objections.map((row) => (
        <p key={row.id} className="mt-1 text-amber">
          {row.unitName}：{row.objection}
          {row.objectionUnit && `（建议由${row.objectionUnit}承办）`}
        </p>
      ))}
    </div>
  );
}
