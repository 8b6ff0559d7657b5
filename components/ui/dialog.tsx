"use client";

import { X } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import { Button } from "./button";
import type { ButtonSize, ButtonVariant } from "./button-class";

type Props = {
  title: string;
  /** The words on the button that opens it. */
  trigger: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** The letter that opens it, see components/layout/keys. */
  dataKey?: string;
  /** The main button of the page's bar. */
  isMain?: boolean;
  wide?: boolean;
  children: ReactNode;
  className?: string;
};

/**
 * A button and the native dialog that it opens, usually around a Form. Closing only hides it: what was
 * typed stands there when it is opened again. Escape, the cross and a press beside it close it.
 */
export function Dialog({ title, trigger, variant, size, dataKey, isMain, wide, children, className }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <Button
        variant={variant}
        size={size}
        data-key={dataKey}
        data-main={isMain ? "" : undefined}
        aria-haspopup="dialog"
        className={`needs-script ${className ?? ""}`}
        onClick={() => dialog.current?.showModal()}
      >
        {trigger}
      </Button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard way out is Escape, which the element brings */}
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className={wide ? "dialog wide" : "dialog"}
        onClick={(event) => {
          // Only a press on the backdrop has the dialog itself as its target.
          if (event.target === dialog.current) dialog.current.close();
        }}
      >
        <div className="dialog-body">
          <h2 id={titleId} className="mb-3 pr-10 text-lg">
            {title}
          </h2>
          {children}
          {/* Last, so that the first field and not the cross has the focus when the dialog opens. */}
          <Button
            variant="quiet"
            aria-label="关闭"
            className="needs-script absolute top-3.5 right-3 size-9 px-0! text-ink-2!"
            onClick={() => dialog.current?.close()}
          >
            <X aria-hidden className="size-4.5" />
          </Button>
        </div>
      </dialog>
    </>
  );
}

/** The buttons at the foot of a dialog: a way out first, then the submit button given as children. */
export function DialogActions({ children, cancel = "取消" }: { children: ReactNode; cancel?: string }) {
  return (
    <div className="dialog-actions">
      <Button className="needs-script" onClick={(event) => event.currentTarget.closest("dialog")?.close()}>
        {cancel}
      </Button>
      {children}
    </div>
  );
}
