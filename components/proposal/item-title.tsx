// An item's name at the head of its pages, for the office and for its proposers.
import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";
import type { DossierHead } from "@/lib/dossier/open";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { StateTag } from "./state-tag";

/** Number and title. */
export function ItemTitle({ head }: { head: DossierHead }) {
  return (
    <>
      <span className="mr-2.5 whitespace-nowrap text-ink-2">
        {itemNumberZh(head.source, head.numberText)}
      </span>
      {head.title}
    </>
  );
}

/** State, 重点, 优秀 and round; what else a page marks stands between. */
export function ItemTags({ head, children }: { head: DossierHead; children?: ReactNode }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5 align-middle">
      <StateTag machine="proposal" state={head.state} source={head.source} />
      {head.origin === "upper" && <Tag tone="blue">上级交办</Tag>}
      {head.isKey && <Tag tone="amber">重点</Tag>}
      {head.commendations.length > 0 && <Tag tone="green">优秀{sourceWords[head.source].kind}</Tag>}
      {children}
      {head.carriedOn && <Tag>已结转</Tag>}
      {head.round > 1 && <Tag tone="amber">第 {head.round} 轮办理</Tag>}
    </span>
  );
}
