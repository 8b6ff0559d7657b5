import { act } from "@/app/act";
import { RadioGroup } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-input";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import type { ReviewWork } from "../work";
import { paragraphOptions } from "./notes";

/** 退回修改: to the drafter or to an earlier stage, with what must be changed and where. */
export function SendBack({ work }: { work: ReviewWork }) {
  const { reply, queue } = work;
  const earlier = reply.stages.filter(
    (stage) => stage.skippedReason === null && stage.ordinal < (reply.stageOrdinal ?? 0),
  );
  const targets = [
    { value: "sendBack", zh: "退给承办人" },
    ...(earlier.length > 0 ? [{ value: "sendBackToStage", zh: "退给前面的审核环节" }] : []),
  ];
  const { id, version, textVersion } = reply;
  return (
    <Dialog title="退回修改" trigger="退回修改" variant="warn" dataKey="r">
      <Form action={act} aria-label="退回修改">
        <HiddenFields values={{ machine: "reply", id, version, textVersion, returnTo: queue.nextHref }} />
        <Field name="event" label="退给谁" group hideLabel className="mb-2.5">
          <RadioGroup options={targets} inline defaultValue="sendBack" />
        </Field>
        {earlier.length === 1 && <HiddenFields values={{ stageOrdinal: earlier[0]?.ordinal ?? 0 }} />}
        {earlier.length > 1 && (
          <Field name="stageOrdinal" label="哪一环节（退给前面环节时）">
            <Select options={earlier.map((stage) => ({ value: String(stage.ordinal), zh: stage.name }))} />
          </Field>
        )}
        <Field name="blockId" label="哪一段" className="mb-2.5">
          <Select options={paragraphOptions(work)} empty="全文" />
        </Field>
        <Field name="reason" label="退回意见" required>
          <TextArea rows={4} />
        </Field>
        <DialogActions>
          <SubmitButton variant="danger">确认退回</SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
