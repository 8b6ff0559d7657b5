import { Checkbox } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-input";
import { headingZh } from "@/lib/intake/excel/judge/columns";
import type { Problem } from "@/lib/intake/excel/row";
import { fixAction } from "../actions";

type Props = { importId: string; ordinal: number; problem: Problem; text: string };

/** A number and a title are one item's own: the same words elsewhere are not the same slip. */
const own = ["number", "title"];
const long = ["body", "asks"];

/** What is wrong at a cell; one press takes a proposal, or the right value is typed (first, so that Enter sends what was typed). */
export function ProblemForm({ importId, ordinal, problem: { key, address, zh, proposals }, text }: Props) {
  const heading = headingZh(key);
  return (
    <Form action={fixAction} aria-label={`改正 ${address}`}>
      <HiddenFields values={{ importId, ordinal, key }} />
      <p>
        <span className="font-semibold text-seal">{address}</span>
        {`　${zh}`}
      </p>
      <div className="mt-1.5 flex flex-wrap items-center gap-2">
        <Field name="value" label={`${heading}改为`} hideLabel className="min-w-40 flex-1">
          {long.includes(key) ? (
            <TextArea defaultValue={text} rows={2} />
          ) : (
            <TextInput defaultValue={text} placeholder={`${heading}改为`} />
          )}
        </Field>
        <SubmitButton size="sm" variant="plain">
          改
        </SubmitButton>
        {!own.includes(key) && (
          <Checkbox name="alike" label="相同的都这样改" defaultChecked className="mb-0 text-sm" />
        )}
      </div>
      {proposals.length > 0 && (
        <div className="mt-1.5 flex flex-wrap items-center gap-2">
          <span className="text-ink-3 text-sm">改为</span>
          {proposals.map((proposal, place) => (
            <SubmitButton key={proposal.zh} size="sm" variant="plain" name="take" value={String(place)}>
              {proposal.zh}
            </SubmitButton>
          ))}
        </div>
      )}
    </Form>
  );
}
