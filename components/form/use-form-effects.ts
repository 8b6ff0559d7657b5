"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { ActionState } from "@/lib/action/state";

type FormRef = RefObject<HTMLFormElement | null>;

/**
 * After a refusal the focus goes to the summary, or to the password that was refused; after success without redirect the
 * form empties.
 */
export function useAfterAnswer(form: FormRef, state: ActionState, keep: boolean): void {
  useEffect(() => {
    const element = form.current;
    if (state.status === "idle" || !element) return;
    if (!keep && (state.status === "done" || state.status === "batch")) element.reset();
    const first = refusedPassword(element, state) ?? element.querySelector<HTMLElement>("[data-answer]");
    first?.focus();
  }, [form, state, keep]);
}

/**
 * A refused password is emptied to be typed again: nobody sees what stands in it. The summary above it is an alert, and is
 * read without the focus. A lost connection refuses nothing.
 */
function refusedPassword(form: HTMLFormElement, state: ActionState): HTMLElement | undefined {
  if (state.status !== "refused" || state.code === "unsent" || state.code === "fault") return undefined;
  const passwords = [...form.querySelectorAll<HTMLInputElement>("input[type=password]")];
  for (const one of passwords) one.value = "";
  return passwords.find((one) => !state.field || one.name === state.field);
}

/** Asks before the page is left while the form holds text that was typed and not sent. */
export function useLeaveGuard(form: FormRef, state: ActionState, active: boolean): void {
  const touched = useRef(false);
  useEffect(() => {
    if (state.status === "done" || state.status === "batch") touched.current = false;
  }, [state]);
  useEffect(() => {
    const element = form.current;
    if (!active || !element) return;
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener("input", () => (touched.current = true), { signal });
    window.addEventListener("beforeunload", (event) => touched.current && event.preventDefault(), { signal });
    // Links inside the site do not unload the page, so they are asked about where they are pressed.
    const options = { signal, capture: true };
    document.addEventListener("click", (event) => askBeforeLink(event, touched.current), options);
    return () => listening.abort();
  }, [form, active]);
}

function askBeforeLink(event: MouseEvent, isTouched: boolean): void {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!isTouched || !(link instanceof HTMLAnchorElement)) return;
  const staysHere = link.target === "_blank" || link.hasAttribute("download") || isSamePage(link);
  if (staysHere || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (window.confirm("填写的内容还没有提交，确定离开本页吗？")) return;
  event.preventDefault();
  event.stopPropagation();
}

function isSamePage(link: HTMLAnchorElement): boolean {
  return link.hash !== "" && link.pathname === location.pathname && link.search === location.search;
}
