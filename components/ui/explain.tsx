"use client";

import { type PointerEvent, type ReactNode, useId, useRef } from "react";
import { cx } from "./cx";

type Props = { children: ReactNode; note: ReactNode; className?: string };

/**
 * A value that explains itself, such as how a due day was computed. Opens by press or keyboard (also
 * without JavaScript) and after a moment under the mouse; Escape or a press elsewhere closes it, and the
 * mouse may move into it to select text.
 */
export function Explain({ children, note, className }: Props) {
  const id = useId();
  const popover = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hovering = useRef(false);

  function later(event: PointerEvent, show: boolean) {
    if (event.pointerType !== "mouse") return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const open = popover.current?.matches(":popover-open");
      if (show && !open) {
        hovering.current = true;
        popover.current?.showPopover();
      }
      if (!show && open && hovering.current) popover.current?.hidePopover();
    }, 160);
  }

  return (
    <span onPointerEnter={(event) => later(event, true)} onPointerLeave={(event) => later(event, false)}>
      <button
        type="button"
        popoverTarget={id}
        style={{ anchorName: `--${id}` }}
        className={cx("explain-trigger", className)}
        onClick={(event) => {
          // A press on what the mouse had opened pins it instead of closing it.
          clearTimeout(timer.current);
          if (hovering.current && popover.current?.matches(":popover-open")) event.preventDefault();
          hovering.current = false;
        }}
      >
        {children}
      </button>
      <span
        ref={popover}
        id={id}
        popover="auto"
        className="explain-note"
        style={{ positionAnchor: `--${id}` }}
      >
        {note}
      </span>
    </span>
  );
}
