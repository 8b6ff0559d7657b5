/** Grey lines in the place of what is loading, as tall as the content will be. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div role="status" className="space-y-3">
      <span className="sr-only">正在载入</span>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
        <div key={line} className="h-4 animate-pulse rounded-sm bg-line-soft last:w-2/3" />
      ))}
    </div>
  );
}

/** The loading state of a list page: head, facets and rows. */
export function ListSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <div role="status">
      <span className="sr-only">正在载入</span>
      <div className="h-7 w-48 animate-pulse rounded-sm bg-line-soft" />
      <div className="mt-4 h-10 border-line border-b" />
      <div className="border border-line border-t-0 bg-sheet">
        {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
          <div key={row} className="space-y-2 border-line-soft border-b px-3.5 py-3 last:border-b-0">
            <div className="h-4 w-1/2 animate-pulse rounded-sm bg-line-soft" />
            <div className="h-3 w-1/3 animate-pulse rounded-sm bg-line-soft" />
          </div>
        ))}
      </div>
    </div>
  );
}
