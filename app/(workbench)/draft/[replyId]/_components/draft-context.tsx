"use client";

import {
  createContext,
  type ReactNode,
  type RefObject,
  useActionState,
  useContext,
  useRef,
  useState,
} from "react";
import type { LetterSource } from "@/lib/letter/letter";
import type { DraftAnswer } from "@/lib/reply/draft-answer";
import type { LetterText } from "@/lib/reply/draft-form";
import { type Part, partsOf } from "@/lib/reply/parts";
import type { OutcomeClass } from "@/lib/rules/outcomes";
import { keep } from "../actions";
import { type Saving, useAutosave } from "./use-autosave";

/** The letter as the server gave it, and what the editor must know of its item. */
export type DraftStart = {
  replyId: string;
  version: number;
  counter: number;
  source: LetterSource;
  text: LetterText;
  asks: readonly { id: string; ordinal: number; text: string }[];
  classes: readonly OutcomeClass[];
  /** The proposer agreed to the title alone, and the rules of the meeting respect that. */
  wishesTitleOnly: boolean;
  usualDisclosure: "proactive" | "on_request" | "none";
  otherUnits: readonly string[];
  promisedDays: readonly string[];
  hurdles: readonly string[];
};

export type Choices = Omit<LetterText, "blocks">;

type Draft = {
  start: DraftStart;
  form: RefObject<HTMLFormElement | null>;
  post: (form: FormData) => void;
  parts: readonly Part[];
  choices: Choices;
  saving: Saving;
  hurdles: readonly string[];
  setParts: (next: Part[]) => void;
  setChoices: (next: Choices) => void;
};

const DraftContext = createContext<Draft | null>(null);

/** The draft around it; for parts of the drafting screen only. */
export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error("outside of a draft");
  return draft;
}

/** Holds what is typed; form, preview, findings and bar all read it from here. */
export function DraftProvider({ start, children }: { start: DraftStart; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  // Without script the browser posts the form and the server draws the page again with the answer.
  const [posted, post] = useActionState<DraftAnswer | null, FormData>(keep, null);
  const [text] = useState(() => posted?.typed ?? start.text);
  const [parts, setParts] = useState<Part[]>(() =>
    partsOf(
      text.blocks,
      start.asks.map(({ id }) => id),
    ),
  );
  const [choices, setChoices] = useState<Choices>(() => choicesOf(text));
  const saving = useAutosave(form, start, posted);
  const draft: Draft = {
    start,
    form,
    post,
    parts,
    choices,
    saving,
    hurdles: saving.hurdles,
    setParts: (next) => {
      setParts(next);
      saving.saver.touch();
    },
    setChoices: (next) => {
      setChoices(next);
      saving.saver.touch();
    },
  };
  return <DraftContext value={draft}>{children}</DraftContext>;
}

function choicesOf({ outcome, disclosure, extent, disclosureGround }: LetterText): Choices {
  return { outcome, disclosure, extent, disclosureGround };
}
