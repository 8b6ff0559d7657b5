import { Tag } from "@/components/ui/tag";
import type { NearItem } from "@/lib/intake/near";

/** Items like this one, each opening beside the form so that nothing typed is lost. */
export function NearList({ items, empty }: { items: readonly NearItem[]; empty: string }) {
  if (items.length === 0) return <p className="text-ink-3 text-md">{empty}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {items.map((item) => (
        <li key={item.id}>
          <p className="flex flex-wrap items-baseline gap-x-2 text-ink-3 text-sm">
            <Tag tone="amber">{item.reason}</Tag>
            {item.meeting}
          </p>
          <a
            href={`/proposals/${item.id}`}
            target="_blank"
            rel="noopener"
            className="underline-offset-4 hover:text-accent hover:underline"
          >
            {item.number} {item.title}
          </a>
          <span className="ml-2 text-ink-3 text-sm">{item.state}</span>
        </li>
      ))}
    </ul>
  );
}
