import { TabStrip } from "./tab-strip";

export type Facet = { href: string; zh: string; count?: number; current?: boolean };

/** The tabs of a list, each with its count. */
export function Facets({ label, items }: { label: string; items: readonly Facet[] }) {
  const tabs = items.map(({ href, zh, count, current }) => ({
    href,
    current,
    scroll: false,
    zh: (
      <>
        {zh}
        {count !== undefined && (
          <span className="ml-1 font-normal text-ink-3">{count.toLocaleString("zh-CN")}</span>
        )}
      </>
    ),
  }));
  return <TabStrip label={label} items={tabs} className="facets mt-4" />;
}
