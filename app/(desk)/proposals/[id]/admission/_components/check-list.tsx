import { Check as Tick, TriangleAlert } from "lucide-react";
import type { Check } from "@/lib/intake/checks";

export function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className="flex flex-col gap-1.5 text-md">
      {checks.map(({ zh, isFine }) => {
        const Glyph = isFine ? Tick : TriangleAlert;
        return (
          <li key={zh} className="flex gap-2">
            <Glyph
              aria-hidden
              className={isFine ? "mt-1 size-3.5 shrink-0 text-green" : "mt-1 size-3.5 shrink-0 text-amber"}
            />
            <span>
              <span className="sr-only">{isFine ? "" : "请注意："}</span>
              {zh}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
