// 批注: is it dealt with? The drafter may say so, and a text that was changed since says it too. Pure.
import type { Block } from "@/lib/lifecycle/inputs/reply";

export type NotedText = {
  blockId: string | null;
  /** The version the note was written on. */
  textVersion: number;
  resolvedAt: Date | null;
};

export type NoteState = "handled" | "changed" | "open";

export const noteStateZh: Record<NoteState, string> = {
  handled: "已处理",
  changed: "已修改",
  open: "待改",
};

/**
 * `open` until the drafter has said 已处理 or the words it is about were changed (by whomever, the noter too): those of
 * its paragraph, or any for a note on the whole. `textAt` gives the paragraphs of a version, `now` those of today.
 */
export function noteState(
  note: NotedText,
  textAt: (version: number) => readonly Block[] | null,
  now: readonly Block[],
): NoteState {
  if (note.resolvedAt) return "handled";
  const then = textAt(note.textVersion);
  if (!then) return "open";
  return wordsOf(then, note.blockId) === wordsOf(now, note.blockId) ? "open" : "changed";
}

function wordsOf(blocks: readonly Block[], blockId: string | null): string {
  const meant = blockId === null ? blocks : blocks.filter((block) => block.id === blockId);
  return meant.map((block) => block.text.trim()).join("\n");
}
