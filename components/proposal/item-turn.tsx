"use client";

import { useSearchParams } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";

/** 返回列表, 上一件, 下一件 on an item that was opened from a list (`?from=&place=`); nothing otherwise. */
export function ItemTurn({ itemId }: { itemId: string }) {
  const query = useSearchParams();
  const [from, place] = [query.get("from"), query.get("place")];
  if (!from?.match(/^\/(worklist|proposals)(\?|$)/) || !place) return null;
  const to = (by: 1 | -1) =>
    `/proposals/turn?${new URLSearchParams({ from, place, item: itemId, by: String(by) })}`;
  return (
    <nav aria-label="列表中的上一件、下一件" className="no-print mb-3 flex flex-wrap gap-2">
      <ButtonLink href={from} size="sm" variant="quiet">
        返回列表
      </ButtonLink>
      <ButtonLink href={to(-1)} size="sm">
        上一件
      </ButtonLink>
      <ButtonLink href={to(1)} size="sm" data-key="n">
        下一件
      </ButtonLink>
    </nav>
  );
}
