import { HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ActDetails } from "@/components/proposal/act-details";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import { Due } from "@/components/proposal/due";
import { FormLinks } from "@/components/proposal/form-links";
import { Panel } from "@/components/ui/panel";
import type { Action } from "@/lib/action/state";
import type { SupervisionNote } from "@/lib/assignment/supervisions";
import type { Day } from "@/lib/calendar/day";
import type { CalendarTable } from "@/lib/calendar/working-days";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";

type Props = {
  notes: readonly SupervisionNote[];
  action: Action;
  proposalId: string;
  version: number;
  today: Day;
  calendar: CalendarTable;
};

/** 督办: what the offices asked for, until when, and the answer, with its form for the unit that is asked. */
export function Supervisions({ notes, today, calendar, ...form }: Props) {
  if (notes.length === 0) return null;
  return (
    <Panel title="督办">
      <ul className="flex flex-col divide-y divide-line-soft">
        {notes.map((note) => (
          <li key={note.id} id={`supervision-${note.id}`} className="py-3 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-start justify-between gap-x-5 gap-y-1">
              <p className="min-w-0 flex-1 basis-72 whitespace-pre-line">{note.requirement}</p>
              {note.answeredOn === null && (
                <Due stage="supervision" dueOn={note.dueOn} today={today} calendar={calendar} />
              )}
            </div>
            <p className="mt-1 text-ink-3 text-md">
              {[`${note.on} ${note.by}`, note.unit && `由${note.unit}回复`, `时限 ${note.dueOn}`]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <div className="mt-2">
              <FormLinks
                href={`/api/forms/items/${form.proposalId}/supervision/${note.id}`}
                zh={`${note.on} 的督办通知`}
                of="督办通知"
              />
            </div>
            {note.answeredOn && <Answer note={note} />}
            {note.isMine && <AnswerForm note={note} {...form} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Answer({ note }: { note: SupervisionNote }) {
  return (
    <div className="mt-2 border-line border-l-2 pl-3 text-md">
      <span className="text-ink-3">{note.answeredOn} 回复：</span>
      <span className="whitespace-pre-line">{note.answer}</span>
    </div>
  );
}

type FormProps = { note: SupervisionNote; action: Action; proposalId: string; version: number };

function AnswerForm({ note, action, proposalId, version }: FormProps) {
  const returnTo = `/proposals/${proposalId}/assignment`;
  return (
    <div className="mt-2">
      <ActDetails title="回复督办" open>
        <ActForm
          action={action}
          target={{ machine: "proposal", event: "answerSupervision", id: proposalId, version, returnTo }}
          aria-label="回复督办"
          guard
        >
          <HiddenFields values={{ supervisionId: note.id }} />
          <ActFields fields={formFields(proposalInputs.answerSupervision)} />
          <SubmitButton>提交回复</SubmitButton>
        </ActForm>
      </ActDetails>
    </div>
  );
}
