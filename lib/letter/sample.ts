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

const paragraphs: readonly [level: number, text: string][] = [
  [1, "关于增设学校周边公交站点的建议"],
  [0, "已在两所学校门口增设站点，步行距离由八百米缩短到三百米以内。"],
  [1, "关于加密高峰班次的建议"],
  [0, "上学、放学时段的发车间隔已由十五分钟缩短到八分钟，并开行定制公交。"],
];

/** The letter of a unit as its settings stand. */
export function sampleSource(facts: SampleFacts): LetterSource {
  const isProposal = facts.source === "cppcc";
  return {
    ...facts,
    numberText: "30",
    title: `关于方便学生乘坐公交的${isProposal ? "提案" : "建议"}`,
    numberGap: "",
    disclosure: "proactive",
    stamp: "样张",
    signerName: "×××",
    signers: [{ name: "×××", kind: isProposal ? "member" : "deputy" }],
    leadUnitName: "×××局",
    blocks: paragraphs.map(([level, text], index) => ({ id: `p${index}`, askId: null, level, text })),
  };
}
