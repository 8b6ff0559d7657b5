// Lines of a form as paragraphs of Word.
import { type AlignmentType, type IParagraphOptions, LineRuleType, type Paragraph } from "docx";
import { type FontName, paragraph, run, twips } from "@/lib/letter/docx/words";

type Look = {
  font: FontName;
  /** Points: of the characters, and from line to line. */
  size: number;
  line: number;
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
};

/** A paragraph for each line; lines grow where a character asks for it. */
export function lined(
  lines: readonly string[],
  { font, size, line, alignment }: Look,
  more: IParagraphOptions = {},
): Paragraph[] {
  return lines.map((text) =>
    paragraph({
      alignment,
      ...more,
      spacing: { line: twips(line), lineRule: LineRuleType.AT_LEAST, ...more.spacing },
      children: [run(text, font, { size: size * 2 })],
    }),
  );
}
