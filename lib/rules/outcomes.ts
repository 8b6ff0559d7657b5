/** Neutral outcome codes. Letters have no national meaning, so figures and searches use these; profiles map to them. */

/** From the most to the least favourable to the proposer: 「按件」 figures take the least favourable of a split set. */
export const outcomeCodes = {
  solved: { zh: "已解决" },
  adopted: { zh: "已采纳" },
  partly_solved: { zh: "部分解决" },
  in_progress_dated: { zh: "正在解决（有时限）", head: "正在解决" },
  planned_dated: { zh: "列入计划（有时限）", head: "列入计划" },
  deferred: { zh: "待条件具备后解决", head: "待条件具备" },
  higher_authority: { zh: "属上级职权，已向上反映", head: "属上级职权" },
  reference: { zh: "留作参考" },
  not_feasible_conditions: { zh: "不具备条件" },
  not_feasible_law: { zh: "不符合法律政策", head: "不合法规" },
} as const satisfies Record<string, { zh: string; head?: string }>;
export type OutcomeCode = keyof typeof outcomeCodes;

/** The neutral name as the head of a narrow column: five characters at most. */
export function outcomeHead(code: OutcomeCode): string {
  const { zh, head }: { zh: string; head?: string } = outcomeCodes[code];
  return head ?? zh;
}

/** One class of a locality's scheme. Without a letter the name alone stands on the letter head. */
export type OutcomeClass = {
  code: OutcomeCode;
  letter?: string | undefined;
  zh: string;
  /** A day by which it will be done must be named, and becomes a commitment. */
  needsDate: boolean;
  /** Why it cannot be done must be said. */
  needsReason: boolean;
};

/** 「A类」 where the scheme has letters, else the name. */
export function outcomeText(entry: OutcomeClass): string {
  return entry.letter ? `${entry.letter}类` : entry.zh;
}

/** 「A类（已解决或基本解决）」: letter and meaning together, for pickers and legends. */
export function outcomeFullText(entry: OutcomeClass): string {
  return entry.letter ? `${entry.letter}类（${entry.zh}）` : entry.zh;
}

/** The least favourable of several outcomes by the order of the scheme; undefined when none belongs to it. */
export function leastFavourable(
  scheme: readonly OutcomeClass[],
  codes: readonly OutcomeCode[],
): OutcomeClass | undefined {
  return scheme.filter((entry) => codes.includes(entry.code)).at(-1);
}
