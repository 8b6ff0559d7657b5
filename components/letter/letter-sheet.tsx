import type { ReactNode } from "react";
import type { Letter } from "@/lib/letter/letter";
import type { HeadRow } from "@/lib/letter/marks";
import { type LetterAnnex, type LetterParagraph, textLines } from "@/lib/letter/paragraphs";

type Props = {
  letter: Letter;
  /** Draws one paragraph's words otherwise (differences, notes); plain text when left out. */
  paragraph?: (paragraph: LetterParagraph) => ReactNode;
  /** What follows a paragraph, such as the notes made at it. */
  after?: (paragraph: LetterParagraph) => ReactNode;
};

/** The letter on paper: 信函格式 with the organ's red name and double rule (GB/T 9704-2012, clause 10.1). */
export function LetterSheet({ letter, paragraph, after }: Props) {
  const { annex } = letter;
  return (
    <article className="letter" aria-label={letter.title.join("")}>
      <p className="letter-organ">{letter.organ}</p>
      <div className="letter-rule" aria-hidden />
      {letter.head.map((row) => (
        <Head key={`${row.left}|${row.right}`} row={row} />
      ))}
      <h2 className="letter-title">
        {letter.title.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h2>
      <p className="letter-to">{letter.to}</p>
      <p>{letter.opening}</p>
      {letter.paragraphs.map((one) => (
        <div key={one.id} id={`block-${one.id}`}>
          {paragraph ? (
            <p className={`letter-level-${one.level}`}>
              {one.number}
              {paragraph(one)}
            </p>
          ) : (
            <Words paragraph={one} />
          )}
          {after?.(one)}
        </div>
      ))}
      {letter.closing && <p>{letter.closing}</p>}
      {annex && (
        <div id={`block-${annex.id}`} className="letter-annex">
          {paragraph ? <p>{paragraph(annex)}</p> : <Annex annex={annex} />}
          {after?.(annex)}
        </div>
      )}
      <div className="letter-sign">
        <p>{letter.organBelow}</p>
        <p>{letter.date}</p>
      </div>
      {letter.notes.map((note) => (
        <p key={note} className="letter-note">
          {note}
        </p>
      ))}
      {letter.copies && <p className="letter-copies">{letter.copies}</p>}
    </article>
  );
}

function Head({ row: { left, right, name } }: { row: HeadRow }) {
  return (
    <p className="letter-head">
      <span>{left}</span>
      <span>
        {right}
        {name && <span className="letter-kai">{name}</span>}
      </span>
    </p>
  );
}

function Words({ paragraph: { level, number, text, rows } }: { paragraph: LetterParagraph }) {
  if (rows) return <Table rows={rows} />;
  return textLines(text).map((line, index) => (
    <p key={line} className={`letter-level-${level}`}>
      {index === 0 && number}
      {line}
    </p>
  ));
}

function Table({ rows: [head = [], ...rows] }: { rows: readonly (readonly string[])[] }) {
  return (
    <table className="ruled letter-table">
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join("|")}>
            {head.map((column, index) => (
              <td key={column}>{row[index]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Annex({ annex: { names } }: { annex: LetterAnnex }) {
  return (
    <p>
      附件：
      {names.map((name, index) => (
        <span key={name}>
          {names.length > 1 && `${index + 1}.`}
          {name}
        </span>
      ))}
    </p>
  );
}
