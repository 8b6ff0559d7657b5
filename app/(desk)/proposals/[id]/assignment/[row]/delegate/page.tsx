import { act } from "@/app/act";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { DateInput } from "@/components/form/text-input";
import { OfferForm } from "@/components/proposal/offer-form";
import { Panel } from "@/components/ui/panel";
import { innerDueOn, reviewWorkdays } from "@/lib/assignment/inner-due";
import { rowClocks } from "@/lib/assignment/queries";
import { childrenOf } from "@/lib/lifecycle/facts";
import { colleagueOptions, type PickerOption, sectionHeads, sectionOptions } from "@/lib/people/options";
import { openRow, type RowParams } from "../open-row";

const duties = [
  { value: "none", zh: "不承担" },
  { value: "lead", zh: "主办科室" },
  { value: "assist", zh: "配合科室" },
];

/**
 * 分解到科室, and 增加承办科室 afterwards: every section that has no part yet with who heads it, its part, its clerk and its
 * inner day. A plain form, no script needed.
 */
export default async function DelegatePage({ params }: RowParams) {
  const { dossier, row, offers, returnTo } = await openRow(params, ["delegate", "addSections"]);
  const offer = offers.find((one) => one.refusal === null) ?? offers[0];
  const [all, heads, colleagues, clocks] = await Promise.all([
    sectionOptions(row.unitId),
    sectionHeads(row.unitId),
    colleagueOptions(row.institutionId),
    rowClocks(row.id),
  ]);
  if (!offer) return null;
  const present = childrenOf(dossier.file, row.id);
  const sections = all.filter(({ value }) => !present.some((child) => child.unitId === value));
  const hasLead = present.some((child) => child.duty === "lead");
  const answerDueOn = clocks.answer?.dueOn ?? null;
  const dueOn = innerDueOn(dossier.rules.calendar, dossier.today, answerDueOn);
  return (
    <Panel title={`${offer.zh} · ${row.unitName}`} className="mt-4">
      <p className="mb-4 text-ink-2">
        {hasLead
          ? `已有${present.map((child) => child.unitName).join("、")}承办，可再选配合科室。`
          : "选一个主办科室，可再选配合科室。"}
        {answerDueOn &&
          `本单位答复期限 ${answerDueOn}，内部时限默认提前 ${reviewWorkdays} 个工作日，为审核、签发留出时间。`}
      </p>
      <OfferForm
        action={act}
        offer={offer}
        returnTo={returnTo}
        submit={hasLead ? "确认增加" : "确认分解"}
        cancelHref={returnTo}
        className="max-w-4xl"
      >
        <ul className="mb-4 flex flex-col divide-y divide-line-soft border-line-soft border-y">
          {sections.map((section, place) => (
            <SectionFields
              key={section.value}
              section={section}
              head={heads.get(section.value) ?? ""}
              duties={hasLead ? duties.filter(({ value }) => value !== "lead") : duties}
              place={place}
              colleagues={colleagues}
              dueOn={dueOn}
            />
          ))}
        </ul>
      </OfferForm>
    </Panel>
  );
}

type SectionProps = {
  section: PickerOption;
  /** Who receives it: 「科室负责人 夏佳宁」; empty where nobody does. */
  head: string;
  duties: readonly { value: string; zh: string }[];
  place: number;
  colleagues: readonly PickerOption[];
  dueOn: string | null;
};

function SectionFields({ section, head, duties, place, colleagues, dueOn }: SectionProps) {
  const name = (field: string) => `rows[${place}].${field}`;
  // The section's own people first; a small office may hand work to any of its clerks.
  const people = [...colleagues].sort(
    (a, b) => Number(b.note === section.zh) - Number(a.note === section.zh),
  );
  const options = people.map(({ value, zh, note }) => ({ value, zh: note ? `${zh}（${note}）` : zh }));
  return (
    <li className="py-3">
      <fieldset
        aria-labelledby={`section-${place}`}
        className="grid items-end gap-x-4 gap-y-2 md:grid-cols-[minmax(0,1fr)_9rem_minmax(0,16rem)_11rem]"
      >
        <input type="hidden" name={name("unitId")} value={section.value} />
        <div className="self-center">
          <b id={`section-${place}`} className="font-semibold">
            {section.zh}
          </b>
          <div className={head ? "text-ink-3 text-sm" : "text-amber text-sm"}>{head || "暂无负责人"}</div>
        </div>
        <Field name={name("duty")} label="分工" className="mb-0">
          <Select options={duties} defaultValue="none" />
        </Field>
        <Field name={name("handlerId")} label="承办人" className="mb-0">
          <Select options={options} empty="由科室负责人确定" />
        </Field>
        <Field name={name("dueOn")} label="内部时限" className="mb-0">
          <DateInput defaultValue={dueOn ?? ""} />
        </Field>
      </fieldset>
    </li>
  );
}
