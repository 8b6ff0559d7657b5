import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Keys } from "./keys";
import { SkipLink } from "./skip-link";
import { type WorkbenchTab, WorkbenchTabs } from "./workbench-tabs";

export type WorkbenchSection = {
  id: string;
  content: ReactNode;
  /** The words of its tab on a phone; sections with the same tab share it, without one it is always shown. */
  tab?: string;
  count?: number;
  /** The content reaches both edges on a phone, as a letter does. */
  bleed?: boolean;
};

export type WorkbenchColumn = {
  label: string;
  sections: readonly WorkbenchSection[];
  tone?: "paper" | "sheet";
};

type Props = {
  kicker: ReactNode;
  title: ReactNode;
  /** Above the panes: what has just been done. */
  notice?: ReactNode;
  /** Under the title: the review chain. */
  steps?: ReactNode;
  /** At the right: the due day. */
  due?: ReactNode;
  /** The items before and after this one in the queue. */
  turn?: { prevHref?: string; nextHref?: string };
  columns: readonly WorkbenchColumn[];
  /** Such as `minmax(17rem,1fr) minmax(29rem,1.75fr) 18.75rem`. */
  template?: string;
  /** The tab a phone opens first; the first one when left out. */
  firstTab?: string;
  bar: ReactNode;
  /** At the right of the bar: keys. */
  barHint?: ReactNode;
};

const threePanes = "minmax(17rem, 1fr) minmax(29rem, 1.75fr) 18.75rem";

/**
 * A full-width working page: head, panes side by side, a bar of actions that stays. On a phone the panes
 * become tabs (radio buttons, so they need no JavaScript); at most six.
 */
export function Workbench(props: Props) {
  const {
    kicker,
    title,
    notice,
    steps,
    due,
    turn,
    columns,
    template = threePanes,
    firstTab,
    bar,
    barHint,
  } = props;
  const tabs = tabsOf(columns);
  const first = tabs.some(({ zh }) => zh === firstTab) ? firstTab : tabs[0]?.zh;
  return (
    <div className="workbench">
      <SkipLink />
      <header className="workbench-head border-line border-b bg-sheet">
        <div className="workbench-title">
          <div className="text-ink-3 text-sm [grid-area:kicker] lg:truncate">{kicker}</div>
          <h1 className="text-xl [grid-area:title] max-sm:text-lg">{title}</h1>
          {steps && <div className="mt-1 [grid-area:steps] max-lg:hidden">{steps}</div>}
          {due && <div className="[grid-area:due]">{due}</div>}
          <Turn {...turn} />
        </div>
        {notice}
        {tabs.length > 1 && <WorkbenchTabs tabs={tabs} first={first} />}
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="workbench-panes outline-none"
        style={{ gridTemplateColumns: template }}
      >
        {columns.map((column) => (
          <section
            key={column.label}
            aria-label={column.label}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
            tabIndex={0}
            className={cx("workbench-pane", column.tone === "sheet" && "bg-sheet")}
          >
            {column.sections.map((section) => (
              <div
                key={section.id}
                id={section.id}
                data-pane={tabs.findIndex(({ zh }) => zh === section.tab) + 1}
                className={cx("workbench-section", section.bleed && "bleed")}
              >
                {section.content}
              </div>
            ))}
          </section>
        ))}
      </main>
      <footer className="workbench-bar no-print flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t bg-sheet px-7 py-2.5 max-sm:px-3">
        <div className="bar-actions flex flex-wrap gap-2.5">{bar}</div>
        {barHint && <div className="ml-auto">{barHint}</div>}
      </footer>
      <Keys />
    </div>
  );
}

/** Previous and next in the queue: words on a desk, arrows in the hand. */
function Turn({ prevHref, nextHref }: { prevHref?: string; nextHref?: string }) {
  if (!prevHref && !nextHref) return null;
  const look = "max-lg:min-h-11 max-lg:min-w-11 max-lg:px-0!";
  return (
    <nav aria-label="上一件、下一件" className="flex justify-end gap-2 [grid-area:turn]">
      {prevHref && (
        <ButtonLink href={prevHref} size="sm" className={look}>
          <ChevronLeft aria-hidden className="size-5 lg:hidden" />
          <span className="max-lg:sr-only">上一件</span>
        </ButtonLink>
      )}
      {nextHref && (
        <ButtonLink href={nextHref} size="sm" className={look} data-key="n">
          <ChevronRight aria-hidden className="size-5 lg:hidden" />
          <span className="max-lg:sr-only">下一件</span>
        </ButtonLink>
      )}
    </nav>
  );
}

function tabsOf(columns: readonly WorkbenchColumn[]): WorkbenchTab[] {
  const tabs = new Map<string, WorkbenchTab>();
  for (const { tab, count } of columns.flatMap(({ sections }) => sections)) {
    if (tab !== undefined && !tabs.has(tab)) tabs.set(tab, { zh: tab, count });
  }
  return [...tabs.values()].slice(0, 6);
}
