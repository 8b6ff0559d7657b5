/** Proposes how a text falls into numbered asks (诉求), by the numbering people write. The reader corrects it. */

const chinese = "[一二三四五六七八九十百]+";
/** 一、 · （一） · 1. 1、 · （1） ·第一， from the outermost to the innermost; full-width forms as well. */
const levels: readonly RegExp[] = [
  new RegExp(`^${chinese}[、.．]\\s*`),
  new RegExp(`^[（(]${chinese}[）)]\\s*[、.．]?\\s*`),
  /^[0-9０-９]{1,2}[、.．](?![0-9０-９])\s*/,
  /^[（(][0-9０-９]{1,2}[）)]\s*/,
  new RegExp(`^第${chinese}[，,、]\\s*`),
];

/** Headings under which a text tells what is wrong, not what is asked. */
const notAsked = /问题|现状|现况|背景|案由|事由|分析|原因|基本情况|存在|困难|依据|意义|不足/;
/** Headings under which it asks. */
const asked = /建议|对策|措施|诉求|具体要求|办法|提议/;

const longest = 300;

type Part = { level: number; heading: string; text: string };

/** At most thirty asks; an empty list when the text has no numbering to go by. */
export function proposeAsks(body: string): string[] {
  const parts = partsOf(body);
  const top = Math.min(...parts.map((part) => part.level));
  if (!Number.isFinite(top)) return inlineAsks(body);
  const section = parts.findIndex((part) => part.level === top && isAskHeading(part.heading));
  const inner = section >= 0 ? childrenOf(parts, section) : [];
  if (inner.length >= 2) return finish(inner);
  const own = section >= 0 ? inlineAsks(parts[section]?.text ?? "") : [];
  if (own.length >= 2) return own;
  return finish(parts.filter((part) => part.level === top && !notAsked.test(part.heading)));
}

const isAskHeading = (heading: string) => asked.test(heading) && heading.length <= 30;

/** Numbered paragraphs with the unnumbered ones that follow them. */
function partsOf(body: string): Part[] {
  const parts: Part[] = [];
  for (const line of body.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const level = levels.findIndex((pattern) => pattern.test(line));
    const text = level < 0 ? line : line.replace(levels[level] ?? "", "");
    const last = parts.at(-1);
    if (level >= 0) parts.push({ level, heading: headingOf(text), text });
    else if (last) last.text += text;
  }
  return parts;
}

/** The first sentence of a numbered paragraph, which names what it is about. */
function headingOf(text: string): string {
  return text.split(/[。；;：:\n]/)[0] ?? text;
}

/** The parts one step further in, up to the next part of the same or an outer level. */
function childrenOf(parts: readonly Part[], at: number): Part[] {
  const parent = parts[at];
  if (!parent) return [];
  const rest = parts.slice(at + 1);
  const end = rest.findIndex((part) => part.level <= parent.level);
  const below = end < 0 ? rest : rest.slice(0, end);
  const next = Math.min(...below.map((part) => part.level));
  return below.filter((part) => part.level === next);
}

/** 「一是……；二是……」 inside one paragraph. */
function inlineAsks(text: string): string[] {
  const pieces = text.split(new RegExp(`(?:^|[。；;：:，,\\s])${chinese}是(?:要)?`)).slice(1);
  if (pieces.length < 2) return [];
  return finish(
    pieces.map((piece) => {
      const text = (piece.split("\n")[0] ?? "").trim();
      return { level: 0, heading: "", text: /[。！？；]$/.test(text) ? text : `${text}。` };
    }),
  );
}

function finish(parts: readonly Part[]): string[] {
  return parts
    .map((part) => shorten(part.text.trim().replace(/[；;，,]$/, "。")))
    .filter((text) => text !== "")
    .slice(0, 30);
}

/** Whole sentences up to the longest length; the first one stays whatever its length. */
function shorten(text: string): string {
  if (text.length <= longest) return text;
  // A piece without an end matches too: looking for one from every character would take forever.
  const pieces = text.match(/[^。！？]*(?:[。！？]|$)/g) ?? [];
  const sentences = pieces.filter((piece) => /[。！？]$/.test(piece));
  let kept = sentences[0] ?? text;
  for (const sentence of sentences.slice(1)) {
    if (kept.length + sentence.length > longest) break;
    kept += sentence;
  }
  return kept;
}
