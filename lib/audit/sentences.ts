// The timeline tells the story in sentences (全程留痕). Derived from the event's name and its erasable details: pure.

import { byLinkZh, type PostKind } from "@/lib/lifecycle/actor";
import { assignmentEvents } from "@/lib/lifecycle/assignment";
import type { ReplyKind, Source } from "@/lib/lifecycle/facts";
import { proposalEvents } from "@/lib/lifecycle/proposal";
import { replyEvents } from "@/lib/lifecycle/reply";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { assignmentPhrases } from "./phrases/assignment";
import { intakePhrases } from "./phrases/intake";
import type { Clause, Phrase, PhraseOf } from "./phrases/phrase";
import { promisePhrases } from "./phrases/promise";
import { replyPhrases } from "./phrases/reply";
import { workPhrases } from "./phrases/work";
import type { EventValues } from "./values";
import { admitWord, declineWord } from "./words";

export type Machine = "proposal" | "assignment" | "reply";

export type EventView = {
  machine: Machine;
  event: string;
  source: Source;
  /** null: the calendar or the cascade. */
  actorPost: PostKind | null;
  values: EventValues;
  /** The details were erased by a recorded act (个人信息保护法). */
  isErased: boolean;
  unit: string;
  letterKind: ReplyKind | null;
};

export type Sentence = { text: string; details: readonly Clause[] };

export const phrases: Record<Machine, Readonly<Record<string, PhraseOf>>> = {
  proposal: { ...intakePhrases, ...workPhrases, ...promisePhrases },
  assignment: assignmentPhrases,
  reply: replyPhrases,
};

const rows: Record<Machine, Readonly<Record<string, { zh: string }>>> = {
  proposal: proposalEvents,
  assignment: assignmentEvents,
  reply: replyEvents,
};

/** 登记 is no row (nothing exists yet to move); the other stood in the tables of an earlier release. */
const noRow: ReadonlyMap<string, string> = new Map([
  ["register", "登记"],
  ["requestAssist", "申请增加协办单位"],
]);

/** The event's name as the table says it. */
export function eventWord(machine: Machine, event: string): string {
  return rows[machine][event]?.zh ?? noRow.get(event) ?? event;
}

/** 「区文化和旅游局联络员王某申请退办：理由…；法定依据…」 and, folded, what was too long for it. */
export function sentenceOf(view: EventView): Sentence {
  const phrase = phraseOf(view);
  const said = (phrase.says ?? []).filter((clause) => clause.text !== "");
  const head = phrase.isImpersonal ? phrase.verb : `${whoText(view)}${phrase.verb}`;
  const tail = said.map(clauseText).join("；");
  const erased = view.isErased ? "（详情已按个人信息保护要求删除）" : "";
  return {
    text: `${head}${tail ? `：${tail}` : ""}${erased}`,
    details: [
      ...said.filter((clause) => isLong(clause.text)),
      ...(phrase.more ?? []).filter((one) => one.text !== ""),
    ],
  };
}

/** The same with names and details left out: for the auditor, who sees events without contents. */
export function bareSentence({
  machine,
  event,
  source,
}: Pick<EventView, "machine" | "event" | "source">): string {
  if (machine === "proposal" && event === "admit") return admitWord(source);
  if (machine === "proposal" && event === "decline") return declineWord(source);
  // The table calls both the item's and each unit's step 交办.
  if (machine === "assignment" && event === "open") return "任务送达承办单位";
  return eventWord(machine, event);
}

function phraseOf(view: EventView): Phrase {
  const find = Object.hasOwn(phrases[view.machine], view.event)
    ? phrases[view.machine][view.event]
    : undefined;
  if (!find) return { verb: eventWord(view.machine, view.event) };
  const { source, actorPost, unit, letterKind, values } = view;
  return find({
    source,
    actorPost,
    unit: unit || "承办单位",
    letterKind,
    values,
    input: (name) => values.input[name] ?? "",
    fact: (name) => values.facts[name] ?? "",
  });
}

/** How each post is named between unit and name; the offices' staff speak for their office. */
const postWords: Record<PostKind, string> = {
  registrar: "",
  dispatcher: "",
  coordinator: "联络员",
  handler: "承办人",
  section_head: "科室负责人",
  deputy_leader: "分管领导",
  leader: "主要领导",
  proposer: "",
  system_admin: "系统管理员",
  security_admin: "安全管理员",
  auditor: "审计管理员",
};

const leaderPosts: readonly PostKind[] = ["section_head", "deputy_leader", "leader"];

/** 「区文化和旅游局联络员王某」, 「区住建局副局长李某」, 「陈某代表」, 「系统」. */
export function whoText({ actorPost, values: { actor }, source, isErased }: EventView): string {
  if (actorPost === null) return "系统";
  if (isErased)
    return actorPost === "proposer" ? sourceWords[source].signer : postWords[actorPost] || "工作人员";
  if (actorPost === "proposer") {
    const way = actor.title === byLinkZh ? `（${byLinkZh}）` : "";
    return `${actor.name}${source === "hotline" ? "" : sourceWords[source].signer}${way}`;
  }
  const title = leaderPosts.includes(actorPost) && actor.title ? actor.title : postWords[actorPost];
  return `${actor.unit}${title}${actor.name}`;
}

const quotedAtMost = 60;

function isLong(text: string): boolean {
  return [...text].length > quotedAtMost;
}

function clauseText({ label, text }: Clause): string {
  const oneLine = text.replace(/\s*\n\s*/g, " ").replace(/[。；，、\s]+$/, "");
  const quote = isLong(oneLine) ? `${[...oneLine].slice(0, quotedAtMost).join("")}…` : oneLine;
  return label ? `${label}：${quote}` : quote;
}
