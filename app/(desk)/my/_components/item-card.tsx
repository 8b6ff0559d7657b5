import { Due } from "@/components/proposal/due";
import { StateTag } from "@/components/proposal/state-tag";
import { ButtonLink } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { TitleLink } from "@/components/ui/text-link";
import type { CalendarTable } from "@/lib/calendar/working-days";
import { proposersText, unitsText } from "@/lib/ledger/item-words";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import type { OwnItem } from "@/lib/outcome/own/queries";

type Props = { item: OwnItem; today: string; calendar: CalendarTable };

/** What waits for this person on an item, the most pressing first. */
function waitsFor(item: OwnItem): { zh: string; href: string } | null {
  if (item.isInvited) return { zh: `查看${sourceWords[item.source].cosigns}邀请`, href: `/my/${item.id}` };
  if (item.rates) return { zh: "读答复，作评价", href: `/my/${item.id}#rate` };
  if (item.remarks) return { zh: "对答复稿提意见", href: `/my/${item.id}#draft` };
  if (item.confirms) return { zh: "确认面商记录", href: `/my/${item.id}#contacts` };
  if (item.state === "draft" && item.isLead) return { zh: "继续填写", href: `/proposals/${item.id}/edit` };
  return null;
}

/** One item: what it is, who works on it until when, and the one thing to do. */
export function ItemCard({ item, today, calendar }: Props) {
  const waiting = waitsFor(item);
  const units = unitsText(item.units);
  return (
    <li className="rounded-md border border-line bg-sheet px-5 py-4 max-sm:px-4">
      <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1 text-ink-3 text-sm">
        <span>{itemNumberZh(item.source, item.numberText)}</span>
        <span>{item.meeting}</span>
        <StateTag machine="proposal" state={item.state} source={item.source} />
        {item.isKey && <Tag tone="amber">重点</Tag>}
        {item.round > 1 && <Tag tone="amber">第 {item.round} 轮办理</Tag>}
      </div>
      <h2 className="mt-1 text-lg">
        <TitleLink href={`/my/${item.id}`}>{item.title}</TitleLink>
      </h2>
      <p className="text-ink-2 text-md">{[proposersText(item), units].filter(Boolean).join(" · ")}</p>
      <div className="mt-2.5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2.5 empty:hidden">
        {item.dueOn && item.stage && (
          <Due stage={item.stage} dueOn={item.dueOn} today={today} calendar={calendar} />
        )}
        {waiting && (
          <ButtonLink
            href={waiting.href}
            variant={item.rates || item.isInvited ? "main" : "plain"}
            className="ml-auto max-sm:w-full"
            aria-label={`${waiting.zh}：${item.title}`}
          >
            {waiting.zh}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}
