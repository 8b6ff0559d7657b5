// What a unit may ask of the 交办机构 about who does what on its item (申请调整承办单位). Pure.
import type { AssignmentFact } from "./facts";
import type { AdjustKind } from "./inputs/assignment";
import type { Refusal } from "./refusal";

const refuse = (code: string, zh: string): Refusal => ({ code, zh, field: "kind" });

/** Why this unit may not ask for it with the item's units (`rows`) as they stand; null when it may name a unit for it. */
export function mayNotAsk(
  kind: AdjustKind,
  own: AssignmentFact,
  rows: readonly AssignmentFact[],
): Refusal | null {
  // Who else works on the item is between the lead and the 交办机构.
  if (kind === "addAssist" && own.duty === "assist") {
    return refuse("for_lead", "协办单位只为本单位申请：不再协办、与主办互换或改为分办。");
  }
  if (kind === "swap" && !rows.some((row) => row.duty === "lead")) {
    return refuse("no_lead", "本件由几家分办，没有主办单位可以互换。");
  }
  // 分办 may also bring in a unit that is not on the item yet.
  if ((kind === "dropAssist" || kind === "swap") && !rows.some((row) => row.duty === "assist")) {
    return refuse("no_assist", "本件没有协办单位。");
  }
  return null;
}
