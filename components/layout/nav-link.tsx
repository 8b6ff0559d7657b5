"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

export type NavItem = {
  href: string;
  zh: string;
  count?: number;
  /** A line is drawn where the section changes. */
  section?: string;
  /** Other paths whose pages belong to this line. */
  also?: readonly string[];
};

/** A line of the rail; knows when the page below it is shown, and closes the menu on a phone. */
export function NavLink({ item, nav }: { item: NavItem; nav: readonly NavItem[] }) {
  const pathname = usePathname();
  const isAbove = currentOf(pathname, nav) === item.href;
  return (
    <Link
      href={item.href}
      prefetch={false}
      aria-current={pathname === item.href ? "page" : isAbove || undefined}
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

/** The line that stands for a path: the one with the longest address that is the path or a folder above it. */
function currentOf(pathname: string, nav: readonly NavItem[]): string | undefined {
  return nav
    .flatMap(({ href, also = [] }) => [href, ...also].map((path) => ({ href, path })))
    .filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0]?.href;
}
