import { Menu } from "lucide-react";
import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import { Keys } from "./keys";
import { KeysSwitch } from "./keys-switch";
import { type NavItem, NavLink } from "./nav-link";
import { SearchBox } from "./search-box";
import { SkipLink } from "./skip-link";

export type Person = { name: string; unit: string; post: string; postsHref?: string };

type Props = {
  brand: string;
  /** Such as 「周村区建议提案」. */
  subtitle: string;
  nav: readonly NavItem[];
  person: Person;
  /** Beside 切换身份, such as the sign-out form. */
  account?: ReactNode;
  /** What the search looks through; null hides it. */
  searchHint?: string | null;
  children: ReactNode;
};

const railId = "main-nav";

/** The frame of the desk: rail, top bar with search and acting post, and the page as `main`. */
export function Shell({ brand, subtitle, nav, person, account, searchHint, children }: Props) {
  return (
    <div className="shell">
      <SkipLink />
      <nav id={railId} popover="auto" aria-label="主导航" className="rail">
        <Link href="/" prefetch={false} className="mb-3 block px-2.5 pt-0.5 leading-snug">
          <span className="block font-bold text-lg tracking-wide">{brand}</span>
          <span className="block text-ink-3 text-xs">{subtitle}</span>
        </Link>
        <ul className="flex flex-col gap-0.5">
          {nav.map((item, place) => (
            <Fragment key={item.href}>
              {place > 0 && nav[place - 1]?.section !== item.section && (
                <li aria-hidden className="m-2.5 h-px bg-line-soft" />
              )}
              <li>
                <NavLink item={item} nav={nav} />
              </li>
            </Fragment>
          ))}
        </ul>
        <div className="mt-auto px-2.5 pt-6">
          <KeysSwitch />
        </div>
      </nav>
      <div className="flex min-w-0 flex-col">
        <header className="no-print flex items-center gap-3.5 border-line border-b bg-sheet px-7 py-2.5 max-sm:gap-2.5 max-sm:px-4">
          <button
            type="button"
            popoverTarget={railId}
            aria-label="菜单"
            className="-ml-2 inline-flex size-11 shrink-0 items-center justify-center rounded-md text-ink-2 hover:bg-paper lg:hidden"
          >
            <Menu aria-hidden className="size-5.5" />
          </button>
          {searchHint !== null && <SearchBox hint={searchHint} />}
          <PersonBlock person={person} account={account} />
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="w-full grow px-7 pt-5.5 pb-10 outline-none max-sm:px-4 max-sm:pt-4"
        >
          {children}
        </main>
      </div>
      <Keys />
    </div>
  );
}

function PersonBlock({ person, account }: { person: Person; account?: ReactNode }) {
  return (
    <div className="ml-auto min-w-0 text-right text-ink-3 text-sm leading-snug">
      <p className="truncate font-semibold text-ink text-md max-sm:hidden">
        {person.unit} · {person.post}
      </p>
      <p className="hidden truncate font-semibold text-ink text-md max-sm:block">{person.post}</p>
      <div className="flex items-center justify-end gap-x-3">
        <span className="max-sm:hidden">{person.name}</span>
        {person.postsHref && (
          <Link href={person.postsHref} prefetch={false} className="py-0.5 hover:text-accent hover:underline">
            切换身份
          </Link>
        )}
        {account}
      </div>
    </div>
  );
}
