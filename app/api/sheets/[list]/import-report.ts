// 导入结果 of one import, by its id.

import { isUuid } from "@/lib/access/uuid";
import { importProgress } from "@/lib/intake/excel/progress";
import { reportBatches, reportColumns } from "@/lib/intake/excel/report";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { type ExportedList, opened } from "./exported";

export const importReport: ExportedList = {
  posts: ["registrar"],
  async open(actor, { id = "" }) {
    const progress = isUuid(id) ? await importProgress(actor, id) : null;
    if (!progress) throw new NotVisible();
    return opened({
      zh: "导入结果",
      columns: reportColumns,
      count: progress.rows,
      batches: reportBatches(actor, id),
      filters: [["导入的文件", progress.fileName]],
    });
  },
};
