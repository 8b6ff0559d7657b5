"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { NavItem } from "./shell";

/** A line of the rail; knows when the page below it is shown, and closes the menu on a phone. */
export function NavLink({ item, hrefs }: { item: NavItem; hrefs: readonly string[] }) {
  const pathname = usePathname();
  return (
    <Link
      href={item.href}
      prefetch={false}
      aria-current={currentOf(pathname, hrefs) === item.href ? "page" : undefined}
      className="rail-link max-lg:min-h-11 max-lg:items-center"
      onClick={(event) => {
        const rail = event.currentTarget.closest<HTMLElement>("[popover]");
        if (rail?.matches(":popover-open")) rail.hidePopover();
      }}
    >
      {item.zh}
      {item.count !== undefined && <span className="count">{item.count.toLocaleString("zh-CN")}</span>}
    </Link>
  );
}

/** The line that stands for a path: the longest one that is the path or a folder above it. */
function currentOf(pathname: string, hrefs: readonly string[]): string | undefined {
  return hrefs
    .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
}
