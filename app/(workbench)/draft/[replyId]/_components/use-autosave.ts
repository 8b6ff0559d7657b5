"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useState } from "react";
import type { DraftAnswer } from "@/lib/reply/draft-answer";
import { keep } from "../actions";
import { DraftSaver, type Intent, type SaverState } from "./draft-saver";

type FormRef = RefObject<HTMLFormElement | null>;
type Start = { counter: number; hurdles: readonly string[] };

export type Saving = SaverState & { saver: DraftSaver; hurdles: readonly string[] };

/** 自动保存 of the form; `posted` is the answer to a post without script. */
export function useAutosave(form: FormRef, start: Start, posted: DraftAnswer | null): Saving {
  const router = useRouter();
  const [state, setState] = useState<SaverState>({
    stage: posted?.fault ? "stopped" : "clean",
    answer: posted,
  });
  // Which drawing of the page an answer belongs to: a newer page knows better what is still missing.
  const [known, setKnown] = useState(start.hurdles);
  const [hurdles, setHurdles] = useState(posted?.hurdles ?? start.hurdles);
  const [saver] = useState(() => {
    const show = (change: Partial<SaverState>) => {
      setState((now) => ({ ...now, ...change }));
      if (change.answer?.hurdles) setHurdles(change.answer.hurdles);
      if (change.answer?.next) router.push(change.answer.next);
    };
    return new DraftSaver(posted?.counter ?? start.counter, askWith(form), show);
  });
  if (known !== start.hurdles) {
    setKnown(start.hurdles);
    setHurdles(start.hurdles);
  }
  useUnsavedGuard(saver, form);
  return { ...state, saver, hurdles };
}

function askWith(form: FormRef) {
  return async (counter: number, intent: Intent): Promise<DraftAnswer | null | "lost"> => {
    if (!form.current) return null;
    const data = new FormData(form.current);
    data.set("draftCounter", String(counter));
    data.set("intent", intent);
    data.set("byScript", "on");
    try {
      return (await keep(null, data)) ?? null;
    } catch {
      return "lost";
    }
  };
}

/**
 * Leaving with unsaved words: a link within the site saves them on the way out, another form on the page (a promise)
 * is sent only after them, because its answer draws the page anew; anything else asks first.
 */
function useUnsavedGuard(saver: DraftSaver, form: FormRef): void {
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener("beforeunload", (event) => saver.isOpen && event.preventDefault(), { signal });
    window.addEventListener("online", () => saver.flush(), { signal });
    const onClick = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest("a[href]")) saver.flush();
    };
    document.addEventListener("click", onClick, { signal, capture: true });
    const onSubmit = (event: SubmitEvent) => {
      const { target: other, submitter } = event;
      if (!(other instanceof HTMLFormElement) || other === form.current || !saver.isOpen) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      // What could not be saved stays in sight with its reason, and so does the other form.
      void saver.send("save").then(() => saver.isOpen || other.requestSubmit(submitter));
    };
    window.addEventListener("submit", onSubmit, { signal, capture: true });
    return () => listening.abort();
  }, [saver, form]);
}
