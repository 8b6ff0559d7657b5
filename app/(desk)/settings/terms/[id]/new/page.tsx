import type { Metadata } from "next";
import { RadioGroup } from "@/components/form/choice";
import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DateInput, TextInput } from "@/components/form/text-input";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { orNotFound } from "@/lib/access/or-not-found";
import { dayOf } from "@/lib/calendar/day";
import { formerOptions, termOfActor } from "@/lib/seats/queries";
import { SeatFields } from "../../_components/seat-fields";
import { addSeatAction } from "../../actions";

export const metadata: Metadata = { title: "增加席位" };

type Props = { params: Promise<{ id: string }> };

/** One seat by hand: 补选, or somebody the list had left out. */
export default async function NewSeatPage({ params }: Props) {
  const actor = await requirePost("registrar");
  const { id } = await params;
  const term = await orNotFound(termOfActor(actor, id));
  const former = await formerOptions(actor, id);
  return (
    <>
      <PageHeader
        kicker={<TextLink href={`/settings/terms/${id}`}>{term.name}</TextLink>}
        title="增加席位"
        summary="补选，或名册里漏掉的"
      />
      <Form action={addSeatAction} aria-label="增加席位" guard className="mt-4 max-w-3xl">
        <HiddenFields values={{ termId: id }} />
        <Panel className="mb-4">
          <Field
            name="personId"
            label="曾任的人员"
            hint="连任或重新当选的选这里，保持同一人；新任的不选，在下面填姓名"
          >
            <Combobox options={former} placeholder="输入姓名或证号查找" empty="新任" />
          </Field>
          <div className="grid gap-x-4 sm:grid-cols-[1fr_auto_11rem]">
            <Field name="name" label="姓名（集体名称）">
              <TextInput maxLength={40} />
            </Field>
            <Field name="isGroup" label="类别" group>
              <RadioGroup
                inline
                options={[
                  { value: "person", zh: "个人" },
                  { value: "group", zh: "集体" },
                ]}
                defaultValue="person"
              />
            </Field>
            <Field name="validFrom" label="任职起始" required>
              <DateInput defaultValue={dayOf(new Date())} />
            </Field>
          </div>
          <SeatFields />
        </Panel>
        <div className="flex gap-2">
          <SubmitButton pendingLabel="正在保存">增加席位</SubmitButton>
          <ButtonLink href={`/settings/terms/${id}`}>取消</ButtonLink>
        </div>
      </Form>
    </>
  );
}
