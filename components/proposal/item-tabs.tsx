"use client";

import { usePathname } from "next/navigation";
import { TabStrip } from "@/components/ui/tab-strip";

type Props = { base: string; items: readonly { path: string; zh: string }[] };

/** The tabs of an item. A page below a tab keeps it marked; the act forms belong to none. */
export function ItemTabs({ base, items }: Props) {
  const part = usePathname().slice(base.length).split("/")[1] ?? "";
  const tabs = items.map(({ path, zh }) => ({
    href: path === "" ? base : `${base}/${path}`,
    zh,
    current: part === path,
  }));
  return <TabStrip label="本件各页" items={tabs} className="mt-4 mb-5" />;
}
