/** What a deadline rule is made of: an event it starts from, an amount in a unit, how it rolls, and its clause. */

/** Events that can start a clock, with the word an explanation begins with. */
export const startEvents = {
  submit: { zh: "收到" },
  admit: { zh: "立案" },
  handOver: { zh: "移交" },
  dispatch: { zh: "交办" },
  acknowledge: { zh: "签收" },
  contest: { zh: "申请退办" },
  bounce: { zh: "退回重提" },
  sign: { zh: "签发" },
  issue: { zh: "印发" },
  deliver: { zh: "送达" },
  rework: { zh: "重新交办" },
  instruct: { zh: "批示" },
} as const satisfies Record<string, { zh: string }>;
export type StartEvent = keyof typeof startEvents;

export const dueUnits = {
  workday: { zh: "个工作日" },
  day: { zh: "日" },
  month: { zh: "个月" },
} as const satisfies Record<string, { zh: string }>;
export type DueUnit = keyof typeof dueUnits;

/** What happens when the last day is not a working day; periods in working days always end on one. */
export const rollRules = {
  none: { zh: "不顺延" },
  nextWorkday: { zh: "遇休息日顺延至下一工作日" },
} as const satisfies Record<string, { zh: string }>;
export type RollRule = keyof typeof rollRules;

/**
 * Where a value comes from. `isFallback` is the mark 「地方规定未见」: the place says nothing that could be found, and `zh`
 * names the law or practice that is followed instead.
 */
export type Clause = { zh: string; isFallback: boolean };

export type DueRule = {
  from: StartEvent;
  amount: number;
  unit: DueUnit;
  roll: RollRule;
  clause: Clause;
};

/** The clause as it is shown: 「《…》第十九条」 or 「地方规定未见，按《…》第五十一条」. */
export function clauseText(clause: Clause): string {
  return clause.isFallback ? `地方规定未见，按${clause.zh}` : clause.zh;
}

/** 「3 个月」「5 个工作日」「20 日」. */
export function amountText(amount: number, unit: DueUnit): string {
  return `${amount} ${dueUnits[unit].zh}`;
}

/** The rule without its day, for a settings page: 「自交办之日起 3 个月，遇休息日顺延至下一工作日」. */
export function ruleText(rule: DueRule): string {
  const roll = rule.unit === "workday" ? "" : `，${rollRules[rule.roll].zh}`;
  return `自${startEvents[rule.from].zh}之日起 ${amountText(rule.amount, rule.unit)}${roll}`;
}
