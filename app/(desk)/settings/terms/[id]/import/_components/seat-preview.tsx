import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { SeatLine } from "@/lib/seats/seat-file";
import type { PlannedSeat } from "@/lib/seats/seat-plan";

/** A planned seat with the line it comes from, flat as the action hands it over. */
export type PreviewRow = SeatLine & Pick<PlannedSeat, "kind" | "note">;

const kinds: Record<PreviewRow["kind"], string> = {
  fresh: "新任",
  again: "连任",
  change: "修改",
  same: "不变",
};

/** What the list would do, line by line; those that stay as they are come last. */
export function SeatPreview({ rows, children }: { rows: readonly PreviewRow[]; children: ReactNode }) {
  const counts = (Object.keys(kinds) as PreviewRow["kind"][])
    .map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${kinds[kind]} ${count} 人`);
  const shown = [...rows.filter((row) => row.kind !== "same"), ...rows.filter((row) => row.kind === "same")];
  return (
    <Panel title="预览" aside={counts.join("，")} className="mb-4">
      <div className="max-h-[60vh] overflow-y-auto">
        <Table caption="将写入的席位" head={<Head />}>
          {shown.map((row) => (
            <Row key={row.line}>
              <Cell label="行">{row.line}</Cell>
              <Cell label="证号">{row.number || "—"}</Cell>
              <Cell>
                <span className="font-semibold">{row.name}</span>
              </Cell>
              <Cell label="代表团（界别）">{row.group || "—"}</Cell>
              <Cell label="联系方式">{[row.phone, row.email].filter(Boolean).join("，") || "—"}</Cell>
              <Cell label="结果">
                <Tag>{kinds[row.kind]}</Tag>
                {row.note && <span className="block text-ink-3 text-sm">{row.note}</span>}
              </Cell>
            </Row>
          ))}
        </Table>
      </div>
      <div className="mt-4">{children}</div>
    </Panel>
  );
}

function Head() {
  return (
    <>
      <HeadCell width={56}>行</HeadCell>
      <HeadCell width={90}>证号</HeadCell>
      <HeadCell width={130}>姓名</HeadCell>
      <HeadCell width={160}>代表团（界别）</HeadCell>
      <HeadCell width={220}>联系方式</HeadCell>
      <HeadCell>结果</HeadCell>
    </>
  );
}
