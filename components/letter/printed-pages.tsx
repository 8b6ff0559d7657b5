import type { Pages } from "./use-pages";

/** One sheet of paper per page, each showing its part of the picture. */
export function PrintedPages({ pages: { url, count } }: { pages: Pages }) {
  return (
    <div className="flex flex-col gap-3" aria-hidden>
      {Array.from({ length: count }, (_, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: pages have no name but their place.
          key={index}
          className="printed-page"
          style={{
            backgroundImage: `url(${url})`,
            backgroundPositionY: count > 1 ? `${(index / (count - 1)) * 100}%` : 0,
          }}
        />
      ))}
    </div>
  );
}
