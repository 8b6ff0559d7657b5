import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { type ImportProgress, type ReportRow, reportRows } from "@/lib/intake/excel/progress";
import { reasonZh } from "@/lib/intake/excel/words";
import type { Actor } from "@/lib/lifecycle/actor";
import { sheetHref } from "@/lib/sheet/address";

type Props = { actor: Actor; id: string; progress: ImportProgress };

const zh = (count: number) => count.toLocaleString("zh-CN");

/** Failed rows on the page; the sheet has them all. */
const shown = 100;

/** A finished import: how much of it is in, the rows that are not with their reasons, and the sheet with all of them. */
export async function RunResult({ actor, id, progress }: Props) {
  const { created, corrected, refused, errors, submits } = progress;
  const failed = refused + errors;
  const rows = failed > 0 ? await reportRows(actor, id, { take: shown, failedOnly: true }) : [];
  const done = [created > 0 && `新登记 ${zh(created)} 件`, corrected > 0 && `更正 ${zh(corrected)} 件`];
  const words = done.filter(Boolean).join("、") || "没有一件导入";
  return (
    <div className="flex flex-col gap-4">
      <Notice tone={failed > 0 ? "warning" : "success"} title="导入完成">
        <p>{failed > 0 ? `${words}；${zh(failed)} 行没有导入，请只把这些行改正后再上传。` : `${words}。`}</p>
        <p className="mt-2 flex flex-wrap items-center gap-3">
          <ButtonLink size="sm" href={sheetHref(`/imports?id=${id}`)} download>
            下载导入结果
          </ButtonLink>
          {/* New drafts stand in their own tab, not in the one that opens first. */}
          <TextLink href={created > 0 && !submits ? "/intake?queue=draft" : "/intake"}>到收件与审查</TextLink>
        </p>
      </Notice>
      {rows.length > 0 && (
        <Panel title="没有导入的行" aside={`${zh(failed)} 行`}>
          <Table caption="没有导入的行" head={columns}>
            {rows.map((row) => (
              <FailedRow key={row.ordinal} row={row} />
            ))}
          </Table>
          {failed > rows.length && (
            <p className="mt-3 text-ink-3 text-sm">先列出 {rows.length} 行，其余见导入结果。</p>
          )}
        </Panel>
      )}
    </div>
  );
}

function FailedRow({ row }: { row: ReportRow }) {
  return (
    <Row>
      <Cell label="位置">{`${row.sheet} 第 ${row.rowNumber} 行`}</Cell>
      <Cell label="标题">{[row.number, row.title].filter(Boolean).join(" ") || "—"}</Cell>
      <Cell label="说明">{reasonZh(row)}</Cell>
    </Row>
  );
}

const columns = (
  <>
    <HeadCell width={150}>位置</HeadCell>
    <HeadCell>标题</HeadCell>
    <HeadCell>说明</HeadCell>
  </>
);
