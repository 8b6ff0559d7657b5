"use client";

import { CircleAlert } from "lucide-react";
import { useRef } from "react";
import { useCheck } from "./check-fetch";

type Props = { fixed?: Readonly<Record<string, string>>; next?: string };

/** Under a number field: the number that an empty field is given, or who already has the typed one. */
export function LiveNumber({ fixed, next }: Props) {
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
            ，请换一个编号，或留空由系统续编。
          </span>
        </p>
      ) : (
        upcoming && <p className="text-ink-3">留空则编为{upcoming}。</p>
      )}
    </div>
  );
}
