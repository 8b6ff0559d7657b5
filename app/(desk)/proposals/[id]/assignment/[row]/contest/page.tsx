import { act } from "@/app/act";
import { ActFields, type PickerOption } from "@/components/proposal/act-fields";
import { FormLinks } from "@/components/proposal/form-links";
import { OfferForm } from "@/components/proposal/offer-form";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { contestIntention, rowClocks } from "@/lib/assignment/queries";
import { clauseText, ruleText } from "@/lib/calendar/due-rule";
import type { DossierOffer } from "@/lib/dossier/offers";
import { assignmentInputs } from "@/lib/lifecycle/inputs/assignment";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { openRow, type RowParams } from "../open-row";
import { otherUnits } from "../units";

/** In the order in which an office would think of them. */
const events = ["contest", "requestContest", "contestByForm"] as const;
type Event = (typeof events)[number];

const buttons: Record<Event, string> = {
  contest: "提出退办申请",
  requestContest: "报主要领导",
  contestByForm: "提出退办申请",
};

/** 申请退办: by the leader, or by the coordinator with the signed and sealed form; or first put to the leader. */
export default async function ContestPage({ params }: RowParams) {
  const { dossier, row, offers, returnTo } = await openRow(params, events);
  const { file, rules } = dossier;
  const [clocks, units, intention] = await Promise.all([
    rowClocks(row.id),
    otherUnits(file, row),
    contestIntention(row.id),
  ]);
  const rule = rules.content.deadlines.contest;
  const isTop = row.parentId === null;
  return (
    <div className="mt-4 flex flex-col gap-4">
      {isTop && (
        <Notice>
          {clocks.contest && `最迟 ${clocks.contest.dueOn} 提出。`}
          {`${ruleText(rule)}（${clauseText(rule.clause)}）。裁定前本单位仍负责办理，期限照常计算。`}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <span className="text-ink-2">退办申请表：打印后由主要领导签字、盖章，扫描上传。</span>
        <FormLinks href={`/api/forms/items/${dossier.head.id}/contest/${row.id}`} zh="退办申请表" />
      </div>
      {events.map((event) => {
        const offer = offers.find((one) => one.event === event);
        return offer ? (
          <ContestForm
            key={event}
            event={event}
            offer={offer}
            units={units}
            intention={event === "requestContest" ? "" : intention}
            returnTo={returnTo}
          />
        ) : null;
      })}
    </div>
  );
}

type FormProps = {
  event: Event;
  offer: DossierOffer;
  units: readonly PickerOption[];
  intention: string;
  returnTo: string;
};

function ContestForm({ event, offer, units, intention, returnTo }: FormProps) {
  return (
    <Panel title={`${offer.zh} · ${offer.about}`}>
      <OfferForm action={act} offer={offer} returnTo={returnTo} submit={buttons[event]} className="max-w-2xl">
        <ActFields
          fields={formFields(assignmentInputs[event])}
          options={{ unit: units }}
          values={{ reason: intention }}
        />
      </OfferForm>
    </Panel>
  );
}
