"use client";

import { CircleAlert } from "lucide-react";
import { useRef } from "react";
import { useCheck } from "./check-fetch";

type Props = {
  fixed?: Readonly<Record<string, string>>;
  /** The next number of the series, before the first answer is there. */
  next?: string;
  /** The number that the item has already: an emptied field keeps it. */
  kept?: string | null;
};

/** Under a number field: what an empty field comes to, or who already has the typed number. */
export function LiveNumber({ fixed, next, kept = null }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const names = ["numberText", "meetingId", "category", "inSession"];
  const answer = useCheck(root, { fixed, names });
  const upcoming = answer?.next ?? next;
  return (
    <div ref={root} aria-live="polite" className="mb-4 text-sm not-empty:-mt-3 empty:hidden">
      {answer?.taken ? (
        <p className="flex gap-1.5 text-seal">
          <CircleAlert aria-hidden className="mt-[0.3em] size-3.5 shrink-0" />
          <span>
            {answer.taken.numberText}已用于
            <a
              href={`/proposals/${answer.taken.id}`}
              target="_blank"
              rel="noopener"
              className="underline underline-offset-4"
            >
              《{answer.taken.title}》
            </a>
            ，请换一个编号{upcoming && `，下一个是${upcoming}`}。
          </span>
        </p>
      ) : (
        (kept || upcoming) && (
          <p className="text-ink-3">{kept ? `留空则保留${kept}。` : `留空则编为${upcoming}。`}</p>
        )
      )}
    </div>
  );
}
