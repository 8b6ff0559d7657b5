"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";

/** Shown only when the way takes longer than a moment, and never longer than a link that led nowhere deserves (ms). */
const moment = 400;
const longest = 20_000;

/**
 * A thin line at the top while a followed link is on its way. The page that was left stays as it is until the next one is
 * whole, so nothing jumps.
 */
export function OnTheWay() {
  const place = `${usePathname()}?${useSearchParams()}`;
  // Begins anew at every page that has arrived.
  return <Line key={place} />;
}

function Line() {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const timers: ReturnType<typeof setTimeout>[] = [];
    const begin = (event: MouseEvent) => {
      if (!leadsAway(event)) return;
      timers.push(
        setTimeout(() => setShown(true), moment),
        setTimeout(() => setShown(false), longest),
      );
    };
    document.addEventListener("click", begin, { signal: listening.signal });
    return () => {
      listening.abort();
      for (const timer of timers) clearTimeout(timer);
    };
  }, []);
  return (
    <div role="status">
      {shown && (
        <div className="on-the-way no-print">
          <span className="sr-only">正在打开</span>
        </div>
      )}
    </div>
  );
}

/** A plain press on a link to another page of this site. */
function leadsAway(event: MouseEvent): boolean {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement)) return false;
  if (link.target === "_blank" || link.hasAttribute("download") || link.origin !== location.origin)
    return false;
  return link.pathname !== location.pathname || link.search !== location.search;
}
