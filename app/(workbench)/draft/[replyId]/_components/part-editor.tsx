"use client";

import { newRequestId } from "@/components/form/request-id";
import { Button } from "@/components/ui/button";
import type { Block } from "@/lib/lifecycle/inputs/reply";
import { emptyBlock, type Part, withBlock } from "@/lib/reply/parts";
import { chineseNumber } from "@/lib/text/numbers";
import { useDraft } from "./draft-context";
import { ParagraphEditor } from "./paragraph-editor";
import { focusLater } from "./paragraph-focus";

type Props = { part: Part; order: ReadonlyMap<string, number> };

/** The paragraphs of one ask, or of the general parts before and after. */
export function PartEditor({ part, order }: Props) {
  const { start, parts, setParts } = useDraft();
  const ask = start.asks.find((one) => one.id === part.askId);
  const title = ask ? `诉求${chineseNumber(ask.ordinal)}` : titleOf(part, start.asks.length > 0);

  function add(block: Block, afterId?: string) {
    setParts(withBlock(parts, part.key, block, afterId));
    focusLater(block.id);
  }

  return (
    <section aria-label={title} className="mb-6 border-line border-l-3 pl-4 max-sm:border-l-0 max-sm:pl-0">
      <h2 className="font-semibold text-ink-2 text-sm tracking-wide">{title}</h2>
      {ask && <p className="mb-2 text-ink-2 text-md">{ask.text}</p>}
      {part.blocks.map((block, index) => (
        <ParagraphEditor
          key={block.id}
          block={block}
          index={order.get(block.id) ?? 0}
          place={{ isFirst: index === 0, isLast: index === part.blocks.length - 1 }}
          onAdd={() => add(emptyBlock(newRequestId(), part.askId), block.id)}
        />
      ))}
      <div className="needs-script flex flex-wrap items-center gap-2">
        <Button size="sm" onClick={() => add(emptyBlock(newRequestId(), part.askId))}>
          {part.blocks.length === 0 ? `写${title}` : "加一段"}
        </Button>
        {ask && <ByOther onPick={(text) => add({ ...emptyBlock(newRequestId(), part.askId), text })} />}
      </div>
    </section>
  );
}

function titleOf(part: Part, hasAsks: boolean): string {
  if (!hasAsks) return "正文";
  return part.place === "before" ? "总体情况" : "下一步打算";
}

/** 「由…答复」: an ask that another unit on the item answers still gets its sentence. */
function ByOther({ onPick }: { onPick: (text: string) => void }) {
  const { start } = useDraft();
  if (start.otherUnits.length === 0) return null;
  return (
    <select
      aria-label="这一点由其他单位答复"
      className="input w-auto! min-h-7! py-0! text-sm!"
      value=""
      onChange={(event) => {
        if (event.target.value) onPick(`此项诉求由${event.target.value}答复。`);
      }}
    >
      <option value="">由其他单位答复…</option>
      {start.otherUnits.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}
