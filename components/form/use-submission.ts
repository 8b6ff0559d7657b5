"use client";

import { unstable_rethrow } from "next/navigation";
import { useState, useTransition } from "react";
import type { Action, ActionState, BatchState } from "@/lib/action/state";
import { added, type BatchOf, cutShort, partsOf } from "./batch";

const unsent: ActionState = {
  status: "refused",
  code: "unsent",
  zh: "没有收到服务器的答复，可能是网络不通。填写的内容仍在本页，请稍后再提交一次，不会重复办理。",
  values: {},
};

export type Progress = { sent: number; total: number };

/**
 * Sends a form by script. A lost connection becomes a sentence in the form instead of an error page that
 * would take the typed text away; the request id stays, so that sending again cannot act twice. With `batch` many
 * ticked rows go in parts, and `progress` tells how many have been answered. `say` answers without sending.
 */
export function useSubmission(action: Action, batch?: BatchOf) {
  const [answer, setAnswer] = useState<ActionState | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [pending, start] = useTransition();

  function send(data: FormData, previous: ActionState) {
    start(async () => {
      const parts = batch ? partsOf(data, batch) : [data];
      const next =
        batch && parts.length > 1
          ? await askInParts(action, previous, parts, batch.name, setProgress)
          : await ask(action, previous, data);
      start(() => {
        setAnswer(next);
        setProgress(null);
      });
    });
  }

  return { answer, pending, progress, send, say: setAnswer };
}

async function askInParts(
  action: Action,
  previous: ActionState,
  parts: readonly FormData[],
  name: string,
  tell: (progress: Progress) => void,
): Promise<ActionState | null> {
  const sizes = parts.map((part) => part.getAll(name).length);
  const sizeFrom = (place: number) => sizes.slice(place).reduce((sum, size) => sum + size, 0);
  const total = sizeFrom(0);
  let sofar: BatchState = { status: "batch", done: [], refused: [] };
  for (const [place, part] of parts.entries()) {
    tell({ sent: total - sizeFrom(place), total });
    const answer = await ask(action, previous, part);
    if (!answer) return answer;
    if (answer.status !== "batch") return place === 0 ? answer : cutShort(sofar, answer, sizeFrom(place));
    sofar = added(sofar, answer);
  }
  return sofar;
}

async function ask(action: Action, previous: ActionState, data: FormData): Promise<ActionState | null> {
  try {
    // A redirect answers with nothing: the router is already on its way.
    return (await action(previous, data)) ?? null;
  } catch (error) {
    unstable_rethrow(error);
    const requestId = data.get("requestId");
    return typeof requestId === "string" ? { ...unsent, requestId } : unsent;
  }
}
