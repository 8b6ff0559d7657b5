import { expect, test } from "vitest";
import { noteState } from "@/lib/reply/note-state";

const text = (...words: string[]) =>
  words.map((one, at) => ({ id: `p${at}`, askId: null, level: 0, text: one }));
const versions = new Map([[1, text("第一点", "第二点")]]);
const at = (version: number) => versions.get(version) ?? null;
const note = { blockId: "p1", textVersion: 1, resolvedAt: null };

test("批注待改，直到该段改了字；别的段改了不算", () => {
  expect(noteState(note, at, text("第一点", "第二点 "))).toBe("open");
  expect(noteState(note, at, text("第一点改", "第二点"))).toBe("open");
  expect(noteState(note, at, text("第一点", "第二点，已写明时限"))).toBe("changed");
  expect(noteState(note, at, text("第一点"))).toBe("changed");
});

test("对全文的批注，改了任何一段都算；承办人说已处理的，不看文字", () => {
  const whole = { ...note, blockId: null };
  expect(noteState(whole, at, text("第一点", "第二点"))).toBe("open");
  expect(noteState(whole, at, text("第一点改", "第二点"))).toBe("changed");
  expect(noteState({ ...note, resolvedAt: new Date(0) }, at, text("第一点", "第二点"))).toBe("handled");
});

test("批注所在的版本找不到时，仍待改", () => {
  expect(noteState({ ...note, textVersion: 9 }, at, text("别的字"))).toBe("open");
});
