"use client";

import { type ReactNode, type SubmitEvent, useActionState, useId, useRef } from "react";
import type { Action } from "@/lib/action/state";
import { idle } from "@/lib/action/state";
import type { BatchOf } from "./batch";
import { BatchProgress } from "./batch-progress";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { tooLarge } from "./large-file";
import { Outcome } from "./outcome";
import { RequestId } from "./request-id";
import { useAfterAnswer, useLeaveGuard } from "./use-form-effects";
import { useSubmission } from "./use-submission";

type Props = {
  action: Action;
  children: ReactNode;
  id?: string;
  /** Asks before leaving the page while something typed here was not sent. */
  guard?: boolean;
  /** Keeps what is shown after success without a redirect (settings); otherwise the form empties. */
  keep?: boolean;
  /** Many ticked rows are sent in parts, and the form tells how far it is. */
  batch?: BatchOf;
  className?: string;
  "aria-label"?: string;
};

/**
 * The one way to make a form. Sends to a server action; shows what is wrong in a summary that takes the
 * focus and at each field; loses nothing typed, also when the network fails; cannot be sent twice. Without
 * JavaScript the same action is posted by the browser and the answer is drawn by the server.
 */
export function Form({
  action,
  children,
  id,
  guard = false,
  keep = false,
  batch,
  className,
  ...rest
}: Props) {
  const autoId = useId();
  const formId = id ?? autoId;
  const form = useRef<HTMLFormElement>(null);
  const [posted, post, posting] = useActionState(action, idle);
  const { answer, pending: sending, progress, send, say } = useSubmission(action, batch);
  const state = answer ?? posted ?? idle;
  const pending = posting || sending;
  useAfterAnswer(form, state, keep);
  useLeaveGuard(form, state, guard);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    // React empties a form after its `action`; sending by hand keeps every input, chosen files included.
    const by = event.nativeEvent.submitter;
    if (by?.hasAttribute("formaction")) return;
    event.preventDefault();
    if (pending) return;
    const refusal = tooLarge(event.currentTarget);
    if (refusal) say(refusal);
    else send(new FormData(event.currentTarget, by), state);
  }

  return (
    <FormContext value={{ id: formId, state, pending }}>
      <form
        {...rest}
        ref={form}
        id={formId}
        action={post}
        onSubmit={submit}
        noValidate
        aria-busy={pending}
        className={className}
      >
        <RequestId state={state} />
        <ErrorSummary />
        <Outcome />
        {progress && <BatchProgress {...progress} />}
        {children}
      </form>
    </FormContext>
  );
}

/** Values that travel with a form unseen, such as the id and the version of the row it was drawn from. */
export function HiddenFields({ values }: { values: Record<string, string | number> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
