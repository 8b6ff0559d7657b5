// Words of 面商 records, taken from the form in which they are entered.
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { inPersonChannels } from "@/lib/rules/profile";

const fields = formFields(proposalInputs.consult);

function wordsOf(name: string): Readonly<Record<string, string>> {
  return fields.find((field) => field.name === name)?.options ?? {};
}

/** 办前、办中、办后. */
export const stageZh = wordsOf("stage");
/** 走访、座谈、电话…. */
export const channelZh = wordsOf("channel");

const inPerson: readonly string[] = inPersonChannels;

/** Did they meet? A call or a letter is contact, not 面商. */
export function isInPerson(channel: string): boolean {
  return inPerson.includes(channel);
}
