"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { LetterSheet } from "@/components/letter/letter-sheet";
import { PrintedPages } from "@/components/letter/printed-pages";
import { usePages } from "@/components/letter/use-pages";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { Letter } from "@/lib/letter/letter";

type Props = {
  meetings: readonly { value: string; zh: string }[];
  /** The sample by the settings as they are kept; null where no meeting has rules yet. */
  kept: Letter | null;
  /** The forms whose values the sample follows. */
  children: ReactNode;
};

const fieldsId = "letter-fields";
const sampleId = "letter-sample";

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
      {/* Where the two do not stand side by side, a link leads to the sample, and from there back. */}
      <div id={fieldsId} className="flex flex-col gap-4">
        {children}
        <a
          href={`#${sampleId}`}
          className={buttonClass("plain", "md", "sticky bottom-3 z-10 self-end shadow-md xl:hidden")}
        >
          查看样张
        </a>
      </div>
      <aside id={sampleId} aria-label="信函样张" className="xl:sticky xl:top-4">
        <form className="mb-2 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 max-xl:sticky max-xl:top-0 max-xl:z-10 max-xl:bg-paper max-xl:py-2">
          <h2 className="text-base">样张</h2>
          <Button size="sm" className="needs-script xl:hidden" onClick={backToFields}>
            返回填写
          </Button>
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

/** Back to where one came from; for those who came by scrolling, to the first field. */
function backToFields() {
  if (window.location.hash === `#${sampleId}`) window.history.back();
  else document.getElementById(fieldsId)?.scrollIntoView();
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
