import { ActionBar } from "@/components/proposal/action-bar";
import { Due } from "@/components/proposal/due";
import { StateTag } from "@/components/proposal/state-tag";
import { cx } from "@/components/ui/cx";
import { Tag } from "@/components/ui/tag";
import type { Action } from "@/lib/action/state";
import type { TreeNode } from "@/lib/assignment/tree";
import type { CalendarTable } from "@/lib/calendar/working-days";
import type { DossierOffer } from "@/lib/dossier/offers";
import type { Source } from "@/lib/lifecycle/facts";
import { dutyZh } from "@/lib/lifecycle/labels";
import { RowHistory } from "./row-history";

type Props = {
  node: TreeNode;
  offers: readonly DossierOffer[];
  action: Action;
  proposalId: string;
  returnTo: string;
  source: Source;
  today: string;
  calendar: CalendarTable;
  /** The duty as it is called among the units in force: a lead alone is 独办. */
  duty?: string;
  isChild?: boolean;
};

/** One unit's work on the item, its sections below it. */
export function RowCard({ node, duty = dutyZh[node.duty], isChild = false, ...rest }: Props) {
  const { offers, action, returnTo, source, today, calendar } = rest;
  // The unit stands in the card's head: the buttons need not name it again.
  const own = offers.filter((offer) => offer.id === node.id).map((offer) => ({ ...offer, about: "" }));
  const Heading = isChild ? "h3" : "h2";
  const isReleased = node.state === "released";
  // 退办 is a right that lapses, not a duty that is late.
  const clocks = node.clocks.filter((clock) => clock.stage !== "contest" || clock.dueOn >= today);
  return (
    <section
      aria-label={node.unitName}
      className={cx(
        isChild
          ? "border-line border-l-2 pl-4"
          : "rounded-md border border-line bg-sheet px-5 py-4 max-sm:px-4",
        isReleased && "text-ink-2",
      )}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-2">
            <Heading className="text-base">{node.unitName}</Heading>
            <Tag tone={node.duty === "lead" || node.duty === "split" ? "blue" : "neutral"}>{duty}</Tag>
            <StateTag machine="assignment" state={node.state} source={source} />
            {node.round > 1 && <Tag tone="amber">第 {node.round} 轮办理</Tag>}
          </div>
          <p className="mt-1 text-ink-3 text-md">{notesOf(node).join(" · ")}</p>
        </div>
        {own.length > 0 && <ActionBar offers={own} action={action} returnTo={returnTo} of={node.unitName} />}
      </div>
      {clocks.length > 0 && (
        <div className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
          {clocks.map((clock) => (
            <Due key={clock.stage} {...clock} today={today} calendar={calendar} />
          ))}
        </div>
      )}
      <RowHistory node={node} proposalId={rest.proposalId} />
      {node.children.length > 0 && (
        <div className="mt-4 flex flex-col gap-4">
          {node.children.map((child) => (
            <RowCard key={child.id} {...rest} node={child} isChild />
          ))}
        </div>
      )}
    </section>
  );
}

function notesOf(node: TreeNode): string[] {
  const acknowledged = node.isDeemed ? "视同签收" : "签收";
  return [
    node.handlerName && `承办人 ${node.handlerName}`,
    node.asks.length > 0 && `诉求 ${node.asks.join("、")}`,
    !node.replyNeeded && node.duty !== "reference" && "不需书面答复",
    node.openedOn && `${node.openedOn} 交办`,
    node.acknowledgedOn && `${node.acknowledgedOn} ${acknowledged}`,
    node.doneOn && node.state === "done" && `${node.doneOn} 完成`,
    node.releasedOn && `${node.releasedOn} 改办、收回`,
    node.circulatedOn && node.state === "planned" && `${node.circulatedOn} 征求意见`,
  ].filter((note): note is string => typeof note === "string" && note !== "");
}
