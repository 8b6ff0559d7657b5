import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Facets } from "@/components/ui/facets";
import { PageHeader } from "@/components/ui/page-header";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TitleLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { adminPosts } from "@/lib/lifecycle/actor";
import { unitKinds } from "@/lib/people/labels";
import { listUnits, type UnitRow, type UnitView } from "@/lib/people/unit-queries";
import { CreateUnit } from "./_components/create-unit";

export const metadata: Metadata = { title: "单位" };

type Props = { searchParams: Promise<{ view?: string | string[] }> };

const views: { view: UnitView; zh: string }[] = [
  { view: "units", zh: "单位" },
  { view: "sections", zh: "含科室" },
  { view: "ended", zh: "含已撤销" },
];

export default async function UnitsPage({ searchParams }: Props) {
  const actor = await requirePost(...adminPosts);
  const wanted = (await searchParams).view;
  const view = views.find((one) => one.view === wanted)?.view ?? "units";
  const units = await listUnits(actor, view);
  return (
    <>
      <PageHeader
        title="单位"
        summary={`${units.filter((unit) => unit.validTo === null).length} 个`}
        actions={actor.acting.kind === "system_admin" && <CreateUnit units={units} />}
      />
      <Facets
        label="单位范围"
        items={views.map((one) => ({
          href: one.view === "units" ? "/settings/units" : `/settings/units?view=${one.view}`,
          zh: one.zh,
          current: one.view === view,
        }))}
      />
      {units.length === 0 ? (
        <EmptyState title="还没有单位">先建政府或机关，再逐级建部门和科室。</EmptyState>
      ) : (
        <Table
          caption="单位"
          head={
            <>
              <HeadCell>名称</HeadCell>
              <HeadCell width={180}>简称</HeadCell>
              <HeadCell width={170}>类别</HeadCell>
              <HeadCell width={120}>编码</HeadCell>
              <HeadCell width={90} numeric>
                在任人数
              </HeadCell>
            </>
          }
        >
          {units.map((unit) => (
            <UnitLine key={unit.id} unit={unit} />
          ))}
        </Table>
      )}
    </>
  );
}

function UnitLine({ unit }: { unit: UnitRow }) {
  return (
    <Row>
      <Cell>
        <span style={{ paddingLeft: `${unit.depth * 1.25}rem` }} className="inline-flex flex-wrap gap-x-2">
          <TitleLink href={`/settings/units/${unit.id}`}>{unit.name}</TitleLink>
          {unit.isExternal && <Tag>系统外</Tag>}
          {unit.validTo !== null && <Tag>已于 {unit.validTo} 撤销</Tag>}
        </span>
      </Cell>
      <Cell label="简称">{unit.shortName}</Cell>
      <Cell label="类别">{unitKinds[unit.kind]}</Cell>
      <Cell label="编码">{unit.code}</Cell>
      <Cell label="在任人数" numeric>
        {unit.people}
      </Cell>
    </Row>
  );
}
