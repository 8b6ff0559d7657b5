/** Grounds for not treating a text as a deputy's suggestion, in the words the local statutes share. */
import type { Clause } from "@/lib/calendar/due-rule";
import type { DeclineRoute, RuleProfileContent } from "../profile";

type Ground = [code: string, zh: string];

export const personal: Ground = ["personal", "涉及解决代表本人及其亲属个人问题的"];
export const forwarding: Ground = ["forwarding", "代转人民群众来信的"];
export const academicOrPromotion: Ground = ["academic_or_promotion", "属于学术探讨、产品推介的"];
export const noContent: Ground = ["no_content", "没有实际内容的"];
export const tender: Ground = ["tender", "对正在进行的招标投标活动提出具体中标意见的"];
export const other: Ground = ["other", "其他不应当作为代表建议、批评和意见的"];

/** A locality's own list, all under one article. */
export function declineBy(
  clause: Clause,
  grounds: Ground[],
  routes: DeclineRoute[],
): RuleProfileContent["decline"] {
  return { grounds: grounds.map(([code, zh]) => ({ code, zh, clause })), routes, clause };
}
