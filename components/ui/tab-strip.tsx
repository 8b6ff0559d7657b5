"use client";

import Link from "next/link";
import { type ReactNode, useEffect, useRef } from "react";
import { cx } from "./cx";
import { reveal } from "./reveal";

export type StripTab = { href: string; zh: ReactNode; current?: boolean; scroll?: boolean };

type Props = { label: string; items: readonly StripTab[]; className?: string };

/** Links as tabs in one line; on a phone it scrolls by itself, never widens the page, and shows the current one. */
export function TabStrip({ label, items, className }: Props) {
  const strip = useRef<HTMLUListElement>(null);
  const current = items.find((item) => item.current)?.href;
  useEffect(() => {
    if (current !== undefined) reveal(strip.current, "[aria-current]");
  }, [current]);
  return (
    <nav aria-label={label} className={cx("no-print border-line border-b", className)}>
      <ul
        ref={strip}
        className="relative flex gap-1 overflow-x-auto overscroll-x-contain pt-0.5 [scrollbar-width:none]"
      >
        {items.map((item) => (
          <li key={item.href} className="shrink-0">
            <Link
              href={item.href}
              prefetch={false}
              scroll={item.scroll}
              aria-current={item.current ? "page" : undefined}
              className={cx(
                "-outline-offset-2! block whitespace-nowrap border-b-2 px-3.5 py-1.5 max-sm:min-h-11 max-sm:py-2.5",
                item.current
                  ? "border-accent font-semibold text-accent"
                  : "border-transparent text-ink-2 hover:text-ink",
              )}
            >
              {item.zh}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
