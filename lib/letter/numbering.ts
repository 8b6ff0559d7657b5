// Numbers of the levels in an official letter (GB/T 9704-2012, 7.3.3): 一、 （一） 1. （1）.
import { chineseNumber } from "@/lib/text/numbers";

export type Leveled = { level: number };

const format: ((value: number) => string)[] = [
  () => "",
  (value) => `${chineseNumber(value)}、`,
  (value) => `（${chineseNumber(value)}）`,
  (value) => `${value}.`,
  (value) => `（${value}）`,
];

/** The number in front of each paragraph, in order; body text (level 0) has none. A higher level starts lower ones anew. */
export function numbersOf(blocks: readonly Leveled[]): string[] {
  const counters = [0, 0, 0, 0, 0];
  return blocks.map(({ level }) => {
    if (level <= 0 || level > 4) return "";
    counters[level] = (counters[level] ?? 0) + 1;
    counters.fill(0, level + 1);
    return format[level]?.(counters[level] ?? 1) ?? "";
  });
}
