import { cx } from "./cx";

/**
 * main: the one next step; plain: others; warn: sends back or takes away; danger: confirms that; quiet: minor;
 * blocked: cannot be pressed now, and looks it whatever it would be otherwise.
 */
export type ButtonVariant = "main" | "plain" | "warn" | "danger" | "quiet" | "blocked";
export type ButtonSize = "sm" | "md" | "lg";

const base =
  "no-print inline-flex items-center justify-center gap-1.5 rounded-md border text-center leading-normal " +
  "transition-colors aria-disabled:cursor-not-allowed disabled:cursor-not-allowed disabled:opacity-60";

const variants: Record<ButtonVariant, string> = {
  main: "border-accent bg-accent font-semibold text-accent-ink hover:bg-accent-strong",
  plain: "border-line bg-sheet text-ink hover:border-line-field",
  warn: "border-line bg-sheet text-seal hover:border-seal",
  danger: "border-seal bg-seal font-semibold text-white hover:bg-seal-strong",
  blocked: "border-line border-dashed bg-paper text-ink-3",
  quiet: "border-transparent bg-transparent text-accent hover:bg-accent-soft",
};

const sizes: Record<ButtonSize, string> = {
  sm: "min-h-7 px-2.5 py-0.5 text-sm max-sm:min-h-11 max-sm:px-4 max-sm:text-base",
  md: "min-h-9 px-3.5 py-1 text-md max-sm:min-h-11 max-sm:text-base",
  lg: "min-h-11 px-5 py-1.5 text-base",
};

/** The classes of a button, for elements that are buttons in looks only. */
export function buttonClass(
  variant: ButtonVariant = "plain",
  size: ButtonSize = "md",
  more?: string,
): string {
  return cx(base, variants[variant], sizes[size], more);
}
