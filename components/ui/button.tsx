import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";

export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize };

type ButtonProps = ButtonLook &
  ComponentProps<"button"> & {
    /** Why it cannot be pressed now: the button stays reachable and says so, but does nothing. */
    reason?: string;
  };

/** A button; `type` is "button" unless said otherwise. */
export function Button({ variant, size, reason, className, type = "button", ...rest }: ButtonProps) {
  const blocked = reason === undefined ? {} : { "aria-disabled": true, title: reason, onClick: undefined };
  return (
    <button
      {...rest}
      {...blocked}
      type={reason === undefined ? type : "button"}
      className={buttonClass(reason === undefined ? variant : "blocked", size, className)}
    >
      {rest.children}
      {reason !== undefined && <span className="sr-only">（{reason}）</span>}
    </button>
  );
}

type ButtonLinkProps = ButtonLook & {
  href: string;
  children: ReactNode;
  className?: string;
  /** The letter that presses it, see components/layout/keys. */
  "data-key"?: string;
  "aria-label"?: string;
  download?: boolean | string;
};

/** A link that looks like a button. Not prefetched: a list of fifty would ask the server fifty times. */
export function ButtonLink({ variant, size, className, ...rest }: ButtonLinkProps) {
  const look = buttonClass(variant, size, className);
  if (rest.download !== undefined) return <a {...rest} className={look} />;
  return <Link prefetch={false} {...rest} className={look} />;
}
