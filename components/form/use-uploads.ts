"use client";

import { useRef, useState } from "react";
import { sendFile, type Tell } from "./send-file";

/**
 * How far one chosen file is: `isAgain` while it is sent once more, `id` once the server has it, `zh` when it refused or
 * could not be reached.
 */
export type Upload = {
  file: File;
  percent: number;
  isAgain?: boolean;
  id?: string;
  zh?: string;
  isFinal?: boolean;
};

/**
 * Sends chosen files ahead of their form, one after the other, each tried again when the network fails. While not all
 * are there, the form carries the files themselves: what is typed never waits for an upload.
 */
export function useUploads(purpose: string | undefined, maxBytes = Number.POSITIVE_INFINITY) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const round = useRef<AbortController>(null);

  function change(place: number, part: Partial<Upload>) {
    setUploads((now) => now.map((one, at) => (at === place ? { ...one, ...part } : one)));
  }

  async function sendOne(file: File, place: number, signal: AbortSignal) {
    if (!purpose || file.size === 0 || file.size > maxBytes) return;
    const tell: Tell = (percent, isAgain) => change(place, { percent, isAgain, zh: undefined });
    const answer = await sendFile(file, purpose, tell, signal);
    if (!signal.aborted) change(place, answer);
  }

  async function choose(files: readonly File[]) {
    round.current?.abort();
    const own = new AbortController();
    round.current = own;
    const { signal } = own;
    setUploads(files.map((file) => ({ file, percent: 0 })));
    for (const [place, file] of files.entries()) {
      if (!signal.aborted) await sendOne(file, place, signal);
    }
  }

  function retry(place: number) {
    const upload = uploads[place];
    if (upload && round.current) void sendOne(upload.file, place, round.current.signal);
  }

  return { uploads, choose, retry };
}
