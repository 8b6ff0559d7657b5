import type { Metadata } from "next";
import { DescriptionList } from "@/components/ui/description-list";
import { DoneNotice } from "@/components/ui/done-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { orNotFound } from "@/lib/access/or-not-found";
import { adminPosts, posts } from "@/lib/lifecycle/actor";
import { unitKinds } from "@/lib/people/labels";
import { answeringKinds } from "@/lib/people/rules";
import { type UnitDetail, unitDetail, unitOptions } from "@/lib/people/unit-queries";
import { dateRange, letterDate } from "@/lib/text/dates";
import { EndUnit, RenameUnit } from "./_components/change-unit";
import { Charges } from "./_components/charges";
import { ReviewChains } from "./_components/review-chains";
import { Standins } from "./_components/standins";
import { SucceedUnit } from "./_components/succeed-unit";

export const metadata: Metadata = { title: "单位" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> };

const words = {
  created: "单位已建立。",
  renamed: "单位已更名，原名称保留在历史名称中。",
  ended: "单位已撤销。",
  succeeded: "撤并已记录，在办件和承诺随即转由承接单位办理，逐件记入全程。请安全管理员调整有关人员的任职。",
};

export default async function UnitPage({ params, searchParams }: Props) {
  const actor = await requirePost(...adminPosts);
  const unit = await orNotFound(unitDetail(actor, (await params).id));
  const isOpen = unit.validTo === null;
  const options = isOpen ? await unitOptions(actor) : [];
  const grants = actor.acting.kind === "security_admin" && isOpen;
  return (
    <>
      <PageHeader
        kicker={<TextLink href="/settings/units">单位</TextLink>}
        title={unit.name}
        summary={unit.validTo !== null && <Tag>已于 {unit.validTo} 撤销</Tag>}
        actions={
          actor.acting.kind === "system_admin" &&
          isOpen && (
            <>
              <RenameUnit unit={unit} />
              <SucceedUnit unit={unit} options={options} />
              <EndUnit unit={unit} />
            </>
          )
        }
      />
      <div className="mt-4">
        <DoneNotice done={(await searchParams).done} words={words} />
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Facts unit={unit} />
          <People unit={unit} />
          <Charges unit={unit} mayChange={grants} />
          <Standins unit={unit} mayChange={grants} />
          {answeringKinds.includes(unit.kind) && <ReviewChains unitId={unit.id} />}
        </div>
      </div>
    </>
  );
}

function Facts({ unit }: { unit: UnitDetail }) {
  const { parent, names, children, successors, predecessors } = unit;
  const items = [
    { term: "简称", value: unit.shortName },
    { term: "类别", value: unitKinds[unit.kind] + (unit.isExternal ? "（系统外）" : "") },
    { term: "编码", value: unit.code },
    { term: "成立", value: letterDate(unit.validFrom) },
    ...(parent
      ? [
          {
            term: "上级单位",
            value: <TextLink href={`/settings/units/${parent.id}`}>{parent.name}</TextLink>,
          },
        ]
      : []),
    ...(names.length > 0 ? [{ term: "历史名称", value: <Names names={names} /> }] : []),
    ...(successors.length > 0 ? [{ term: "职责划入", value: <Related units={successors} /> }] : []),
    ...(predecessors.length > 0 ? [{ term: "承接自", value: <Related units={predecessors} /> }] : []),
    ...(children.length > 0 ? [{ term: "下设单位", value: <Below units={children} /> }] : []),
  ];
  return (
    <Panel title="基本情况">
      <DescriptionList items={items} />
    </Panel>
  );
}

function Names({ names }: { names: UnitDetail["names"] }) {
  return (
    <ul>
      {names.map((row) => (
        <li key={row.name + row.validFrom}>
          {row.name}
          <span className="ml-2 text-ink-3">
            {row.validTo ? dateRange(row.validFrom, row.validTo) : `${letterDate(row.validFrom)}起`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Related({ units }: { units: UnitDetail["successors"] }) {
  return (
    <ul>
      {units.map((unit) => (
        <li key={unit.id + unit.on}>
          <TextLink href={`/settings/units/${unit.id}`}>{unit.name}</TextLink>
          <span className="ml-2 text-ink-3">{letterDate(unit.on)}</span>
        </li>
      ))}
    </ul>
  );
}

function Below({ units }: { units: UnitDetail["children"] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {units.map((unit) => (
        <li key={unit.id}>
          <TextLink href={`/settings/units/${unit.id}`}>{unit.shortName}</TextLink>
        </li>
      ))}
    </ul>
  );
}

function People({ unit }: { unit: UnitDetail }) {
  return (
    <Panel title="在任人员" aside={`${unit.posts.length} 人`}>
      {unit.posts.length === 0 ? (
        <p className="text-ink-3">暂无人任职。由安全管理员在「人员与任职」中授予。</p>
      ) : (
        <ul className="divide-y divide-line-soft">
          {unit.posts.map((post) => (
            <li key={post.id} className="flex flex-wrap justify-between gap-x-4 py-1.5">
              <TextLink href={`/settings/people/${post.userId}`}>{post.name}</TextLink>
              <span className="text-ink-3">
                {[posts[post.kind].zh, post.title].filter(Boolean).join("，")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
