/**
 * Cutting Chinese text. `Intl.Segmenter` copies its whole input into every segment, so it is quadratic in memory: a page
 * of text without a full stop could exhaust the process. Text is therefore cut into sentences first and a sentence that
 * is still too long into pieces.
 */

/** Longest piece handed to the segmenter, in UTF-16 units. */
const longestPiece = 500;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Sentences with their closing marks and quotation marks; joining them gives the text back. */
export function splitSentences(text: string): string[] {
  return (
    text.match(/[^。！？；!?;\n]*[。！？；!?;]+[”’」』）)]*|[^。！？；!?;\n]*\n+|[^。！？；!?;\n]+/g) ?? []
  );
}

/** Words of a text of any length; joining them gives the text back, and no character is ever cut in two. */
export function splitWords(text: string): string[] {
  return splitSentences(text)
    .flatMap(cutPieces)
    .flatMap((piece) => [...segmenter.segment(piece)].map((part) => part.segment));
}

/** Pieces of bounded length that never part a surrogate pair. */
function cutPieces(sentence: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (start < sentence.length) {
    let end = Math.min(start + longestPiece, sentence.length);
    if (end < sentence.length && isHighSurrogate(sentence.charCodeAt(end - 1))) end -= 1;
    pieces.push(sentence.slice(start, end));
    start = end;
  }
  return pieces;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
