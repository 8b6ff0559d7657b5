import { Field } from "@/components/form/field";
import { TextArea } from "@/components/form/text-input";

/** 交办要求 for the ticked items; it stands in the 交办通知 of each. */
export function BulkNote() {
  return (
    <details className="no-print border-line border-x bg-sheet px-3.5 py-2 text-md">
      <summary className="cursor-pointer text-ink-2">交办要求（对选中的各件，可不填）</summary>
      <div className="mt-2 max-w-3xl">
        <Field name="note" label="交办要求" hint="写入各件的交办通知，例如沟通、报送的要求。">
          <TextArea rows={3} />
        </Field>
      </div>
    </details>
  );
}
