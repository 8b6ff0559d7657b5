// A letter as its drafter sees it: paragraphs gathered under the asks they answer. Pure.
import type { Block } from "@/lib/lifecycle/inputs/reply";

/** `before`: thanks and the general part; `ask`: the answer to one ask; `after`: what comes next. */
export type Part = { key: string; place: "before" | "ask" | "after"; askId: string | null; blocks: Block[] };

/**
 * Gathers paragraphs in the order of the letter: asks in the order in which the text answers them, those without a
 * text yet at the end, each with an empty heading and paragraph to write in. Without asks everything is one part.
 */
export function partsOf(blocks: readonly Block[], askIds: readonly string[]): Part[] {
  const known = new Set(askIds);
  const askOf = (block: Block) => (block.askId !== null && known.has(block.askId) ? block.askId : null);
  const before: Part = { key: "before", place: "before", askId: null, blocks: [] };
  const after: Part = { key: "after", place: "after", askId: null, blocks: [] };
  const asks = new Map<string, Part>();
  const last = blocks.findLastIndex((block) => askOf(block) !== null);
  let current = before;
  blocks.forEach((block, index) => {
    const askId = askOf(block);
    if (askId !== null) {
      current = asks.get(askId) ?? askPart(askId);
      asks.set(askId, current);
    }
    const target = last >= 0 && index > last ? after : current;
    target.blocks.push(block);
  });
  for (const id of askIds) if (!asks.has(id)) asks.set(id, { ...askPart(id), blocks: room(id) });
  if (askIds.length > 0) return [before, ...asks.values(), after];
  return [before.blocks.length > 0 ? before : { ...before, blocks: [emptyBlock("p1", null)] }];
}

/** The letter again, in its order. */
export function blocksOf(parts: readonly Part[]): Block[] {
  return parts.flatMap((part) => part.blocks);
}

export function emptyBlock(id: string, askId: string | null, level = 0): Block {
  return { id, askId, level, text: "" };
}

const askPart = (askId: string): Part => ({ key: askId, place: "ask", askId, blocks: [] });

// Derived ids, so that the page drawn by the server and the one in the browser agree.
const room = (askId: string) => [emptyBlock(`h-${askId}`, askId, 1), emptyBlock(`p-${askId}`, askId)];

/** The paragraph with `id` changed; the rest stays as it is. */
export function withChange(parts: readonly Part[], id: string, change: Partial<Block>): Part[] {
  return parts.map((part) => ({
    ...part,
    blocks: part.blocks.map((block) => (block.id === id ? { ...block, ...change } : block)),
  }));
}

/** A paragraph more in a part, after the one named, else at its end. */
export function withBlock(parts: readonly Part[], key: string, block: Block, afterId?: string): Part[] {
  return parts.map((part) => {
    if (part.key !== key) return part;
    const index = part.blocks.findIndex((one) => one.id === afterId);
    const at = index < 0 ? part.blocks.length : index + 1;
    return { ...part, blocks: part.blocks.toSpliced(at, 0, block) };
  });
}

/** The parts as they are when this paragraph is deleted. */
export function withoutBlock(parts: readonly Part[], id: string): Part[] {
  return parts.map((part) => ({ ...part, blocks: part.blocks.filter((block) => block.id !== id) }));
}

/** The paragraph one place up or down within its part: an answer never slips under another ask. */
export function withMove(parts: readonly Part[], id: string, by: 1 | -1): Part[] {
  return parts.map((part) => {
    const from = part.blocks.findIndex((block) => block.id === id);
    const [moved] = part.blocks.slice(from, from + 1);
    const to = from + by;
    if (from < 0 || !moved || to < 0 || to >= part.blocks.length) return part;
    return { ...part, blocks: part.blocks.toSpliced(from, 1).toSpliced(to, 0, moved) };
  });
}
