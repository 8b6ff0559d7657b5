type Ask = { id: string; ordinal: number; text: string };

/** The numbered points of an item. */
export function Asks({ asks }: { asks: readonly Ask[] }) {
  if (asks.length === 0) return <p className="text-ink-3">还没有写明诉求。</p>;
  return (
    <ol className="flex flex-col gap-2.5">
      {asks.map((ask) => (
        <li key={ask.id} className="border-line border-l-[3px] pl-3">
          <b className="mr-1.5 font-semibold">{ask.ordinal}</b>
          <span className="whitespace-pre-line">{ask.text}</span>
        </li>
      ))}
    </ol>
  );
}

/** The text as written: paragraphs indented by two characters, a measure that older eyes can follow. */
export function BodyText({ text }: { text: string }) {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== "");
  if (paragraphs.length === 0) return <p className="text-ink-3">还没有正文。</p>;
  return (
    <div className="max-w-[44em] text-[1.0625em] leading-[1.85]">
      {paragraphs.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed text never reorders
        <p key={at} className="indent-[2em]">
          {line.trim()}
        </p>
      ))}
    </div>
  );
}
