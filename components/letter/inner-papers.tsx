import { Tag } from "@/components/ui/tag";
import type { InnerPapers } from "@/lib/assignment/papers";

/** 领导批示 and the drafts of sections (or of lower units), beside the text they are compiled into. */
export function InnerPapersList({ papers: { instructions, handIns } }: { papers: InnerPapers }) {
  return (
    <>
      <h2 className="mb-2.5 font-semibold text-ink-2 text-sm tracking-wide">批示和初稿</h2>
      <ul className="text-sm">
        {instructions.map((one) => (
          <li key={one.id} className="mb-2.5">
            <b className="font-semibold">{one.by}</b> <span className="tabular-nums">{one.on.slice(5)}</span>
            ：<span className="whitespace-pre-line">{one.text}</span>
          </li>
        ))}
        {handIns.map((one) => (
          <li key={one.id} className="mb-2.5">
            {one.text ? (
              <details open={one.text.length < 200}>
                <summary className="cursor-pointer">
                  <Tag tone="green" glyph="check">
                    已报
                  </Tag>{" "}
                  {one.unitName}
                  {one.handlerName && `（${one.handlerName}）`}初稿
                </summary>
                <p className="mt-1 whitespace-pre-line">{one.text}</p>
              </details>
            ) : (
              <>
                <Tag tone="amber">未报</Tag> {one.unitName}
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Whether there is anything to show. */
export function hasPapers({ instructions, handIns }: InnerPapers): boolean {
  return instructions.length + handIns.length > 0;
}
