"use client";

import { unstable_rethrow } from "next/navigation";
import { useState, useTransition } from "react";
import type { Action, ActionState } from "@/lib/action/state";

const unsent: ActionState = {
  status: "refused",
  code: "unsent",
  zh: "没有收到服务器的答复，可能是网络不通。填写的内容仍在本页，请稍后再提交一次，不会重复办理。",
  values: {},
};

/**
 * Sends a form by script. A lost connection becomes a sentence in the form instead of an error page that
 * would take the typed text away; the request id stays, so that sending again cannot act twice.
 */
export function useSubmission(action: Action) {
  const [answer, setAnswer] = useState<ActionState | null>(null);
  const [pending, start] = useTransition();

  function send(data: FormData, previous: ActionState) {
    start(async () => {
      const next = await ask(action, previous, data);
      start(() => setAnswer(next));
    });
  }

  return { answer, pending, send };
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
