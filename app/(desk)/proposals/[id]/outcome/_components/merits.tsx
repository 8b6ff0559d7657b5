import { act } from "@/app/act";
import { SubmitButton } from "@/components/form/submit-button";
import { ActDetails } from "@/components/proposal/act-details";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import { Panel } from "@/components/ui/panel";
import { mayAct } from "@/lib/dossier/may";
import type { Dossier } from "@/lib/dossier/open";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { meritsOf } from "@/lib/outcome/key-queries";

const kinds = formFields(proposalInputs.achieve).find((field) => field.name === "kind")?.options ?? {};

/** 成果转化 and 优秀: what the item brought about, and the forms of those who write it down. */
export async function Merits({ dossier }: { dossier: Dossier }) {
  const { commendations, achievements } = await meritsOf(dossier);
  const excellent = `优秀${sourceWords[dossier.head.source].kind}`;
  const events = (["achieve", "commend"] as const).filter((event) => mayAct(dossier, event));
  if (commendations.length + achievements.length + events.length === 0) return null;
  const words = { achieve: "登记成果转化", commend: `评为${excellent}` };
  return (
    <Panel title="成果转化和评优" id="merits">
      <ul className="flex flex-col divide-y divide-line-soft">
        {achievements.map((one) => (
          <li key={one.id} className="py-2 first:pt-0">
            <p className="text-ink-3 text-sm">
              {kinds[one.kind] ?? one.kind}，{one.on}
            </p>
            <p>{one.title}</p>
            {one.text && <p className="whitespace-pre-line text-ink-2 text-md">{one.text}</p>}
          </li>
        ))}
        {commendations.map((one) => (
          <li key={one.id} className="py-2 first:pt-0">
            <p>
              {one.year} 年度{excellent}
              <span className="text-ink-3 text-md">，{one.by}</span>
            </p>
            {one.note && <p className="whitespace-pre-line text-ink-2 text-md">{one.note}</p>}
          </li>
        ))}
      </ul>
      {events.length > 0 && (
        <div className="mt-3 flex flex-wrap gap-2 first:mt-0">
          {events.map((event) => (
            <ActDetails key={event} title={words[event]}>
              <ActForm
                action={act}
                target={{
                  machine: "proposal",
                  event,
                  id: dossier.head.id,
                  version: dossier.file.proposal.version,
                  returnTo: `/proposals/${dossier.head.id}/outcome#merits`,
                }}
                aria-label={words[event]}
              >
                <ActFields
                  fields={formFields(proposalInputs[event])}
                  values={event === "commend" ? { year: dossier.today.slice(0, 4) } : {}}
                />
                <SubmitButton>{`确认${words[event]}`}</SubmitButton>
              </ActForm>
            </ActDetails>
          ))}
        </div>
      )}
    </Panel>
  );
}
