import type { ReactNode } from "react";
import { cx } from "./cx";

export type Description = { term: string; value: ReactNode };

type Props = { items: readonly Description[]; columns?: 1 | 2; className?: string };

/** Terms beside their values; entries without a value are left out by the caller, never shown empty. */
export function DescriptionList({ items, columns = 1, className }: Props) {
  return (
    <dl className={cx("grid gap-x-8 gap-y-1.5 text-md", columns === 2 && "lg:grid-cols-2", className)}>
      {items.map(({ term, value }) => (
        <div key={term} className="grid grid-cols-[5.5em_1fr] gap-x-2">
          <dt className="text-ink-3">{term}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
