import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Panel } from "@/components/ui/panel";
import { verifyAction } from "../actions";

/** Verification of one item by number, or of everything. */
export function VerifyPanel() {
  return (
    <Panel title="核验留痕" className="mt-4">
      <Form action={verifyAction} keep aria-label="核验留痕">
        <div className="flex flex-wrap items-end gap-3">
          <Field
            name="number"
            label="件的编号"
            hint="不填则核验全部办理经过、系统记录和每日锚定"
            className="mb-0 w-80 max-sm:w-full"
          >
            <TextInput maxLength={50} autoComplete="off" />
          </Field>
          <SubmitButton pendingLabel="正在核验，件数多时需要几分钟…">核验</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}
