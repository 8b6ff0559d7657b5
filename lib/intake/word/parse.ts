// Finds title, signers, text and asks in the plain text of a proposal, by the labels of 建议专用纸 and 提案表 (a table's
// cells arrive as lines) or by its layout. Proposes only: a person looks at everything before it is kept. Pure.
import { proposeAsks } from "@/lib/text/split-asks";

export type ParsedProposal = { title: string; signers: string[]; body: string; asks: string[] };

const labels: Record<keyof Omit<ParsedProposal, "asks">, RegExp> = {
  title: /^(建议标题|提案标题|标\s*题|案\s*由|题\s*目|建议名称|提案名称)$/,
  signers: /^(领衔代表|领衔人|代表姓名|第一提案人|提案人|提案者|提出人|提出者|建议人|姓\s*名)$/,
  body: /^(建议内容|提案内容|正\s*文|内\s*容|事由和建议|情况分析|具体建议|工作建议|建议|具体工作建议|事由)$/,
};
/** Other cells of the forms: where one begins, the text before it ends. */
const others =
  /^(附议人|联名人|附议代表|联名代表|代表团|界\s*别|代表证号|委员证号|编\s*号|类\s*别|届\s*次|会议次数|会议名称|层\s*次|邮\s*编|邮政编码|联系电话|电\s*话|手\s*机|通讯地址|地\s*址|工作单位|单\s*位|职\s*务|附\s*件|审查分类|审查意见|备\s*注|希望承办单位|建议承办单位|建议联系人|提交日期|提出日期|日\s*期|代表对公开的意见)$/;

const longestText = 20_000;
const longestTitle = 200;

/** At most 20,000 characters are looked at; what a text does not say stays empty. */
export function parseProposal(raw: string): ParsedProposal {
  const lines = raw
    .slice(0, longestText * 2)
    .split(/[\n\r\t]+/)
    .map((line) => line.replace(/[\u00a0\u3000]/g, " ").trim())
    .filter(Boolean);
  const cells = cellsOf(lines);
  const title = (cells.title[0] ?? titleLine(lines) ?? "").slice(0, longestTitle);
  const body = (cells.body.length > 0 ? cells.body : freeText(lines, title)).join("\n").slice(0, longestText);
  return { title, signers: namesIn(cells.signers), body, asks: proposeAsks(body) };
}

type Cells = Record<keyof typeof labels, string[]>;

/** The lines that stand behind each label, on its line after a colon or on the next ones. */
function cellsOf(lines: readonly string[]): Cells {
  const cells: Cells = { title: [], signers: [], body: [] };
  let open: keyof Cells | null = null;
  for (const [at, line] of lines.entries()) {
    const label = labelOf(line);
    if (label) open = label.field;
    // Under a heading 「关于……的提案」 the 案由 tells the case: the heading stays the title.
    if (
      label &&
      /^案\s*由/.test(line) &&
      isHeaded(lines.slice(0, at)) &&
      !isTitle(label.rest || lines[at + 1])
    )
      open = "body";
    const text = label ? label.rest : line;
    if (!open || text === "") continue;
    cells[open].push(text);
    // Only the text goes on over many lines.
    if (open !== "body") open = null;
  }
  return cells;
}

const isTitle = (line = "") => line.startsWith("关于");

/** Whether a whole 「关于……的建议（提案、议案）」 stands in these lines. */
function isHeaded(before: readonly string[]): boolean {
  const heading = titleLine(before) ?? "";
  return isTitle(heading) && /(建议|提案|议案)$/.test(heading);
}

function labelOf(line: string): { field: keyof Cells | null; rest: string } | null {
  const [, head = line, rest = ""] = /^([^：:]{1,12})[：:]\s*(.*)$/s.exec(line) ?? [];
  if (others.test(head.trim())) return { field: null, rest: "" };
  for (const field of ["title", "signers", "body"] as const) {
    // 「建议：」 inside a free text is a heading of the text, which stays in it.
    if (labels[field].test(head.trim())) return { field, rest: rest.trim() };
  }
  return null;
}

/** 「关于……的建议」 near the beginning, over two lines when it was broken; else the first short line. */
function titleLine(lines: readonly string[]): string | undefined {
  const early = lines.slice(0, 15);
  const at = early.findIndex(isTitle);
  if (at < 0) return early.find((line) => line.length <= 60 && !/[：:。]$/.test(line));
  const one = early[at] ?? "";
  const two = one + (early[at + 1] ?? "");
  return !/(建议|提案|议案)$/.test(one) && /(建议|提案|议案)$/.test(two) && two.length <= 80 ? two : one;
}

/** Everything behind the title, without the cells above and below it. */
function freeText(lines: readonly string[], title: string): string[] {
  const joined = lines.findIndex((line, at) => line === title || line + (lines[at + 1] ?? "") === title);
  const start = joined < 0 ? 0 : lines[joined] === title ? joined + 1 : joined + 2;
  return lines
    .slice(start)
    .filter((line) => labelOf(line) === null || /^(建议|具体建议|工作建议)/.test(line));
}

/** Names as a form lists them: by 、 or spaces; two characters may be set apart to fill the width (张 三). */
function namesIn(cells: readonly string[]): string[] {
  const text = cells.join("、").replace(/[（(][^）)]{0,100}[）)]/g, "");
  const joined = text.replace(
    /(?<![\p{Script=Han}])([\p{Script=Han}]) +([\p{Script=Han}])(?![\p{Script=Han}])/gu,
    "$1$2",
  );
  const names = joined.split(/[、，,；;\s]+/).filter((name) => /^[\p{Script=Han}·]{2,12}$/u.test(name));
  return [...new Set(names)].slice(0, 200);
}
