import { Checkbox } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-input";
import { Panel } from "@/components/ui/panel";
import { usualClosing } from "@/lib/letter/letter";
import { classPlaces, contactForms, opennessPlaces } from "@/lib/letter/style";
import type { TypedSettings } from "@/lib/reply/template/sample";
import { type ChainKind, chainKinds } from "@/lib/rules/chain/form";
import type { CurrentProfile } from "@/lib/rules/queries";
import { templateAction } from "../actions";

type Props = {
  kind: ChainKind;
  kept: TypedSettings;
  unitName: string;
  profiles: readonly CurrentProfile[];
};

const asRules = "照会议的规则方案";

/** How letters of this kind look: letterhead, signer, marks, contact, the sentence at the end and further copies. */
export function TemplatePanel({ kind, kept, unitName, profiles }: Props) {
  return (
    <Panel title={`${chainKinds[kind].zh}的样式`}>
      <Form action={templateAction} guard aria-label="信函样式" key={kind} className="max-w-3xl">
        <HiddenFields values={{ kind }} />
        <Head kept={kept} unitName={unitName} />
        {kind !== "opinion" && <Marks kept={kept} profiles={profiles} />}
        <Contact kept={kept} />
        <Ending kind={kind} kept={kept} />
        <Checkbox
          name="forAllKinds"
          label="另外两种复文也用这样的标志、签发人、类别和公开属性、联系方式"
          hint="结束语和抄送仍各设各的。"
        />
        <SubmitButton pendingLabel="正在保存">保存信函样式</SubmitButton>
      </Form>
    </Panel>
  );
}

function Head({ kept, unitName }: { kept: TypedSettings; unitName: string }) {
  return (
    <>
      <Field
        name="letterhead"
        label="发文机关标志"
        hint="信函上方的红字，用机关全称或者规范化简称，不加“文件”二字；不填则用本单位名称"
      >
        <TextInput defaultValue={kept.letterhead} placeholder={unitName} maxLength={40} />
      </Field>
      <Field name="namesSigner" label="签发人" hint="印的，文号居左、签发人居右；不印的，文号居右">
        <Select
          empty={asRules}
          options={[
            { value: "yes", zh: "印签发人" },
            { value: "no", zh: "不印" },
          ]}
          defaultValue={kept.namesSigner === null ? "" : kept.namesSigner ? "yes" : "no"}
        />
      </Field>
    </>
  );
}

/** Choices where some meeting leaves them to the unit, else where the rules put them. */
function Marks({ kept, profiles }: Pick<Props, "kept" | "profiles">) {
  const free = profiles.filter((one) => one.content.letter.unitMayChoose);
  const fixed = profiles.filter((one) => !one.content.letter.unitMayChoose);
  return (
    <>
      {free.length > 0 && (
        <div className="grid gap-x-4 sm:grid-cols-2">
          <Field name="classPlace" label="结果类别印在">
            <Select empty={asRules} options={optionsOf(classPlaces)} defaultValue={kept.classPlace ?? ""} />
          </Field>
          <Field name="opennessPlace" label="公开属性印在">
            <Select
              empty={asRules}
              options={optionsOf(opennessPlaces)}
              defaultValue={kept.opennessPlace ?? ""}
            />
          </Field>
        </div>
      )}
      {[...new Set(fixed.map(placesText))].map((places) => (
        <p key={places} className="mb-4 text-ink-3 text-sm">
          {fixed
            .filter((one) => placesText(one) === places)
            .map((one) => one.meeting)
            .join("、")}
          的复文，各单位统一：{places}
        </p>
      ))}
    </>
  );
}

const placesText = ({ content: { letter } }: CurrentProfile) =>
  `结果类别，${classPlaces[letter.classPlace].zh}；公开属性，${opennessPlaces[letter.opennessPlace].zh}。`;

const contactFields = [
  { name: "contactName", label: "联系人（具体经办人）", hint: "三种复文共用", maxLength: 20 },
  { name: "contactPhone", label: "联系电话", hint: "三种复文共用", maxLength: 40, inputMode: "tel" },
  {
    name: "leaderName",
    label: "主管领导人（承办负责人）",
    hint: "联系方式分行列主管领导人或承办负责人的才印",
    maxLength: 20,
  },
  {
    name: "leaderPhone",
    label: "主管领导人电话",
    hint: "联系方式分行列主管领导人的才印；随复文送出，请填办公电话",
    maxLength: 40,
    inputMode: "tel",
  },
  {
    name: "postcode",
    label: "邮政编码",
    hint: "三种复文共用，联系方式列邮编的才印",
    maxLength: 6,
    inputMode: "numeric",
  },
] as const;

function Contact({ kept }: { kept: TypedSettings }) {
  return (
    <>
      <Field name="contact" label="联系方式" hint="印在成文日期之后">
        <Select empty={asRules} options={optionsOf(contactForms)} defaultValue={kept.contact ?? ""} />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {contactFields.map(({ name, label, hint, ...input }) => (
          <Field key={name} name={name} label={label} hint={hint}>
            <TextInput defaultValue={kept[name]} {...input} />
          </Field>
        ))}
      </div>
    </>
  );
}

function Ending({ kind, kept }: Pick<Props, "kind" | "kept">) {
  const usual = usualClosing[kind];
  return (
    <>
      <Field
        name="closing"
        label="结束语"
        hint={usual ? `印在正文之后；不填则为“${usual}”` : "印在正文之后，每件都有；不填则不印"}
      >
        <TextArea rows={2} defaultValue={kept.closing} maxLength={200} />
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
        <TextArea rows={3} defaultValue={kept.copies.join("\n")} />
      </Field>
    </>
  );
}

function optionsOf<Key extends string>(table: Record<Key, { zh: string }>) {
  return Object.entries<{ zh: string }>(table).map(([value, { zh }]) => ({ value, zh }));
}
