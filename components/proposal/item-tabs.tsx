"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cx } from "@/components/ui/cx";

type Props = { base: string; items: readonly { path: string; zh: string }[] };

/** The tabs of an item. A page below a tab keeps it marked; the act forms belong to none. */
export function ItemTabs({ base, items }: Props) {
  const pathname = usePathname();
  const part = pathname.slice(base.length).split("/")[1] ?? "";
  return (
    <nav aria-label="本件各页" className="no-print mt-4 mb-5 border-line border-b">
      <ul className="flex gap-1 overflow-x-auto overscroll-x-contain pt-0.5 [scrollbar-width:none]">
        {items.map(({ path, zh }) => (
          <li key={path} className="shrink-0">
            <Link
              href={path === "" ? base : `${base}/${path}`}
              prefetch={false}
              aria-current={part === path ? "page" : undefined}
              className={cx(
                "-outline-offset-2! block whitespace-nowrap border-b-2 px-3.5 py-1.5 max-sm:min-h-11 max-sm:py-2.5",
                part === path
                  ? "border-accent font-semibold text-accent"
                  : "border-transparent text-ink-2 hover:text-ink",
              )}
            >
              {zh}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
