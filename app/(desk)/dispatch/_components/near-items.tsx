import { TextLink } from "@/components/ui/text-link";
import type { PastItem } from "@/lib/dispatch/recommend";
import { dutyAmong, itemNumberZh } from "@/lib/lifecycle/labels";

/** Earlier items with a title near this one's and the units they went to. */
export function NearItems({ items }: { items: readonly PastItem[] }) {
  return (
    <ul className="flex flex-col gap-2 text-md">
      {items.map((item) => (
        <li key={item.id}>
          <TextLink href={`/proposals/${item.id}`}>
            {item.year} 年{itemNumberZh(item.source, item.numberText)}《{item.title}》
          </TextLink>
          <div className="text-ink-3 text-sm">
            {item.units.map((unit) => `${dutyAmong(unit.duty, item.units)}${unit.shortName}`).join("，")}
            {item.wasContested && <span className="text-amber"> · 曾申请退办</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}
