import type { ReactNode } from "react";
import { cx } from "./cx";

// The roles are written out because a row shown as a card (display: block) loses its table meaning.

type TableProps = { caption: string; head: ReactNode; children: ReactNode; className?: string };

/** A dense table; `caption` tells screen readers what it lists, `head` holds HeadCells, children hold Rows. */
export function Table({ caption, head, children, className }: TableProps) {
  return (
    <div className="table-wrap">
      {/* biome-ignore lint/a11y/noRedundantRoles: cards on phones need the role, see above */}
      <table role="table" className={cx("data-table", className)}>
        <caption className="sr-only">{caption}</caption>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <thead role="rowgroup">
          {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
          <tr role="row">{head}</tr>
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tbody role="rowgroup">{children}</tbody>
      </table>
    </div>
  );
}

type HeadCellProps = {
  children?: ReactNode;
  width?: number;
  numeric?: boolean;
  sort?: "ascending" | "descending";
};

/** A column head; `width` in px at normal text size. A head without words needs an `sr-only` one inside. */
export function HeadCell({ children, width, numeric, sort }: HeadCellProps) {
  const style = width === undefined ? undefined : { width: `${width / 16}rem` };
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as above
    <th role="columnheader" scope="col" style={style} className={cx(numeric && "num")} aria-sort={sort}>
      {children}
    </th>
  );
}

type RowProps = { children: ReactNode; id?: string; className?: string };

/** A row; J and K move between rows (see components/layout/keys). */
export function Row({ children, id, className }: RowProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as above
    <tr role="row" data-row="" id={id} className={className}>
      {children}
    </tr>
  );
}

type CellProps = {
  children?: ReactNode;
  /** What to call this value on a card; leave out for the title and for buttons. */
  label?: string;
  numeric?: boolean;
  actions?: boolean;
  className?: string;
};

/** A cell; `actions` marks the one that holds buttons. */
export function Cell({ children, label, numeric, actions, className }: CellProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as above
    <td role="cell" data-label={label} className={cx(numeric && "num", actions && "actions", className)}>
      <div className="min-w-0">{children}</div>
    </td>
  );
}

/** Title over a quiet second line, the usual main cell of a row. */
export function TitleCell({ title, note }: { title: ReactNode; note?: ReactNode }) {
  return (
    <Cell>
      <div className="font-semibold">{title}</div>
      {note && <div className="text-ink-3 text-sm">{note}</div>}
    </Cell>
  );
}
