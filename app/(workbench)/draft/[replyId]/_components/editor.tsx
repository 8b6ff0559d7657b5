"use client";

import type { KeyboardEvent, SubmitEvent } from "react";
import { HiddenFields } from "@/components/form/form";
import { RequestId } from "@/components/form/request-id";
import { idle } from "@/lib/action/state";
import { blocksOf } from "@/lib/reply/parts";
import { useDraft } from "./draft-context";
import { LetterChoices } from "./letter-choices";
import { PartEditor } from "./part-editor";
import { SaveTrouble } from "./save-trouble";

export const draftFormId = "draft-form";

/** The letter in paragraphs, under the asks they answer. Works as a plain form where there is no script. */
export function Editor() {
  const { start, form, post, parts, saving } = useDraft();
  const order = new Map(blocksOf(parts).map((block, index) => [block.id, index]));

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const by = event.nativeEvent.submitter;
    void saving.saver.send(by instanceof HTMLButtonElement && by.value === "submit" ? "submit" : "save");
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void saving.saver.send("save");
  }

  return (
    <form ref={form} id={draftFormId} action={post} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <HiddenFields
        values={{ replyId: start.replyId, draftCounter: start.counter, version: start.version }}
      />
      <RequestId state={idle} />
      <SaveTrouble />
      {parts.map((part) => (
        <PartEditor key={part.key} part={part} order={order} />
      ))}
      {start.source.kind !== "opinion" && <LetterChoices />}
    </form>
  );
}
