import { notFound } from "next/navigation";
import { Due } from "@/components/proposal/due";
import { FileLink } from "@/components/proposal/file-link";
import { Panel } from "@/components/ui/panel";
import { mayAct } from "@/lib/dossier/may";
import { openDossier } from "@/lib/dossier/open";
import { filesOf } from "@/lib/files/queries";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { keyParts } from "@/lib/lifecycle/inputs/key";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { keyOf, type PlanView } from "@/lib/outcome/key-queries";
import { Designations } from "./_components/designations";
import { KeyForm } from "./_components/key-forms";

type Props = { params: Promise<{ id: string }> };
type Files = ReadonlyMap<string, string>;

const meetingKinds = formFields(proposalInputs.brief).find((field) => field.name === "kind")?.options ?? {};

/** 重点: who named the item and who leads, the 办理方案 with its 专班, the reports as often as asked, the meetings. */
export default async function KeyPage({ params }: Props) {
  const dossier = await openDossier((await params).id);
  const { head, today, rules, actor } = dossier;
  if (!head.isKey && !mayAct(dossier, "designateKey")) notFound();
  const [view, stored] = await Promise.all([keyOf(dossier), filesOf(actor, head)]);
  const files: Files = new Map(stored.map((file) => [file.id, file.name]));
  const [plan, ...earlier] = view.plans;
  const isStaff = actor.acting.kind !== "proposer";
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.7fr)_minmax(19rem,1fr)]">
      <div className="flex min-w-0 flex-col gap-4">
        {isStaff && head.isKey && (
          <Panel title="办理方案">
            {plan ? (
              <Plan itemId={head.id} plan={plan} files={files} />
            ) : (
              <p className="text-ink-2">主办单位还没有报送办理方案。</p>
            )}
            {earlier.length > 0 && (
              <details className="mt-3">
                <summary className="cursor-pointer text-accent">以前的方案（{earlier.length} 份）</summary>
                {earlier.map((one) => (
                  <div key={one.id} className="mt-3 border-line border-t pt-3">
                    <Plan itemId={head.id} plan={one} files={files} />
                  </div>
                ))}
              </details>
            )}
            <div className="mt-3">
              <KeyForm dossier={dossier} event="planKey" title={plan ? "更新办理方案" : "报送办理方案"} />
            </div>
          </Panel>
        )}
        {isStaff && head.isKey && (
          <Panel
            title="办理进展"
            id="reports"
            aside={
              view.dueOn && (
                <Due stage="keyReport" dueOn={view.dueOn} today={today} calendar={rules.calendar} />
              )
            }
          >
            {view.reports.length === 0 && <p className="text-ink-2">还没有填报进展。</p>}
            <ol className="flex flex-col divide-y divide-line-soft">
              {view.reports.map((one) => (
                <li key={one.id} className="py-2 first:pt-0">
                  <p className="text-ink-3 text-sm">
                    {one.on}，{one.unit}
                  </p>
                  <p className="whitespace-pre-line">{one.text}</p>
                  <FileLine itemId={head.id} id={one.fileId} files={files} />
                </li>
              ))}
            </ol>
            <div className="mt-3">
              <KeyForm dossier={dossier} event="reportKey" title="填报进展" />
            </div>
          </Panel>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <Designations dossier={dossier} designations={view.designations} />
        {isStaff && (
          <Panel
            title="专题会等会议"
            aside={view.meetings.length > 0 ? `${view.meetings.length} 次` : undefined}
          >
            {view.meetings.length === 0 && <p className="text-ink-2">还没有会议记录。</p>}
            <ol className="flex flex-col divide-y divide-line-soft">
              {view.meetings.map((one) => (
                <li key={one.id} className="py-2 first:pt-0">
                  <p className="text-ink-3 text-sm">
                    {one.on}，{meetingKinds[one.kind] ?? one.kind}，{one.unit}
                  </p>
                  <p className="whitespace-pre-line">{one.text}</p>
                </li>
              ))}
            </ol>
            <div className="mt-3">
              <KeyForm dossier={dossier} event="brief" title="记录会议" />
            </div>
          </Panel>
        )}
      </div>
    </div>
  );
}

function FileLine({ itemId, id, files }: { itemId: string; id: string | null; files: Files }) {
  const name = id ? files.get(id) : undefined;
  return id && name ? <FileLink itemId={itemId} id={id} name={name} /> : null;
}

function Plan({ itemId, plan, files }: { itemId: string; plan: PlanView; files: Files }) {
  return (
    <>
      <p className="text-ink-3 text-sm">
        {plan.on}，{plan.unit}报送
      </p>
      <p className="whitespace-pre-line">{plan.text}</p>
      <FileLine itemId={itemId} id={plan.fileId} files={files} />
      {plan.members.length > 0 && (
        <dl className="mt-2 grid grid-cols-[5rem_minmax(0,1fr)] gap-x-3 text-md">
          {plan.members.map((one) => (
            <div key={one.id} className="contents">
              <dt className="text-ink-3">{keyParts[one.part as keyof typeof keyParts]}</dt>
              <dd>
                {one.name}
                {one.title && <span className="text-ink-2">，{one.title}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
