import { Cell } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Source } from "@/lib/lifecycle/facts";
import { itemNumberZh } from "@/lib/lifecycle/labels";

type Item = {
  source: Source;
  numberText: string | null;
  meeting: string;
  documentNumber: string | null;
  title: string;
};

/** The item and the letter in which something was promised; `href` leads to the item. */
export function ItemCell({ item, href }: { item: Item; href: string }) {
  return (
    <Cell label="建议提案">
      <TextLink href={href}>{itemNumberZh(item.source, item.numberText)}</TextLink>
      <span className="block text-ink-3 text-sm">
        {item.meeting}
        {item.documentNumber && `，${item.documentNumber}`}
      </span>
      <span className="block text-ink-2 text-sm">{item.title}</span>
    </Cell>
  );
}
