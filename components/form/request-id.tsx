"use client";

import { useEffect, useRef, useState } from "react";
import type { ActionState } from "@/lib/action/state";

/** A new id. `randomUUID` exists only under https or localhost; offices often serve plain http inside. */
export function newRequestId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The hidden id of one press. The server's render gives the first; a form in the browser takes a fresh one
 * when it appears and after each success, because a page kept in the browser's cache may hold a used id,
 * and the second act would then be taken for a repeat of the first. A refused form keeps its id.
 */
export function RequestId({ state }: { state: ActionState }) {
  const input = useRef<HTMLInputElement>(null);
  const [seed] = useState(newRequestId);
  const kept = state.requestId;
  useEffect(() => {
    if (input.current && kept === undefined && state) input.current.value = newRequestId();
  }, [state, kept]);
  return (
    <input ref={input} type="hidden" name="requestId" defaultValue={kept ?? seed} suppressHydrationWarning />
  );
}
