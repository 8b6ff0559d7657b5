import { Check, TriangleAlert } from "lucide-react";
import type { Finding } from "@/lib/reply/check";

/** 复文检查: what holds, and what a reviewer should look at. */
export function Findings({
  findings,
  anchor = "block-",
}: {
  findings: readonly Finding[];
  /** What stands before the paragraph's id where the page marks it. */
  anchor?: string;
}) {
  return (
    <>
      <h2 className="mb-2.5 font-semibold text-ink-2 text-sm tracking-wide">复文检查</h2>
      <ul className="mb-4 text-md">
        {findings.map((one) => (
          <li key={`${one.zh}${one.blockId ?? ""}`} className="flex gap-2 py-0.5">
            {one.ok ? (
              <Check aria-label="通过" className="mt-1 size-4 shrink-0 text-green" />
            ) : (
              <TriangleAlert aria-label="提醒" className="mt-1 size-4 shrink-0 text-amber" />
            )}
            {one.blockId ? (
              <a
                href={`#${anchor}${one.blockId}`}
                className="underline decoration-line-field underline-offset-3"
              >
                {one.zh}
              </a>
            ) : (
              <span>{one.zh}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
