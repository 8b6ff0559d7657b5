import { Check, Clock, type LucideIcon, Minus, TriangleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

export type TagTone = "neutral" | "blue" | "green" | "amber" | "red";
export type TagGlyph = "check" | "alert" | "clock" | "cross" | "none-yet";

const tones: Record<TagTone, string> = {
  neutral: "bg-line-soft text-ink-2",
  blue: "bg-accent-soft text-accent",
  green: "bg-green-soft text-green",
  amber: "bg-amber-soft text-amber",
  red: "bg-red-soft text-seal",
};

const glyphs: Record<TagGlyph, LucideIcon> = {
  check: Check,
  alert: TriangleAlert,
  clock: Clock,
  cross: X,
  "none-yet": Minus,
};

type Props = { tone?: TagTone; glyph?: TagGlyph; children: ReactNode; className?: string };

/** A short word on a soft ground. The words carry the meaning; tone and glyph only help the eye. */
export function Tag({ tone = "neutral", glyph, children, className }: Props) {
  const Glyph = glyph && glyphs[glyph];
  return (
    <span
      className={cx(
        "inline-flex max-w-full items-baseline gap-1 rounded-sm px-2 py-px align-baseline text-sm leading-normal",
        tones[tone],
        className,
      )}
    >
      {Glyph && <Glyph aria-hidden className="size-3.5 shrink-0 self-center" strokeWidth={2.25} />}
      {children}
    </span>
  );
}
