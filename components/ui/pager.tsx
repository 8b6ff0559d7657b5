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
