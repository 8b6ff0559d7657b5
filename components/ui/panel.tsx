import type { ReactNode } from "react";
import { cx } from "./cx";

type Props = {
  title?: ReactNode;
  /** Such as a count or a link, at the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
  id?: string;
  className?: string;
};

/** A white sheet with a title: one subject of a page. */
export function Panel({ title, aside, children, id, className }: Props) {
  return (
    <section
      id={id}
      className={cx("rounded-md border border-line bg-sheet px-5 py-4 max-sm:px-4", className)}
    >
      {title && (
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="text-base">{title}</h2>
          {aside && <div className="text-ink-3 text-sm">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

/** A part inside a pane, without a sheet of its own: small letter-spaced title over its content. */
export function Section({ title, aside, children, id, className }: Props) {
  return (
    <section id={id} className={cx("mb-6 last:mb-0", className)}>
      {title && (
        <div className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-3">
          <h2 className="font-semibold text-ink-2 text-sm tracking-wider">{title}</h2>
          {aside && <div className="text-ink-3 text-sm">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
