// The ordinary way of an item, cut at the places where stories stop.
import type { DraftOptions } from "./phases-letter";
import type { ConsultOptions } from "./phases-unit";
import type { Step } from "./story";

export const intake: readonly Step[] = ["register", "submit", "admit", "handOver"];
export const toDispatch: readonly Step[] = [...intake, "plan", "dispatch"];
export const acknowledged: readonly Step[] = [...toDispatch, "acknowledge", "acknowledgeAssists"];
export const delegated: readonly Step[] = [...acknowledged, "delegate"];

/** The first contact by `channel`, then the assist units' opinions. */
export function contacted(channel: ConsultOptions["channel"] = "visit", place = ""): readonly Step[] {
  return [...delegated, ["consult", { stage: "before", channel, place }]];
}

const opinions: readonly Step[] = [
  ["delegate", { duties: ["assist"], day: 9 }],
  "opinionDraft",
  "opinionIssue",
];

export function assisted(channel?: ConsultOptions["channel"]): readonly Step[] {
  return [...contacted(channel), ...opinions];
}

export function drafted(letter: DraftOptions, channel?: ConsultOptions["channel"]): readonly Step[] {
  return [...assisted(channel), ["draft", letter]];
}

export function submitted(letter: DraftOptions, channel?: ConsultOptions["channel"]): readonly Step[] {
  return [...drafted(letter, channel), "submitLetter"];
}

/** The stages of the review on following days; the default chain has three. */
const stages: readonly Step[] = [
  ["review", { day: 21 }],
  ["review", { day: 22 }],
  ["review", { day: 23 }],
];

export function signed(letter: DraftOptions, channel?: ConsultOptions["channel"]): readonly Step[] {
  return [...submitted(letter, channel), ...stages];
}

export function issued(letter: DraftOptions, channel?: ConsultOptions["channel"]): readonly Step[] {
  return [...signed(letter, channel), "issue"];
}

export function concluded(letter: DraftOptions, channel?: ConsultOptions["channel"]): readonly Step[] {
  return [...issued(letter, channel), "rate", "publish", "conclude"];
}

export function archived(letter: DraftOptions, channel?: ConsultOptions["channel"]): readonly Step[] {
  return [...concluded(letter, channel), "archive"];
}
