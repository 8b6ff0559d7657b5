import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  /** One quiet line beside or under the title: 「14 件等您处理，1 件已逾期」. */
  summary?: ReactNode;
  /** Small line above the title: where this belongs. */
  kicker?: ReactNode;
  actions?: ReactNode;
};

/** The head of a page: its one h1, a summary and the actions that concern the whole page. */
export function PageHeader({ title, summary, kicker, actions }: Props) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-72">
        {kicker && <div className="text-ink-3 text-sm">{kicker}</div>}
        <div className="flex flex-wrap items-baseline gap-x-3.5 gap-y-0.5">
          <h1 className="text-xl">{title}</h1>
          {summary && <p className="text-ink-3">{summary}</p>}
        </div>
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
