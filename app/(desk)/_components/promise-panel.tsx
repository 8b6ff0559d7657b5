import { act } from "@/app/act";
import { type PromiseEvent, PromiseForms } from "@/components/outcome/promise-forms";
import { Promises } from "@/components/outcome/promises";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { mayAct } from "@/lib/dossier/may";
import type { Dossier } from "@/lib/dossier/open";
import { filesOf } from "@/lib/files/queries";
import { withCommitment } from "@/lib/lifecycle/facts";
import type { PromiseView } from "@/lib/outcome/promises/words";
import { outcomeText } from "@/lib/rules/outcomes";

type Props = { dossier: Dossier; promises: readonly PromiseView[]; title: string; returnTo: string };

/** What an item's letters promised, how far it is, who looked at it, and the forms of those concerned. */
export async function PromisePanel({ dossier, promises, title, returnTo }: Props) {
  const { actor, head } = dossier;
  const hasFiles = promises.some((one) => one.progress.some(({ fileId }) => fileId !== null));
  const files = new Map(
    hasFiles ? (await filesOf(actor, head)).map((file) => [file.id, file.name] as const) : [],
  );
  const isProposer = actor.acting.kind === "proposer";
  const signers = isProposer ? [] : signerOptions(dossier);
  return (
    <Panel title={title} aside={`${promises.length} 项`} id="promises">
      <Promises
        promises={promises}
        files={files}
        forms={(promise) => (
          <PromiseForms
            promise={promise}
            action={act}
            events={eventsOn(dossier, promise)}
            returnTo={`${returnTo}#promise-${promise.id}`}
            signers={signers}
            values={{ on: dossier.today }}
          />
        )}
      />
      <Supplement dossier={dossier} promises={promises} />
    </Panel>
  );
}

const working = ["progress", "fulfil", "change", "revisit"] as const;

function eventsOn(dossier: Dossier, promise: PromiseView): PromiseEvent[] {
  const alone = { ...dossier, file: withCommitment(dossier.file, promise.id) };
  const own = working.filter((event) => mayAct(alone, event));
  return ratesNow(alone, promise) ? [...own, "rateCommitment"] : own;
}

/** Once a year each; the registrar enters whoever's form is still missing. */
function ratesNow(dossier: Dossier, promise: PromiseView): boolean {
  if (!mayAct(dossier, "rateCommitment")) return false;
  const year = Number(dossier.today.slice(0, 4));
  const given = promise.ratings.filter((one) => one.year === year);
  const isProposer = dossier.actor.acting.kind === "proposer";
  return isProposer ? given.length === 0 : given.length < signerOptions(dossier).length;
}

function signerOptions({ head }: Dossier) {
  return head.signers
    .filter((signer) => signer.consent === "agreed")
    .map((signer) => ({ value: signer.id, zh: signer.nameThen }));
}

/** Everything kept: the class moves by a letter of its own, never by a stroke of the pen (B→A). */
function Supplement({ dossier, promises }: Pick<Props, "dossier" | "promises">) {
  const { file, rules, head, actor } = dossier;
  const isKept = promises.every((one) => one.facet === "done");
  if (!isKept || actor.acting.kind === "dispatcher" || !mayAct(dossier, "supplement")) return null;
  const best = rules.content.outcomes.classes[0];
  const isMoved = file.replies.some(
    (reply) => reply.kind === "supplement" && reply.state === "issued" && reply.outcome === best?.code,
  );
  if (isMoved || !best) return null;
  return (
    <div className="mt-4 border-accent border-l-[3px] pl-4">
      <p className="mb-2 text-md">
        承诺事项已全部完成。请向提出人补充答复，经审核签发后，结果类别转为{outcomeText(best)}
        ，原答复和类别保留。
      </p>
      <ButtonLink href={`/proposals/${head.id}/supplement`} variant="main">
        起草补充答复
      </ButtonLink>
    </div>
  );
}
