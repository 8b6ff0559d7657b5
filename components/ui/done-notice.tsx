"use client";

import { useEffect, useRef } from "react";
import { Notice } from "./notice";

type Props = {
  /** The value of `?done=` in the address. */
  done: string | string[] | undefined;
  /** What to say for each key that this page's actions redirect with. */
  words: Readonly<Record<string, string>>;
};

/**
 * The success message after a redirect; an unknown or missing key says nothing. The button that was pressed has often
 * gone with its row, so the message takes the focus: a screen reader reads it, and Tab goes on from there.
 */
export function DoneNotice({ done, words }: Props) {
  const message = useRef<HTMLDivElement>(null);
  const said = useRef<string>(undefined);
  const zh = typeof done === "string" && Object.hasOwn(words, done) ? words[done] : undefined;
  // After every render: the same act on the next row leads to the same address, and only its lost focus tells.
  useEffect(() => {
    const isNew = said.current !== zh;
    said.current = zh;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (zh && (isNew || isLost)) message.current?.focus({ preventScroll: location.hash !== "" });
  });
  return zh ? (
    <div ref={message} tabIndex={-1} className="mb-4 scroll-mt-24 rounded-md">
      <Notice tone="success">{zh}</Notice>
    </div>
  ) : null;
}
