"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { buttonClass } from "./button-class";

/**
 * 「更多」: what is done less often, folded away. Escape (the focus goes back to the button), a press or a focus
 * elsewhere and a followed link close it; without JavaScript it is a plain `details`.
 */
export function MoreMenu({ children }: { children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const element = menu.current;
    return element ? closeWhenLeft(element) : undefined;
  }, []);
  return (
    <details ref={menu} className="relative">
      <summary
        className={buttonClass("plain", "sm", "cursor-pointer list-none [&::-webkit-details-marker]:hidden")}
      >
        更多
      </summary>
      <div className="more-menu">{children}</div>
    </details>
  );
}

/** Listens for the ways out of an open menu; gives the way to stop listening. */
function closeWhenLeft(menu: HTMLDetailsElement): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const close = () => {
    menu.open = false;
  };
  const isOutside = (target: EventTarget | null) => target instanceof Node && !menu.contains(target);
  document.addEventListener("pointerdown", (event) => isOutside(event.target) && close(), { signal });
  menu.addEventListener("focusout", (event) => isOutside(event.relatedTarget) && close(), { signal });
  // The frame around an item stays when one of its pages follows another, and the menu with it.
  menu.addEventListener("click", (event) => isLink(event.target) && close(), { signal });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      close();
      menu.querySelector("summary")?.focus();
    },
    { signal },
  );
  return () => listening.abort();
}

const isLink = (target: EventTarget | null) =>
  target instanceof Element && target.closest("a[href]") !== null;
