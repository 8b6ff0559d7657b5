"use client";

import { type RefObject, useEffect, useState } from "react";
import type { Checked } from "@/lib/intake/check";

const pause = 450;

type Watch = { fixed?: Readonly<Record<string, string>>; names: readonly string[] };

/**
 * Asks, a moment after the last key, what is known about what stands in the surrounding form. A slow answer to an
 * earlier question never covers a later one; without an answer the page simply shows nothing.
 */
export function useCheck(root: RefObject<HTMLElement | null>, { fixed = {}, names }: Watch): Checked | null {
  const [answer, setAnswer] = useState<Checked | null>(null);
  const key = JSON.stringify([fixed, names]);
  useEffect(() => {
    const form = root.current?.closest("form");
    if (!form) return;
    const [given, watched] = JSON.parse(key) as [Record<string, string>, string[]];
    const running = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    let asked = "";
    const ask = async () => {
      const query = queryOf(new FormData(form), given, watched);
      if (query === asked) return;
      asked = query;
      const found = await fetchAnswer(query, running.signal);
      if (query === asked && !running.signal.aborted) setAnswer(found);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, pause);
    };
    form.addEventListener("input", later, { signal: running.signal });
    later();
    return () => {
      clearTimeout(timer);
      running.abort();
    };
  }, [root, key]);
  return answer;
}

function queryOf(data: FormData, fixed: Record<string, string>, names: readonly string[]): string {
  const query = new URLSearchParams(fixed);
  for (const name of names) {
    const value = data.get(name);
    if (typeof value === "string" && value.trim() !== "") query.set(name, value.trim().slice(0, 200));
  }
  return query.toString();
}

async function fetchAnswer(query: string, signal: AbortSignal): Promise<Checked | null> {
  try {
    const response = await fetch(`/intake/check?${query}`, { signal });
    return response.ok ? ((await response.json()) as Checked) : null;
  } catch {
    return null;
  }
}
