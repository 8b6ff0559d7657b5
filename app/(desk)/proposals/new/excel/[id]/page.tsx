import { notFound } from "next/navigation";
import { Facets } from "@/components/ui/facets";
import { PageHeader } from "@/components/ui/page-header";
import { ListPager } from "@/components/ui/pager";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { isUuid } from "@/lib/access/uuid";
import type { ImportVerdict } from "@/lib/db/generated/enums";
import { importProgress } from "@/lib/intake/excel/progress";
import { type Preview, pageSize, previewOf, previewRows } from "@/lib/intake/excel/queries";
import { verdictZh } from "@/lib/intake/excel/words";
import { ConfirmPanel } from "./_components/confirm-panel";
import { FileNote } from "./_components/file-note";
import { PreviewTable } from "./_components/preview-table";
import { RunProgress } from "./_components/run-progress";
import { RunResult } from "./_components/run-result";

export const metadata = { title: "导入预览" };

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

/** An import: what it would do, row by row; once confirmed, how far it is and what came of it. */
export default async function ImportPage({ params, searchParams }: Props) {
  const actor = await requirePost("registrar");
  const { id } = await params;
  const preview = isUuid(id) ? await previewOf(actor, id) : null;
  if (!preview || preview.state === "cancelled") notFound();
  const header = (
    <PageHeader
      kicker={<TextLink href="/proposals/new/excel">从 Excel 导入</TextLink>}
      title={preview.fileName}
      summary={summaryOf(preview)}
    />
  );
  if (preview.state !== "preview") {
    const progress = await importProgress(actor, id);
    if (!progress) notFound();
    return (
      <>
        {header}
        <div className="mt-4">
          {progress.state === "done" ? (
            <RunResult actor={actor} id={id} progress={progress} />
          ) : (
            <RunProgress id={id} progress={progress} />
          )}
        </div>
      </>
    );
  }
  const shown = readShown(await searchParams, preview);
  const rows = await previewRows(actor, id, shown);
  const { verdict, page } = shown;
  return (
    <>
      {header}
      <div className="mt-4 flex flex-col gap-4">
        <FileNote note={preview.note} />
        <ConfirmPanel id={id} total={preview.counts.create + preview.counts.update} />
      </div>
      <Facets label="读入的行" items={facetsOf(preview, verdict)} />
      <PreviewTable id={id} rows={rows} />
      <ListPager
        page={page}
        size={pageSize}
        total={verdict ? preview.counts[verdict] : preview.total}
        unit="行"
        hrefOf={(next) => hrefOf(id, verdict, next)}
      />
    </>
  );
}

const verdicts: readonly ImportVerdict[] = ["error", "create", "update", "unchanged", "skipped"];

function summaryOf({ state, counts, submits, meeting, dropped }: Preview): string {
  if (state !== "preview") return meeting;
  const parts = verdicts
    .filter((verdict) => counts[verdict] > 0)
    .map((one) => `${verdictZh[one]} ${counts[one]} 行`);
  const kept = dropped > 0 ? `；${dropped.toLocaleString("zh-CN")} 处改动未导入，见各行说明` : "";
  return `还没有登记任何一件。${parts.join("，")}；新的${submits ? "登记并提交审查" : "登记为草稿"}${kept}`;
}

/** What is wrong comes first, as long as anything is. */
function readShown(query: Query, { counts }: Preview): { verdict: ImportVerdict | null; page: number } {
  const usual = counts.error > 0 ? "error" : null;
  const verdict = query.show === undefined ? usual : (verdicts.find((one) => one === query.show) ?? null);
  const page = Number(query.page);
  return { verdict, page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1 };
}

function hrefOf(id: string, verdict: ImportVerdict | null, page = 1): string {
  const query = new URLSearchParams({ show: verdict ?? "all", ...(page > 1 ? { page: String(page) } : {}) });
  return `/proposals/new/excel/${id}?${query}`;
}

function facetsOf({ id, counts, total }: Preview, current: ImportVerdict | null) {
  const each = verdicts
    .filter((verdict) => counts[verdict] > 0 || verdict === current)
    .map((verdict) => ({
      href: hrefOf(id, verdict),
      zh: verdictZh[verdict],
      count: counts[verdict],
      current: verdict === current,
    }));
  return [...each, { href: hrefOf(id, null), zh: "全部", count: total, current: current === null }];
}
