"use client";

import { useDeferredValue } from "react";
import { Findings } from "@/components/letter/findings";
import { LetterSheet } from "@/components/letter/letter-sheet";
import { PrintedPages } from "@/components/letter/printed-pages";
import { usePages } from "@/components/letter/use-pages";
import { letterOf } from "@/lib/letter/letter";
import { checkLetter } from "@/lib/reply/check";
import { blocksOf } from "@/lib/reply/parts";
import { useDraft } from "./draft-context";

/** What is typed now, a moment behind the keys so that typing stays quick. */
function useCurrent() {
  const { start, parts, choices } = useDraft();
  const blocks = blocksOf(useDeferredValue(parts));
  const outcome = start.classes.find((one) => one.code === choices.outcome);
  return { start, blocks, choices, outcome };
}

/** The letter on paper while it is written: the printed pages, or a likeness of them until they are there. */
export function Preview() {
  const { start, blocks, choices, outcome } = useCurrent();
  const { outcome: code, disclosure } = choices;
  // The files are read by the server; named here, a change of theirs asks for the pages again.
  const { enclosures } = start.source;
  const pages = usePages(
    `/api/letters/${start.replyId}/pages`,
    JSON.stringify({ blocks, outcome: code, disclosure, enclosures }),
  );
  const letter = letterOf({
    ...start.source,
    blocks,
    outcomeLetter: outcome?.letter ?? null,
    outcomeName: outcome?.zh ?? null,
    disclosure: disclosure ?? null,
  });
  return (
    <>
      {pages && <PrintedPages pages={pages} />}
      {/* A picture cannot be read aloud: its words stay for those who listen. */}
      <div className={pages ? "sr-only" : undefined}>
        <LetterSheet letter={letter} />
      </div>
    </>
  );
}

/** 复文检查 of what is typed, and what 送审 still lacks. */
export function Checks() {
  const { start, blocks, outcome } = useCurrent();
  const { hurdles } = useDraft();
  const findings = checkLetter({
    kind: start.source.kind,
    source: start.source.source,
    blocks,
    askIds: start.asks.map((ask) => ask.id),
    outcome: outcome?.code ?? null,
    needsDate: outcome?.needsDate ?? false,
    promisedDays: start.promisedDays,
  });
  return (
    <>
      <h2 className="mb-2 font-semibold text-ink-2 text-sm tracking-wide">送审条件</h2>
      {hurdles.length === 0 ? (
        <p className="mb-4 text-green text-md">已具备送审条件。</p>
      ) : (
        <ul id="hurdles" className="mb-4 list-disc pl-5 text-amber text-md">
          {hurdles.map((zh) => (
            <li key={zh}>{zh}</li>
          ))}
        </ul>
      )}
      <Findings findings={findings} anchor="edit-" />
    </>
  );
}
