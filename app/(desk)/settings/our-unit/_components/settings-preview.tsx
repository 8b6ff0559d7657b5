"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { LetterSheet } from "@/components/letter/letter-sheet";
import { PrintedPages } from "@/components/letter/printed-pages";
import { usePages } from "@/components/letter/use-pages";
import type { Letter } from "@/lib/letter/letter";

type Props = {
  meetings: readonly { value: string; zh: string }[];
  /** The sample by the settings as they are kept; null where no meeting has rules yet. */
  kept: Letter | null;
  /** The forms whose values the sample follows. */
  children: ReactNode;
};

/** The settings of a unit's letters beside a sample that follows what is typed; without JavaScript, what is kept. */
export function SettingsPreview({ meetings, kept, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const read = () => setTyped(box.current ? JSON.stringify(valuesIn(box.current)) : "");
  useEffect(read, []);
  return (
    // Changes bubble up from the forms inside, whichever they are.
    <div
      ref={box}
      onInput={read}
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1fr)_30rem]"
    >
      <div className="flex flex-col gap-4">{children}</div>
      <aside aria-label="信函样张" className="xl:sticky xl:top-4">
        <form className="mb-2 flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <h2 className="text-base">样张</h2>
          <label className="flex items-center gap-2 text-ink-2 text-sm">
            按规则方案
            <select name="meetingId" className="input w-auto! min-h-8! py-0.5! text-sm!">
              {meetings.map(({ value, zh }) => (
                <option key={value} value={value}>
                  {zh}
                </option>
              ))}
            </select>
          </label>
        </form>
        {kept && <Sample kept={kept} typed={typed} />}
      </aside>
    </div>
  );
}

/** What the forms inside hold now; a field left empty is left out, as a form that is sent has it. */
function valuesIn(box: HTMLElement): Record<string, string> {
  const entries = [...box.querySelectorAll("form")].flatMap((form) => [...new FormData(form)]);
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(texts.filter(([name, value]) => value.trim() !== "" && !name.startsWith("$")));
}

function Sample({ kept, typed }: { kept: Letter; typed: string }) {
  const pages = usePages("/api/letters/sample", typed);
  return (
    <>
      {pages && <PrintedPages pages={pages} />}
      {/* A picture cannot be read aloud: the letter as it is kept stays for those who listen. */}
      <div className={pages ? "sr-only" : undefined}>
        <LetterSheet letter={kept} />
      </div>
    </>
  );
}
