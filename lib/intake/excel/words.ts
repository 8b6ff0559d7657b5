// The words for what a row of an import is and what became of it. Pure.
import type { ImportResult, ImportVerdict } from "@/lib/db/generated/enums";
import type { Change, Problem } from "./row";

/** A row in its preview. */
export const verdictZh: Record<ImportVerdict, string> = {
  create: "新登记",
  update: "更正",
  unchanged: "无变化",
  error: "有误",
  skipped: "跳过",
};

type Fate = { verdict: ImportVerdict; result: ImportResult };

/** 「新登记」 for a row that was carried out; an error and a refusal alike are 「没有导入」. */
export function fateZh({ verdict, result }: Fate): string {
  const isToDo = verdict === "create" || verdict === "update";
  if (verdict === "error" || (isToDo && result === "refused")) return "没有导入";
  return isToDo && result === "waiting" ? "等待导入" : verdictZh[verdict];
}

type Told = Fate & { resultZh: string; problems: readonly Problem[]; changes: readonly Change[] };

/** Why a row was not carried out, or what was corrected in it; remarks on its cells follow. */
export function reasonZh({ resultZh, problems, changes }: Told): string {
  const corrected = changes.map(({ zh, before, after }) => `${zh}：「${before}」改为「${after}」`);
  const remarks = problems.map(({ address, zh }) => (address ? `${address} ${zh}` : zh));
  return [resultZh, ...(resultZh ? [] : corrected), ...remarks].filter(Boolean).join("；");
}
