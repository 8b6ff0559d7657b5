"use client";

import { useSearchParams } from "next/navigation";
import { DoneNotice } from "@/components/ui/done-notice";

/** What was just done on the item (`?done=machine.event`), said once at the head of whichever page follows. */
export function ActDone({ words }: { words: Readonly<Record<string, string>> }) {
  const done = useSearchParams().get("done") ?? undefined;
  return <DoneNotice done={done} words={words} />;
}
