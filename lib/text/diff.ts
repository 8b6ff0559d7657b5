/** Differences as a reader marks them: by sentence first, and by word inside a sentence that was reworded. */
import { diffArrays } from "diff";
import { splitSentences, splitWords } from "./sentences";

export type DiffPart = { op: "same" | "ins" | "del"; text: string };

export type BlockDiff = {
  id: string;
  change: "same" | "added" | "removed" | "changed";
  parts: DiffPart[];
};

/** Below this share of common words two sentences are shown as one struck out and one new, not as a mixture. */
const rewordedFrom = 0.4;

/** Beyond this many edits the comparison gives up (its time grows with their square): whole texts are shown instead. */
const maxEditLength = 3000;

/**
 * From one text to another. Joining `same` and `ins` gives the new text, `same` and `del` the old one; no part begins or
 * ends inside a character.
 */
export function diffText(before: string, after: string): DiffPart[] {
  if (before === after) return before === "" ? [] : [{ op: "same", text: before }];
  const changes = diffArrays(splitSentences(before), splitSentences(after), { maxEditLength });
  if (!changes) return replaced(before, after);
  const parts: DiffPart[] = [];
  for (let at = 0; at < changes.length; at += 1) {
    const change = changes[at];
    const next = changes[at + 1];
    if (!change) continue;
    if (change.removed && next?.added) {
      parts.push(...reworded(change.value.join(""), next.value.join("")));
      at += 1;
    } else {
      parts.push({ op: opOf(change), text: change.value.join("") });
    }
  }
  return merged(parts);
}

/**
 * From one list of paragraphs to another by their ids, in the order of the new list with removed ones where they stood.
 * A paragraph that only moved is `same`.
 */
export function diffBlocks(
  before: readonly { id: string; text: string }[],
  after: readonly { id: string; text: string }[],
): BlockDiff[] {
  const old = new Map(before.map((block) => [block.id, block.text]));
  const kept = new Set(after.map((block) => block.id));
  const result = after.map((block) => blockDiff(block, old.get(block.id)));
  let anchor: string | null = null;
  for (const block of before) {
    if (!kept.has(block.id)) {
      const at = anchor === null ? 0 : result.findIndex((entry) => entry.id === anchor) + 1;
      result.splice(at, 0, { id: block.id, change: "removed", parts: filled("del", block.text) });
    }
    anchor = block.id;
  }
  return result;
}

/** True when nothing was added, removed or reworded. */
export function isUnchanged(blocks: readonly BlockDiff[]): boolean {
  return blocks.every((block) => block.change === "same");
}

function blockDiff(block: { id: string; text: string }, old: string | undefined): BlockDiff {
  if (old === undefined) return { id: block.id, change: "added", parts: filled("ins", block.text) };
  const change = old === block.text ? "same" : "changed";
  return { id: block.id, change, parts: diffText(old, block.text) };
}

function reworded(before: string, after: string): DiffPart[] {
  const changes = diffArrays(splitWords(before), splitWords(after), { maxEditLength });
  if (!changes) return replaced(before, after);
  const parts = merged(changes.map((change) => ({ op: opOf(change), text: change.value.join("") })));
  const common = parts.filter((part) => part.op === "same").reduce((sum, part) => sum + part.text.length, 0);
  if (common >= rewordedFrom * Math.max(before.length, after.length)) return parts;
  return replaced(before, after);
}

function replaced(before: string, after: string): DiffPart[] {
  return [...filled("del", before), ...filled("ins", after)];
}

function opOf(change: { added?: boolean; removed?: boolean }): DiffPart["op"] {
  if (change.added) return "ins";
  return change.removed ? "del" : "same";
}

function filled(op: DiffPart["op"], text: string): DiffPart[] {
  return text === "" ? [] : [{ op, text }];
}

/** Neighbours of one kind joined, empty ones dropped. */
function merged(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.text === "") continue;
    if (last?.op === part.op) last.text += part.text;
    else result.push({ ...part });
  }
  return result;
}
