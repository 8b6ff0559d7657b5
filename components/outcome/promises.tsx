import { HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ActDetails } from "@/components/proposal/act-details";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { Action } from "@/lib/action/state";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { type PromiseFacet, type PromiseView, promiseFacets } from "@/lib/outcome/promise-words";

export type PromiseActs = { progress: boolean; change: boolean; fulfil: boolean };

type Props = {
  promises: readonly PromiseView[];
  action: Action;
  /** Left out where the reader keeps none of them. */
  actsOn?: (commitmentId: string) => PromiseActs;
  version: number;
};

/** What an item's letters promised, with how far it is and the forms of those who keep it. */
export function Promises({ promises, action, actsOn, version }: Props) {
  return (
    <ul className="flex flex-col divide-y divide-line-soft">
      {promises.map((promise) => (
        <li key={promise.id} id={`promise-${promise.id}`} className="py-3 first:pt-0 last:pb-0">
          <p className="whitespace-pre-line">{promise.text}</p>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-ink-2 text-md">
            <PromiseTag facet={promise.facet} />
            <span>{promise.unit}</span>
            <DueText promise={promise} />
          </p>
          <ProgressList promise={promise} />
          {promise.facet !== "done" && actsOn && (
            <Forms promise={promise} action={action} acts={actsOn(promise.id)} version={version} />
          )}
        </li>
      ))}
    </ul>
  );
}

const tones: Record<PromiseFacet, TagTone> = {
  overdue: "red",
  near: "amber",
  later: "neutral",
  done: "green",
};

export function PromiseTag({ facet }: { facet: PromiseFacet }) {
  return (
    <Tag tone={tones[facet]} {...(facet === "done" ? { glyph: "check" as const } : {})}>
      {promiseFacets[facet].zh}
    </Tag>
  );
}

export function DueText({ promise }: { promise: PromiseView }) {
  if (promise.fulfilledOn) return <span>{promise.fulfilledOn} 完成</span>;
  return (
    <span>
      时限 {promise.dueOn}
      {promise.firstDueOn && <span className="text-ink-3">（原定 {promise.firstDueOn}）</span>}
    </span>
  );
}

const kinds = { progress: "进展", change: "调整", fulfil: "完成" } as const;

export function ProgressList({ promise }: { promise: PromiseView }) {
  if (promise.progress.length === 0) return null;
  return (
    <ol className="mt-2 flex flex-col gap-1 border-line border-l-2 pl-3 text-md">
      {promise.progress.map((one) => (
        <li key={one.id}>
          <span className="text-ink-3">
            {one.on} {kinds[one.kind]}
            {one.newDueOn && `，改至 ${one.newDueOn}`}：
          </span>
          <span className="whitespace-pre-line">{one.text}</span>
        </li>
      ))}
    </ol>
  );
}

const forms = [
  { event: "progress", zh: "填报进展" },
  { event: "fulfil", zh: "已完成" },
  { event: "change", zh: "调整时限" },
] as const;

type FormsProps = { promise: PromiseView; action: Action; acts: PromiseActs; version: number };

function Forms({ promise, action, acts, version }: FormsProps) {
  const open = forms.filter(({ event }) => acts[event]);
  if (open.length === 0) return null;
  const returnTo = `/proposals/${promise.proposalId}/outcome#promise-${promise.id}`;
  return (
    <div className="mt-2 flex flex-col gap-3">
      {open.map(({ event, zh }) => (
        <ActDetails key={event} title={zh}>
          <ActForm
            action={action}
            target={{ machine: "proposal", event, id: promise.proposalId, version, returnTo }}
            aria-label={`${zh}：${promise.text.slice(0, 20)}`}
          >
            <HiddenFields values={{ commitmentId: promise.id }} />
            <ActFields fields={formFields(proposalInputs[event])} />
            <SubmitButton>{`确认${zh}`}</SubmitButton>
          </ActForm>
        </ActDetails>
      ))}
    </div>
  );
}
