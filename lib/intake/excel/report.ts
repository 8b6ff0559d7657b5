// 导入结果: what became of every row of the file, as a sheet.
import "server-only";
import type { Actor } from "@/lib/lifecycle/actor";
import type { Column } from "@/lib/sheet/column";
import { type ReportRow, reportRows } from "./progress";
import { fateZh, reasonZh } from "./words";

export const reportColumns: readonly Column<ReportRow>[] = [
  { zh: "工作表", width: 14, value: ({ sheet }) => sheet },
  { zh: "行", width: 8, kind: "number", value: ({ rowNumber }) => rowNumber },
  { zh: "编号", width: 14, value: ({ number }) => number },
  { zh: "标题", width: 44, value: ({ title }) => title },
  { zh: "结果", width: 10, value: fateZh },
  { zh: "说明", width: 60, value: reasonZh },
];

/** Rows of one statement. */
const size = 1000;

/** All rows in the order of the file, a thousand at a time. */
export async function* reportBatches(actor: Actor, importId: string): AsyncGenerator<ReportRow[]> {
  for (let after = 0; ; ) {
    const rows = await reportRows(actor, importId, { after, take: size });
    if (rows.length > 0) yield rows;
    after = rows.at(-1)?.ordinal ?? after;
    if (rows.length < size) return;
  }
}
