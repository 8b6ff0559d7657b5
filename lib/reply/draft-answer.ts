// What saving a draft answers, as plain data. Used on both sides.
import type { LetterText } from "./draft-form";

export type DraftAnswer = {
  /** The draft's counter as it is stored now; null when unknown. */
  counter: number | null;
  /** 「14:05」; null when nothing was saved. */
  savedAt: string | null;
  /** What still stands in the way of 送审; null when unknown. */
  hurdles: string[] | null;
  fault: { code: string; zh: string } | null;
  /** The page that follows once the letter was sent up. */
  next: string | null;
  /** The typed letter, when it was not saved: a page without script is drawn from it again. */
  typed: LetterText | null;
};
