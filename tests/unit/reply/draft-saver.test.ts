import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type Ask,
  DraftSaver,
  type SaverState,
} from "@/app/(workbench)/draft/[replyId]/_components/draft-saver";
import type { DraftAnswer } from "@/lib/reply/draft-answer";

const empty: DraftAnswer = {
  counter: null,
  savedAt: null,
  hurdles: null,
  fault: null,
  typed: null,
  next: null,
};
const saved = (counter: number): DraftAnswer => ({ ...empty, counter, savedAt: "14:05", hurdles: [] });
const refused = (code: string, counter: number | null = null): DraftAnswer => ({
  ...empty,
  counter,
  fault: { code, zh: code },
});

/** A saver whose server answers one by one; tells the counters and intents it was asked with. */
function aSaver(...answers: Awaited<ReturnType<Ask>>[]) {
  const asked: [number, string][] = [];
  const state: Partial<SaverState> = {};
  const ask: Ask = async (counter, intent) => {
    asked.push([counter, intent]);
    return answers.shift() ?? saved(counter + 1);
  };
  const saver = new DraftSaver(3, ask, (change) => Object.assign(state, change));
  return { saver, asked, state };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("自动保存", () => {
  it("停笔之后只存一次，下一次带上新的计数", async () => {
    const { saver, asked, state } = aSaver();
    saver.touch();
    saver.touch();
    await vi.advanceTimersByTimeAsync(1500);
    expect(asked).toEqual([[3, "save"]]);
    expect([state.stage, saver.isOpen]).toEqual(["clean", false]);
    saver.touch();
    await vi.advanceTimersByTimeAsync(1500);
    expect(asked[1]).toEqual([4, "save"]);
  });

  it("保存途中又写了字，仍算没有存完", async () => {
    let answer: (value: DraftAnswer) => void = () => {};
    const state: Partial<SaverState> = {};
    const slow: Ask = () => new Promise((resolve) => (answer = resolve));
    const saver = new DraftSaver(1, slow, (change) => Object.assign(state, change));
    saver.touch();
    await vi.advanceTimersByTimeAsync(1300);
    saver.touch();
    answer(saved(2));
    await vi.advanceTimersByTimeAsync(0);
    expect([state.stage, saver.isOpen]).toEqual(["changed", true]);
  });

  it("断网后自己再试，直到存上", async () => {
    const { saver, asked, state } = aSaver("lost", "lost");
    saver.touch();
    await vi.advanceTimersByTimeAsync(1300);
    expect(state.stage).toBe("offline");
    await vi.advanceTimersByTimeAsync(10_500);
    expect(asked).toHaveLength(3);
    expect(state.stage).toBe("clean");
  });

  it("他人先存了：停下来，不再自动覆盖；替换时用对方的计数", async () => {
    const { saver, asked, state } = aSaver(refused("conflict", 9));
    saver.touch();
    await vi.advanceTimersByTimeAsync(1300);
    expect(state.stage).toBe("stopped");
    saver.touch();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(1);
    expect(saver.isOpen).toBe(true);
    await saver.overwrite();
    expect(asked[1]).toEqual([9, "save"]);
    expect(state.stage).toBe("clean");
  });

  it("一段太长：改短以后照常保存", async () => {
    const { saver, asked, state } = aSaver(refused("invalid"));
    saver.touch();
    await vi.advanceTimersByTimeAsync(1300);
    saver.touch();
    await vi.advanceTimersByTimeAsync(1300);
    expect(asked).toHaveLength(2);
    expect(state.stage).toBe("clean");
  });

  it("送审未通过时文字已经存下", async () => {
    const { saver, asked, state } = aSaver({
      ...saved(4),
      fault: { code: "asks_open", zh: "还有诉求没有答复" },
    });
    saver.touch();
    await saver.send("submit");
    expect(asked).toEqual([[3, "submit"]]);
    expect([state.stage, saver.isOpen, state.answer?.fault?.code]).toEqual(["clean", false, "asks_open"]);
  });

  it("保存和送审排着队，不同时发出", async () => {
    const { saver, asked } = aSaver();
    await Promise.all([saver.send("save"), saver.send("submit")]);
    expect(asked).toEqual([
      [3, "save"],
      [4, "submit"],
    ]);
  });
});
