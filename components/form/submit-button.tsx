"use client";

import { type ComponentProps, type ReactNode, useContext } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "@/components/ui/button-class";
import { cx } from "@/components/ui/cx";
import { FormContext } from "./form-context";

type Props = Omit<ComponentProps<"button">, "type" | "className"> & {
  children: ReactNode;
  /** The words while the server works. */
  pendingLabel?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
  "data-key"?: string;
};

/** Sends the form. While the server works it stays in place and in focus but cannot be pressed again. */
export function SubmitButton({
  children,
  pendingLabel,
  variant = "main",
  size,
  className,
  disabled,
  ...rest
}: Props) {
  const { pending } = useContext(FormContext);
  return (
    <button
      {...rest}
      type="submit"
      disabled={disabled}
      aria-disabled={pending || undefined}
      className={buttonClass(variant, size, cx(className, pending && "opacity-60"))}
    >
      {pending && pendingLabel ? pendingLabel : children}
    </button>
  );
}
