import { RadioGroup } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Panel } from "@/components/ui/panel";
import { seriesModes } from "@/lib/reply/series/form";
import type { SeriesView } from "@/lib/reply/series/queries";
import { type ChainKind, chainKinds } from "@/lib/rules/chain/form";
import { seriesAction } from "../actions";

type Props = { kind: ChainKind; series: SeriesView | null };

const modes = Object.entries(seriesModes).map(([value, { zh, hint }]) => ({ value, zh, hint }));

/** How letters of this kind are numbered, and what became of this year's numbers. */
export function SeriesPanel({ kind, series }: Props) {
  return (
    <Panel title={`${chainKinds[kind].zh}的文号`} aside={series ? undefined : "没有设定，签发后录入"}>
      {series && <Register series={series} />}
      <Form action={seriesAction} guard aria-label="文号" key={kind} className="max-w-3xl">
        <HiddenFields values={{ kind }} />
        <Field name="mode" label="由谁编号" group required>
          <RadioGroup options={modes} defaultValue={series?.mode ?? "external"} />
        </Field>
        <Field
          name="code"
          label="机关代字"
          hint="文号中年份之前的部分，如“周文旅函〔2026〕12号”填“周文旅函”"
          required
        >
          <TextInput defaultValue={series?.code ?? ""} maxLength={20} />
        </Field>
        <Field
          name="used"
          label="今年在系统之外已用到第几号"
          hint="本系统从下一号取起；没有用过的填 0"
          required
        >
          <TextInput defaultValue={String(series?.used ?? 0)} inputMode="numeric" maxLength={5} />
        </Field>
        <SubmitButton pendingLabel="正在保存">保存文号设置</SubmitButton>
      </Form>
    </Panel>
  );
}

function Register({ series: { taken, last, voided } }: { series: SeriesView }) {
  if (taken === 0) return <p className="mb-3 text-ink-3 text-sm">今年还没有取过号。</p>;
  return (
    <div className="mb-3 text-ink-2 text-md">
      <p>
        今年已取 {taken} 个号，最近的是 {last}
        {voided.length > 0 ? `；其中作废 ${voided.length} 个：` : "；没有作废的号。"}
      </p>
      <ul className="list-disc pl-5">
        {voided.map((one) => (
          <li key={one.text}>
            {one.text}：{one.reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
