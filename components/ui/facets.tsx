import Link from "next/link";
import { cx } from "./cx";

export type Facet = { href: string; zh: string; count?: number; current?: boolean };

/** A strip of tabs, each a link with its count; on a phone it scrolls by itself and never widens the page. */
export function Facets({ label, items }: { label: string; items: readonly Facet[] }) {
  return (
    <nav aria-label={label} className="facets no-print mt-4 border-line border-b">
      <ul className="flex gap-1 overflow-x-auto overscroll-x-contain pt-0.5 [scrollbar-width:none]">
        {items.map((item) => (
          <li key={item.href} className="shrink-0">
            <Link
              href={item.href}
              prefetch={false}
              scroll={false}
              aria-current={item.current ? "page" : undefined}
              className={cx(
                "-outline-offset-2! block whitespace-nowrap border-b-2 px-3.5 py-1.5 max-sm:min-h-11 max-sm:py-2.5",
                item.current
                  ? "border-accent font-semibold text-accent"
                  : "border-transparent text-ink-2 hover:text-ink",
              )}
            >
              {item.zh}
              {item.count !== undefined && (
                <span className="ml-1 font-normal text-ink-3">{item.count.toLocaleString("zh-CN")}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
