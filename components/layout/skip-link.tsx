/** The first thing the Tab key meets: leads past the navigation. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only z-50 rounded-md bg-accent px-4 py-2 text-accent-ink focus:not-sr-only focus:absolute! focus:top-2 focus:left-2"
    >
      跳到正文
    </a>
  );
}
