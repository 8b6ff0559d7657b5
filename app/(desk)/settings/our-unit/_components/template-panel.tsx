import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-input";
import { Panel } from "@/components/ui/panel";
import { usualClosing } from "@/lib/letter/letter";
import type { TemplateView } from "@/lib/reply/series-queries";
import { type ChainKind, chainKinds } from "@/lib/rules/chain-form";
import { templateAction } from "../actions";

type Props = { kind: ChainKind; template: TemplateView };

/** The sentence at the end of letters of this kind, and who receives a copy besides the usual bodies. */
export function TemplatePanel({ kind, template }: Props) {
  const usual = usualClosing[kind];
  return (
    <Panel title={`${chainKinds[kind].zh}的结束语和抄送`}>
      <Form action={templateAction} guard aria-label="结束语和抄送" key={kind} className="max-w-3xl">
        <HiddenFields values={{ kind }} />
        <Field
          name="closing"
          label="结束语"
          hint={usual ? `印在正文之后；不填则为“${usual}”` : "印在正文之后，每件都有；不填则不印"}
        >
          <TextArea rows={2} defaultValue={template.closing} maxLength={200} />
        </Field>
        <Field
          name="copies"
          label="另外抄送"
          hint={
            kind === "opinion"
              ? "一行一个单位；协办意见函平时不抄送"
              : "一行一个单位；受理登记的机构和交办机构照例抄送，不必填写"
          }
        >
          <TextArea rows={3} defaultValue={template.copies.join("\n")} />
        </Field>
        <SubmitButton pendingLabel="正在保存">保存结束语和抄送</SubmitButton>
      </Form>
    </Panel>
  );
}
