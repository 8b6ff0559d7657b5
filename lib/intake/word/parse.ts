// Finds title, signers, text and asks in the plain text of a proposal, by the labels of 建议专用纸 and 提案表 (a table's
// cells arrive as lines) or by its layout. Proposes only: a person looks at everything before it is kept. Pure.
import { proposeAsks } from "@/lib/text/split-asks";
import { isOfText, isProse, linesOf, type Owned, ownedLines } from "./lines";
import { namesBeside, namesIn } from "./names";
import { titleLine } from "./title";

export type ParsedProposal = {
  title: string;
  /** Who leads first, then who signs with them. */
  signers: string[];
  body: string;
  asks: string[];
};

const longestText = 20_000;
const longestTitle = 200;

/** At most 20,000 characters are looked at; what a text does not say stays empty. */
export function parseProposal(raw: string): ParsedProposal {
  const lines = linesOf(raw.slice(0, longestText * 2));
  const owned = ownedLines(lines);
  const of = (owner: Owned["owner"]) => owned.filter((line) => line.owner === owner).map(({ text }) => text);
  const title = (of("title").join("") || titleLine(of("loose")) || "").replace(/^[《“](.*)[》”]$/, "$1");
  const text = textLines(owned, title);
  const beside = text.find(({ text: line }) => namesBeside(line).length > 0);
  const own = text.filter((line) => line !== beside);
  const leads = namesIn(of("lead"));
  return {
    title: title.slice(0, longestTitle),
    signers: [
      ...new Set([
        ...(leads.length > 0 ? leads : namesBeside(beside?.text ?? "")),
        ...namesIn(of("cosigner")),
      ]),
    ],
    body: own
      .map((line) => line.text)
      .join("\n")
      .slice(0, longestText),
    asks: asksOf(own),
  };
}

/** The text: what stands under its labels, and around them what is prose; without labels all behind the title. */
function textLines(owned: readonly Owned[], title: string): Owned[] {
  const behind = owned.slice(titleEnd(owned, title));
  const hasLabels = behind.some(({ owner }) => isOfText(owner));
  const text = behind.filter(
    ({ owner, text }) => isOfText(owner) || (owner === "loose" && (!hasLabels || isProse(text))),
  );
  const last = text.findLastIndex(({ text: line }) => !isDate(line));
  return text.slice(0, last + 1);
}

/** The line behind the title where it stands by itself, over one line or two; 0 where it is a cell. */
function titleEnd(owned: readonly Owned[], title: string): number {
  for (const [at, { owner, text }] of owned.entries()) {
    if (owner !== "loose") continue;
    if (text === title) return at + 1;
    if (text + (owned[at + 1]?.text ?? "") === title) return at + 2;
  }
  return 0;
}

const isDate = (line: string) => /^[（(]?[二〇○零一二三四五六七八九十\d ]{2,6}年[^。]{2,8}[）)]?$/.test(line);
const isClosing = (line: string) => line.length <= 40 && /^(以上|妥否|当否|特此|此致|谢谢)/.test(line);

/** From the part that says what to do, where a form has one; its lines are the asks where nothing numbers them. */
function asksOf(text: readonly Owned[]): string[] {
  const said = (lines: readonly Owned[]) =>
    lines.map((line) => line.text).filter((line) => !isClosing(line) && !isDate(line));
  const own = said(text.filter(({ owner }) => owner === "ask"));
  const numbered = proposeAsks(own.join("\n"));
  if (numbered.length > 0) return numbered;
  // Word keeps the numbers of a list apart from its text: they are not read in.
  const points = own.filter((line) => !/[：:]$/.test(line));
  return points.length > 1 ? points.slice(0, 30) : proposeAsks(said(text).join("\n"));
}
