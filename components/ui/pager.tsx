import { ButtonLink } from "./button";

type Props = {
  /** Such as 「第 1–50 件，共 326 件」. */
  summary: string;
  prevHref?: string;
  nextHref?: string;
};

/** Previous and next page under a list; a missing direction leaves its place empty so that nothing jumps. */
export function Pager({ summary, prevHref, nextHref }: Props) {
  return (
    <nav aria-label="翻页" className="no-print mt-3 flex flex-wrap items-center justify-between gap-3">
      <span className="text-ink-3 text-sm">{summary}</span>
      <span className="flex gap-2">
        {prevHref && (
          <ButtonLink href={prevHref} size="sm">
            上一页
          </ButtonLink>
        )}
        {nextHref && (
          <ButtonLink href={nextHref} size="sm">
            下一页
          </ButtonLink>
        )}
      </span>
    </nav>
  );
}

type ListProps = {
  page: number;
  size: number;
  total: number;
  /** What is counted: 件, 项, 人. */
  unit?: string;
  hrefOf: (page: number) => string;
};

/** The pager of a list cut into pages of `size`: which lines these are, of how many. Nothing for a single page. */
export function ListPager({ page, size, total, unit = "件", hrefOf }: ListProps) {
  if (total <= size) return null;
  const last = Math.min(page * size, total);
  return (
    <Pager
      summary={`第 ${(page - 1) * size + 1}–${last} ${unit}，共 ${total.toLocaleString("zh-CN")} ${unit}`}
      {...(page > 1 ? { prevHref: hrefOf(page - 1) } : {})}
      {...(last < total ? { nextHref: hrefOf(page + 1) } : {})}
    />
  );
}
