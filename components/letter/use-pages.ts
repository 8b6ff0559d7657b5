"use client";

import { useEffect, useState } from "react";

/** Pages of the letter as one picture, `count` of them below each other. */
export type Pages = { url: string; count: number };

/** So long a pause sends what is typed; pages are there some 250 ms later, half a second after the last key at most. */
const pauseMs = 120;

type Answered = Pages | "unclear" | null;

/**
 * The printed pages of what is typed, sent as JSON to `address`, a moment behind the keys; null before the first
 * answer, and when the server cannot set it. What is half typed and cannot be read yet leaves the pages before it.
 */
export function usePages(address: string, typed: string): Pages | null {
  const [pages, setPages] = useState<Pages | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await askFor(address, typed, stop.signal);
      if (!stop.signal.aborted && answer !== "unclear") setPages(answer);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [address, typed]);
  useEffect(() => () => void (pages && URL.revokeObjectURL(pages.url)), [pages]);
  return pages;
}

async function askFor(address: string, body: string, signal: AbortSignal): Promise<Answered> {
  try {
    const response = await fetch(address, { method: "POST", body, signal });
    if (response.status === 422) return "unclear";
    if (!response.ok) return null;
    const svg = await response.text();
    return { url: URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" })), count: countOf(svg) };
  } catch {
    // Typed on meanwhile, or no connection: the preview drawn in the browser takes its place.
    return null;
  }
}

/** Pages stand below each other, each 297/210 as high as wide. */
function countOf(svg: string): number {
  const [, width = "1", height = "1"] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return Math.max(1, Math.round(Number(height) / Number(width) / (297 / 210)));
}
