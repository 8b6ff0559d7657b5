"use client";

import { useEffect } from "react";
import { keysAreOn } from "./keys-setting";

/**
 * Single keys for those who work through many items: J and K walk the rows (`data-row`), every other key
 * presses the element that names it (`data-key="p"`), first in the row that has the focus, then on the
 * page, or inside the open dialog only. Silent while typing, with Ctrl/Alt/Meta, and when switched off.
 */
export function Keys() {
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}

const keyName = (event: KeyboardEvent) => (event.key.length === 1 ? event.key.toLowerCase() : event.key);

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (isTyping(event.target) || !keysAreOn()) return;
  const key = keyName(event);
  if (key.length !== 1) return;
  // A key that is held down walks on through the rows, but presses nothing a second time.
  const isWalking = key === "j" || key === "k";
  if (event.repeat && !isWalking) return;
  const done = isWalking ? walk(key === "j" ? 1 : -1) : press(key);
  if (done) event.preventDefault();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  return target.matches("input:not([type=checkbox], [type=radio], [type=button], [type=submit])");
}

const currentRow = () => document.activeElement?.closest("[data-row]") ?? null;

/** Puts the focus on the link of the next or previous row, where Enter opens it without our help. */
function walk(by: 1 | -1): boolean {
  const rows = [...scope().querySelectorAll("[data-row]")];
  const here = currentRow();
  const next = here ? rows[rows.indexOf(here) + by] : by === 1 ? rows[0] : rows.at(-1);
  const target = next?.querySelector<HTMLElement>("[data-key=enter], a[href], button");
  target?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return target !== undefined && target !== null;
}

function press(key: string): boolean {
  const selector = `[data-key="${CSS.escape(key)}"]`;
  const inRow = currentRow()?.querySelector<HTMLElement>(selector);
  const onPage = [...scope().querySelectorAll<HTMLElement>(selector)].find(
    (one) => !one.closest("[data-row]"),
  );
  const target = inRow ?? onPage;
  if (!target || target.offsetParent === null) return false;
  if (target.matches("input:not([type=checkbox], [type=radio]), textarea, select")) target.focus();
  else target.click();
  return true;
}

/** An open dialog keeps the keys to itself. */
const scope = (): ParentNode => document.querySelector("dialog[open]") ?? document;
