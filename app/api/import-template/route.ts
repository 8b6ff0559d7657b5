import { currentActor } from "@/lib/access/actor";
import { download, sentenceInstead } from "@/lib/files/headers";
import { templateBook } from "@/lib/intake/excel/template";
import { sheetMime } from "@/lib/sheet/workbook";

/** The template of 从 Excel 导入, with the meetings, topics and units of today. For registrars; 404 for all others. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  if (actor?.acting.kind !== "registrar") {
    return sentenceInstead("没有找到登记模板：只有登记人员可以下载。请登录后重试。", 404);
  }
  const bytes = new Uint8Array(await templateBook(actor));
  return download({ name: "建议提案登记模板.xlsx", mime: sheetMime, bytes });
}
