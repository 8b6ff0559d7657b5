import { Checkbox } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { Panel } from "@/components/ui/panel";
import { classPlaces, contactForms, opennessPlaces } from "@/lib/letter/style";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { ClauseFields } from "./clause-fields";
import { optionsOf } from "./options";

/** Where letters carry what GB/T 9704-2012 leaves to the place. */
export function LetterFields({ content: { letter } }: { content: RuleProfileContent }) {
  return (
    <Panel title="答复函、补充答复函" className="max-w-3xl">
      <p className="mb-3 text-ink-2">
        其余按《党政机关公文格式》（GB/T 9704-2012）信函格式印制。协办意见函不印结果类别和公开属性。
      </p>
      <Field name="letter.classPlace" label="结果类别印在">
        <Select options={optionsOf(classPlaces)} defaultValue={letter.classPlace} />
      </Field>
      <Field name="letter.opennessPlace" label="公开属性印在">
        <Select options={optionsOf(opennessPlaces)} defaultValue={letter.opennessPlace} />
      </Field>
      <Checkbox
        name="letter.unitMayChoose"
        label="以上两项，承办单位可以自定"
        hint="不勾选的，各单位一律照此印制；签发人和联系方式，单位都可以自定。"
        defaultChecked={letter.unitMayChoose}
      />
      <Checkbox
        name="letter.namesSigner"
        label="印签发人（文号居左、签发人居右）"
        defaultChecked={letter.namesSigner}
      />
      <Field name="letter.contact" label="联系方式">
        <Select options={optionsOf(contactForms)} defaultValue={letter.contact} />
      </Field>
      <ClauseFields name="letter.clause" clause={letter.clause} />
    </Panel>
  );
}
