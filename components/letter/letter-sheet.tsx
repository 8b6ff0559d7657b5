import type { ReactNode } from "react";
import type { Letter, LetterParagraph } from "@/lib/letter/letter";

type Props = {
  letter: Letter;
  /** Draws one paragraph's words otherwise (differences, notes); plain text when left out. */
  paragraph?: (paragraph: LetterParagraph) => ReactNode;
  /** What follows a paragraph, such as the notes made at it. */
  after?: (paragraph: LetterParagraph) => ReactNode;
};

/** The letter on paper: 信函格式 with the organ's red name and double rule (GB/T 9704-2012, clause 10.1). */
export function LetterSheet({ letter, paragraph, after }: Props) {
  return (
    <article className="letter" aria-label={letter.title.join("")}>
      <p className="letter-organ">{letter.organ}</p>
      <div className="letter-rule" aria-hidden />
      <p className="letter-number">{letter.number}</p>
      {letter.mark && <p className="letter-mark">（{letter.mark}）</p>}
      <h2 className="letter-title">
        {letter.title.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h2>
      <p className="letter-to">{letter.to}</p>
      <p>{letter.opening}</p>
      {letter.paragraphs.map((one) => (
        <div key={one.id} id={`block-${one.id}`}>
          <p className={`letter-level-${one.level}`}>
            {one.number}
            {paragraph ? paragraph(one) : one.text}
          </p>
          {after?.(one)}
        </div>
      ))}
      {letter.closing && <p>{letter.closing}</p>}
      <div className="letter-sign">
        <p>{letter.organBelow}</p>
        <p>{letter.date}</p>
      </div>
      {letter.contact && <p className="letter-note">{letter.contact}</p>}
      {letter.copies && <p className="letter-copies">{letter.copies}</p>}
    </article>
  );
}
