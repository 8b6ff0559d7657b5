// Words of 面商 records, taken from the form in which they are entered.
import type { z } from "zod";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { inPersonChannels } from "@/lib/rules/profile";

function wordsOf(schema: z.ZodObject, name: string): Readonly<Record<string, string>> {
  return formFields(schema).find((field) => field.name === name)?.options ?? {};
}

/** 办前、办中、办后. */
export const stageZh = wordsOf(proposalInputs.consult, "stage");
/** 走访、座谈、电话…. */
export const channelZh = wordsOf(proposalInputs.consult, "channel");
/** 局党组会、专题会、交办会. */
export const briefingZh = wordsOf(proposalInputs.brief, "kind");

const inPerson: readonly string[] = inPersonChannels;

/** Did they meet? A call or a letter is contact, not 面商. */
export function isInPerson(channel: string): boolean {
  return inPerson.includes(channel);
}
