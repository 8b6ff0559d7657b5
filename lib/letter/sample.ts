// An invented letter that shows what a unit's settings print: every part is there, none is of a real item. Pure.
import type { LetterSource } from "./letter";

export type SampleFacts = Pick<
  LetterSource,
  | "kind"
  | "source"
  | "meetingName"
  | "unitName"
  | "letterhead"
  | "documentNumber"
  | "outcomeLetter"
  | "outcomeName"
  | "style"
  | "contact"
  | "copies"
  | "closing"
  | "signedOn"
>;

/** Short, so that head and end stand on one page. */
const body = "已在两所学校门口增设站点，步行距离缩短到三百米以内。";

/** The letter of a unit as its settings stand. */
export function sampleSource(facts: SampleFacts): LetterSource {
  const isProposal = facts.source === "cppcc";
  return {
    ...facts,
    numberText: "30",
    title: `关于学生乘车的${isProposal ? "提案" : "建议"}`,
    numberGap: "",
    disclosure: "proactive",
    stamp: "样张",
    signerName: "×××",
    signers: [{ name: "×××", kind: isProposal ? "member" : "deputy" }],
    leadUnitName: "×××局",
    blocks: [{ id: "body", askId: null, level: 0, text: body }],
  };
}
