import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { Panel } from "@/components/ui/panel";
import { stageActs } from "@/lib/rules/chain/chain";
import { commonPlaces, holderKey } from "@/lib/rules/chain/form";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { ClauseFields } from "./clause-fields";
import { optionsOf } from "./options";

/** Rows for stages still to be added. */
const spareRows = 2;

/** The chain of a meeting's letters, for units that keep none of their own. */
export function ChainFields({ content }: { content: RuleProfileContent }) {
  const { stages, clause } = content.chain;
  const rows = [...stages, ...Array.from({ length: spareRows }, () => undefined)];
  return (
    <Panel title="审核环节" className="max-w-4xl">
      <Field
        name="chain.stages"
        label="自上而下逐环节办理"
        hint="单位另定审核环节的从其规定。同一环节可选几处，同时办理；清空环节和职务即去掉。只有一个签发环节，其后只能是核稿。"
        group
      >
        {rows.map((row, at) => (
          <div
            key={row ? `${row.act}.${row.holders.map(holderKey).join("+")}` : `spare-${at}`}
            className="mb-3 grid items-end gap-x-3 gap-y-2 sm:grid-cols-[9rem_1fr]"
          >
            <Select
              name={`chain.stages[${at}].act`}
              aria-label={`第 ${at + 1} 环节`}
              options={optionsOf(stageActs)}
              empty="不用这一行"
              defaultValue={row?.act ?? ""}
            />
            <Combobox
              name={`chain.stages[${at}].places[]`}
              aria-label={`第 ${at + 1} 环节由谁办理`}
              multiple
              options={commonPlaces}
              defaultValue={row?.holders.map(holderKey) ?? []}
              placeholder="选择职务"
            />
          </div>
        ))}
      </Field>
      <ClauseFields name="chain.clause" clause={clause} />
    </Panel>
  );
}
