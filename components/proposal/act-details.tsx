import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";

type Props = { title: string; tone?: "plain" | "warn"; hint?: string; open?: boolean; children: ReactNode };

/** A decision that is taken rarely: a button in a row of them, whose form unfolds below, also without JavaScript. */
export function ActDetails({ title, tone = "plain", hint, open, children }: Props) {
  return (
    <details className="open:w-full" open={open}>
      <summary className={buttonClass(tone, "md", "list-none [&::-webkit-details-marker]:hidden")}>
        {title}
      </summary>
      <div className="mt-3 mb-4 border-line border-l-[3px] pl-4">
        {hint && <p className="mb-3 text-ink-2 text-md">{hint}</p>}
        {children}
      </div>
    </details>
  );
}
