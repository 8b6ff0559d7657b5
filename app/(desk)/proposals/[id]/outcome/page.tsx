import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { openDossier } from "@/lib/dossier/open";
import { answered } from "@/lib/lifecycle/spans";
import { promisesOf } from "@/lib/outcome/promises/queries";
import { type AnswerView, answersOf, type RulingView, rulingsOf } from "@/lib/outcome/queries";
import { upperFeedbackOf } from "@/lib/outcome/upper-feedback";
import { PromisePanel } from "../../../_components/promise-panel";
import { AnswerPanel } from "./_components/answer-panel";
import { ArchivePapers } from "./_components/archive-form";
import { Merits } from "./_components/merits";
import { NextSteps } from "./_components/next-steps";
import { UpperFeedback } from "./_components/upper-feedback";

type Props = { params: Promise<{ id: string }> };

/** 结果: each issued answer with its class, delivery and ratings; promises; and what is left to be done. */
export default async function OutcomePage({ params }: Props) {
  const dossier = await openDossier((await params).id);
  const { actor, head, today } = dossier;
  const [answers, promises, rulings, feedback] = await Promise.all([
    answersOf(dossier),
    promisesOf(actor, head.id, today),
    rulingsOf(dossier),
    upperFeedbackOf(dossier),
  ]);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.7fr)_minmax(19rem,1fr)]">
      <div className="flex min-w-0 flex-col gap-4">
        {answers.length === 0 && <Nothing state={head.state} />}
        {answers.filter(isShown).map((answer) => (
          <AnswerPanel key={answer.id} dossier={dossier} answer={answer} />
        ))}
        <Earlier dossier={dossier} answers={answers.filter((answer) => !isShown(answer))} />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <NextSteps dossier={dossier} answers={answers} />
        <UpperFeedback itemId={head.id} feedback={feedback} />
        <ArchivePapers dossier={dossier} />
        <Rulings rulings={rulings} />
        {promises.length > 0 && (
          <PromisePanel
            dossier={dossier}
            promises={promises}
            title="承诺事项"
            returnTo={`/proposals/${head.id}/outcome`}
          />
        )}
        <Merits dossier={dossier} />
      </div>
    </div>
  );
}

/** Supplements stay beside the answer that counts. */
function isShown(answer: AnswerView): boolean {
  return answer.isCurrent || answer.kind === "supplement";
}

function Nothing({ state }: { state: string }) {
  const isOver = (answered as readonly string[]).includes(state);
  return (
    <div className="border-line border-t">
      <EmptyState title={isOver ? "本件没有书面答复" : "还没有印发的答复"}>
        {isOver ? "提出人不需要书面答复，办理情况已备案。" : "答复印发后，在这里记录送达、评价和承诺事项。"}
      </EmptyState>
    </div>
  );
}

type EarlierProps = { dossier: Parameters<typeof AnswerPanel>[0]["dossier"]; answers: readonly AnswerView[] };

/** Answers of earlier rounds stay as they were issued and rated. */
function Earlier({ dossier, answers }: EarlierProps) {
  if (answers.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer py-1 text-accent">
        以前各轮的答复和评价（{answers.length} 份）
      </summary>
      <div className="mt-2 flex flex-col gap-4">
        {answers.map((answer) => (
          <AnswerPanel key={answer.id} dossier={dossier} answer={answer} />
        ))}
      </div>
    </details>
  );
}

function Rulings({ rulings }: { rulings: readonly RulingView[] }) {
  if (rulings.length === 0) return null;
  return (
    <Panel title="专题会裁定">
      {rulings.map((ruling) => (
        <div key={ruling.id} className="border-line border-l-[3px] pl-3">
          <p className="text-ink-3 text-sm">
            {ruling.on}，第 {ruling.round} 轮，{ruling.participants}
          </p>
          <p className="whitespace-pre-line">{ruling.conclusion}</p>
        </div>
      ))}
    </Panel>
  );
}
