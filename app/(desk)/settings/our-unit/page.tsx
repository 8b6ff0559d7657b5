import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Checkbox } from "@/components/form/choice";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { StagesToday } from "@/components/letter/stages-today";
import { DoneNotice } from "@/components/ui/done-notice";
import { Facets } from "@/components/ui/facets";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requirePost } from "@/lib/access/actor";
import { dayOf } from "@/lib/calendar/day";
import { unitSeries } from "@/lib/reply/series/queries";
import { keptSettings, sampleLetter, sampleProfiles } from "@/lib/reply/template/sample";
import { type ChainKind, chainKinds } from "@/lib/rules/chain/form";
import { type UnitChains, type UnitChainView, unitChains } from "@/lib/rules/chain/queries";
import type { CurrentProfile } from "@/lib/rules/queries";
import { ChainEditor } from "./_components/chain-editor";
import { SeriesPanel } from "./_components/series-panel";
import { SettingsPreview } from "./_components/settings-preview";
import { TemplatePanel } from "./_components/template-panel";
import { dropChainAction, handlingAction, keepChainAction } from "./actions";

export const metadata: Metadata = { title: "本单位设置" };

const words = {
  kept: "审核链已保存，从今天起送审的复文照此办理；已在审核的照送审时的审核链办完。",
  dropped: "已改回规则方案的审核链。",
  handling: "已保存。",
  template: "已保存，从下一件签发的复文起照此印制；草稿的预览随之更新。",
  series: "文号设置已保存，从下一件签发的复文起照此编号。",
};

type Props = { searchParams: Promise<{ kind?: string; done?: string | string[] }> };

/** The unit's own review chain, 文号 and letter by kind, with a sample of it, and whether 领导批示 comes before the work is divided. */
export default async function OurUnitPage({ searchParams }: Props) {
  const actor = await requirePost("coordinator");
  const { kind: asked = "answer", done } = await searchParams;
  const kind = (Object.hasOwn(chainKinds, asked) ? asked : "answer") as ChainKind;
  const today = dayOf(new Date());
  const { unitId } = actor.acting;
  const [found, series, kept, profiles] = await Promise.all([
    unitChains(unitId, today),
    unitSeries(unitId, kind, today),
    keptSettings(actor, kind, today),
    sampleProfiles(),
  ]);
  const sample = await sampleLetter(actor, kept, today);
  const chain = found?.chains.find((one) => one.kind === kind);
  if (!found || !chain) notFound();
  const kinds = Object.entries(chainKinds).map(([key, { zh }]) => ({
    href: `/settings/our-unit?kind=${key}`,
    zh,
    current: key === kind,
  }));
  return (
    <>
      <PageHeader title="本单位设置" summary={found.unit.name} />
      <Facets label="复文种类" items={kinds} />
      <div className="mt-4 flex flex-col gap-4">
        <DoneNotice done={done} words={words} />
        <Current found={found} chain={chain} />
        <Panel title={`调整${chainKinds[kind].zh}的审核链`}>
          <Form action={keepChainAction} guard aria-label="调整审核链" key={`${kind}:${chain.since}`}>
            <ChainEditor kind={kind} initial={stagesNow(found, chain)} places={found.places} />
            <SubmitButton pendingLabel="正在保存">保存审核链</SubmitButton>
          </Form>
        </Panel>
        <SettingsPreview key={kind} meetings={profiles.map(meetingOption)} kept={sample}>
          <SeriesPanel kind={kind} series={series} />
          <TemplatePanel kind={kind} kept={kept} unitName={found.unit.name} profiles={profiles} />
        </SettingsPreview>
        <Handling needed={found.unit.needsInstruction} />
      </div>
    </>
  );
}

const meetingOption = ({ meetingId, meeting }: CurrentProfile) => ({ value: meetingId, zh: meeting });

/** What holds today: the unit's own, or the meeting's. */
function stagesNow({ defaults }: UnitChains, chain: UnitChainView) {
  return chain.since ? chain.stages : (defaults[0]?.stages ?? []);
}

function Current({ found, chain }: { found: UnitChains; chain: UnitChainView }) {
  const zh = chainKinds[chain.kind].zh;
  return (
    <Panel title={`${zh}现在怎样审核`} aside={chain.since ? `本单位自定，${chain.since} 起` : "按规则方案"}>
      <StagesToday stages={stagesNow(found, chain)} places={found.places} />
      <p className="mt-2 text-ink-3 text-sm">
        环节认职务不认人：人员变动后自动由新任的审核。起草人轮到审核自己的稿子时免审并记录，签发不能免，由代行领导签发。
      </p>
      {chain.since && (
        <Form action={dropChainAction} aria-label="改回规则方案的审核链" className="mt-3">
          <HiddenFields values={{ kind: chain.kind }} />
          <SubmitButton variant="quiet" size="sm">
            改回规则方案的审核链
          </SubmitButton>
        </Form>
      )}
    </Panel>
  );
}

function Handling({ needed }: { needed: boolean }) {
  return (
    <Panel title="分解前的批示">
      <Form action={handlingAction} keep aria-label="分解前的批示">
        <Checkbox
          name="needsInstruction"
          label="分解到科室以前，须有领导批示"
          hint="签收后由联络员提出拟办意见，领导批示以后才能分解。"
          defaultChecked={needed}
        />
        <SubmitButton variant="plain" pendingLabel="正在保存">
          保存
        </SubmitButton>
      </Form>
    </Panel>
  );
}
