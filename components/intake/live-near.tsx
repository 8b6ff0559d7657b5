"use client";

import { useRef } from "react";
import type { NearItem } from "@/lib/intake/near";
import { useCheck } from "./check-fetch";
import { NearList } from "./near-list";

type Props = { initial?: readonly NearItem[]; except?: string };

/** 近似件: follows the title while it is written. Stands inside the form whose title it reads. */
export function LiveNear({ initial = [], except }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const answer = useCheck(root, { names: ["title"], fixed: except ? { except } : {} });
  return (
    <div ref={root} aria-live="polite">
      <NearList items={answer?.near ?? initial} empty="没有发现标题相近的件。" />
    </div>
  );
}
