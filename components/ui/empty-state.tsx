import type { ReactNode } from "react";

type Props = { title: string; children?: ReactNode; action?: ReactNode };

/** Shown in place of an empty list: why it is empty and what to do next. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="border border-line border-t-0 bg-sheet px-6 py-12 text-center max-sm:px-4 max-sm:py-8">
      <p className="font-semibold">{title}</p>
      {children && <div className="mx-auto mt-1 max-w-[34em] text-balance text-ink-3">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
