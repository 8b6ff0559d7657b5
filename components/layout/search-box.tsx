import { Search } from "lucide-react";

/** Search over everything the person may see; a plain form, `/` puts the cursor here. */
export function SearchBox({ hint = "编号、标题、代表、单位…" }: { hint?: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not yet known to the browsers offices use
    <form role="search" action="/proposals" className="relative min-w-0 max-w-110 flex-1">
      <Search aria-hidden className="-translate-y-1/2 absolute top-1/2 left-3 size-4 text-ink-3 sm:hidden" />
      <input
        type="search"
        name="q"
        aria-label="搜索建议提案"
        placeholder={hint}
        data-key="/"
        autoComplete="off"
        enterKeyHint="search"
        className="min-h-9 w-full rounded-md border border-line-field/70 bg-paper px-3 py-1 max-sm:min-h-11 max-sm:pl-9 sm:pr-9"
      />
      <kbd
        aria-hidden
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-3 max-sm:hidden"
      >
        /
      </kbd>
    </form>
  );
}
