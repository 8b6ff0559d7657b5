import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Keys } from "./keys";
import { SkipLink } from "./skip-link";

export type SheetSection = {
  id: string;
  content: ReactNode;
  /** The words of its tab on a phone; sections with the same tab share it, without one it is always shown. */
  tab?: string;
  count?: number;
  /** The content reaches both edges on a phone, as a letter does. */
  bleed?: boolean;
};

export type SheetColumn = { label: string; sections: readonly SheetSection[]; tone?: "paper" | "sheet" };

type Props = {
  kicker: ReactNode;
  title: ReactNode;
  /** Under the title: the review chain. */
  steps?: ReactNode;
  /** At the right: due day, previous, next. */
  actions?: ReactNode;
  columns: readonly SheetColumn[];
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
export function SheetShell(props: Props) {
  const { kicker, title, steps, actions, columns, template = threePanes, firstTab, bar, barHint } = props;
  const tabs = tabsOf(columns);
  const first = tabs.some(({ zh }) => zh === firstTab) ? firstTab : tabs[0]?.zh;
  return (
    <div className="sheet">
      <SkipLink />
      <header className="sheet-head border-line border-b bg-sheet">
        <div className="flex flex-wrap items-start justify-between gap-x-5 gap-y-2 px-7 py-3 max-lg:px-4 max-lg:pb-1.5">
          <div className="min-w-0 max-lg:w-full">
            <div className="text-ink-3 text-sm">{kicker}</div>
            <h1 className="text-xl max-sm:text-lg">{title}</h1>
            {steps && <div className="mt-1 max-sm:hidden">{steps}</div>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </div>
        {tabs.length > 1 && <Tabs tabs={tabs} first={first} />}
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="sheet-panes outline-none"
        style={{ gridTemplateColumns: template }}
      >
        {columns.map((column) => (
          <section
            key={column.label}
            aria-label={column.label}
            className={cx("sheet-pane", column.tone === "sheet" && "bg-sheet")}
          >
            {column.sections.map((section) => (
              <div
                key={section.id}
                id={section.id}
                data-pane={tabs.findIndex(({ zh }) => zh === section.tab) + 1}
                className={cx("sheet-section", section.bleed && "bleed")}
              >
                {section.content}
              </div>
            ))}
          </section>
        ))}
      </main>
      <footer className="sheet-bar no-print flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t bg-sheet px-7 py-2.5 max-sm:px-3">
        <div className="bar-actions flex flex-wrap gap-2.5">{bar}</div>
        {barHint && <div className="ml-auto">{barHint}</div>}
      </footer>
      <Keys />
    </div>
  );
}

type Tab = { zh: string; count?: number };

function tabsOf(columns: readonly SheetColumn[]): Tab[] {
  const tabs = new Map<string, Tab>();
  for (const { tab, count } of columns.flatMap(({ sections }) => sections)) {
    if (tab !== undefined && !tabs.has(tab)) tabs.set(tab, { zh: tab, count });
  }
  return [...tabs.values()].slice(0, 6);
}

function Tabs({ tabs, first }: { tabs: readonly Tab[]; first: string | undefined }) {
  return (
    <div
      role="radiogroup"
      aria-label="显示哪一部分"
      className="sheet-tabs overflow-x-auto px-2 [scrollbar-width:none]"
    >
      {tabs.map(({ zh, count }, place) => (
        <label key={zh} className="sheet-tab">
          <input
            type="radio"
            name="sheet-tab"
            data-tab={place + 1}
            defaultChecked={zh === first}
            className="absolute inset-0 opacity-0"
          />
          {zh}
          {count !== undefined && ` ${count}`}
        </label>
      ))}
    </div>
  );
}
