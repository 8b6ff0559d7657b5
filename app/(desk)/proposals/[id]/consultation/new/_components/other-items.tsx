import { CheckboxGroup } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { HiddenFields } from "@/components/form/form";
import type { OtherItem } from "@/lib/consultation/other-items";

/** 一次面商会、座谈、视察 that served several items: tick whom it reached, item by item. Folded until it is needed. */
export function OtherItems({ items }: { items: readonly OtherItem[] }) {
  if (items.length === 0) return null;
  return (
    <details className="mb-4">
      <summary className="cursor-pointer py-1 text-accent">
        这次面商会、座谈或视察还涉及其他件（本人在办 {items.length} 件）
      </summary>
      <p className="mt-1 mb-2 text-ink-3 text-sm">
        勾选到场的代表（委员）的件，一并记录；记录在各件中都能查到，签字记录存入本件。
      </p>
      <ul className="max-h-96 divide-y divide-line-soft overflow-y-auto border-line-soft border-y">
        {items.map((item, index) => (
          <li key={item.id} className="py-2">
            <HiddenFields values={{ [`others[${index}].id`]: item.id }} />
            <Field
              name={`others[${index}].signerIds`}
              label={`${item.number}　${item.title}`}
              group
              className="mb-0"
            >
              <CheckboxGroup
                inline
                options={item.signers.map((signer) => ({
                  value: signer.id,
                  zh: `${signer.name || "未具名提出人"}${signer.isLead ? "（领衔）" : ""}`,
                }))}
              />
            </Field>
          </li>
        ))}
      </ul>
    </details>
  );
}
