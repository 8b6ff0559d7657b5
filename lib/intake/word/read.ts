// The plain text of a Word file, .docx or .doc, and what a reader of it must be warned of. Nothing is unpacked beyond
// a limit, nothing in the file is run or fetched; the text is taken out in a process of its own (read-worker.mjs).
import "server-only";
import { inTurn, type Program } from "@/lib/apart/in-turn";
import { isLocked, kindOf } from "@/lib/files/inspect";
import { unpacksWithin, type ZipEntry, zipEntries, zipText } from "@/lib/files/zip";
import { Refused } from "@/lib/lifecycle/refusal";
import { logFault } from "@/lib/log";

export type WordText = { text: string; warnings: string[] };

const maxUnpacked = 100 * 1024 * 1024;
const maxXml = 30 * 1024 * 1024;

const reader: Program = {
  path: "lib/intake/word/read-worker.mjs",
  args: () => [],
  megabytes: 256,
  // A proposal of ten pages takes some 50 ms.
  longestMs: 20_000,
  ordersEach: 200,
};

/** Leaves by `Refused` with a sentence for a file that is not Word, damaged, under a password or hostile. */
export async function readWord(name: string, bytes: Buffer): Promise<WordText> {
  const kind = kindOf(bytes);
  if (kind === "docx") return readDocx(name, bytes);
  if (kind === "doc") return readDoc(name, bytes);
  if (isLocked(bytes)) throw no("word_locked", `「${name}」设了密码，请取消密码后再读入。`);
  if (bytes.length === 0) throw no("file_empty", `「${name}」是空文件（0 字节），请重新选择。`);
  if (kind === "macros") throw no("file_macros", `「${name}」含有宏，请另存为不含宏的 .docx 后再读入。`);
  if (kind === "bomb") throw no("file_bomb", `「${name}」展开后大得不正常，请用 Word 重新另存后再读入。`);
  throw no(
    "word_kind",
    `「${name}」不是 Word 文件，或已经损坏、没有传完整，请用 Word 打开后另存为 .docx 再读入。`,
  );
}

async function readDocx(name: string, bytes: Buffer): Promise<WordText> {
  const entries = zipEntries(bytes) ?? [];
  const main = entries.find((entry) => entry.name === "word/document.xml");
  const xml = main && zipText(bytes, main, maxXml);
  if (!xml || !(await unpacksWithin(bytes, entries, maxUnpacked))) throw broken(name);
  const { text } = await textOf(name, bytes, "docx");
  return { text, warnings: warningsOf(xml, entries) };
}

/** mammoth takes all changes as accepted and says nothing: the reader must know. */
function warningsOf(xml: string, entries: readonly ZipEntry[]): string[] {
  const warnings: string[] = [];
  if (/<w:(ins|del|moveFrom|moveTo)[ >]/.test(xml)) {
    warnings.push("文件里有未处理的修订：已按“全部接受”读入，删去的文字没有读入，请核对。");
  }
  if (/<w:commentReference[ />]/.test(xml)) warnings.push("文件里有批注，批注没有读入。");
  if (/<w:numPr[ />]/.test(xml)) warnings.push("文件用了自动编号，序号没有读入，请核对分点。");
  if (entries.some((entry) => entry.name.startsWith("word/media/"))) {
    warnings.push("文件里有图片，图片没有读入正文，原件会作为附件保存。");
  }
  return warnings;
}

async function readDoc(name: string, bytes: Buffer): Promise<WordText> {
  const { text, hasNotes, hasBoxes } = await textOf(name, bytes, "doc");
  return {
    text,
    warnings: [
      "旧版 .doc 看不出有没有修订痕迹，请与原件核对。",
      ...(hasNotes ? ["文件里有批注，批注没有读入。"] : []),
      ...(hasBoxes ? ["文件里有文本框，其中的文字放在最前面读入，请核对。"] : []),
    ],
  };
}

type Read = { text: string | null; hasNotes: boolean; hasBoxes: boolean };

/** What the reader's process finds. A file over which it ends, or that takes too long, is said to be too complex. */
async function textOf(name: string, bytes: Buffer, kind: "docx" | "doc") {
  const { text, ...found } = await inTurn<Read>(reader, { bytes, kind }).catch((fault) => {
    const reference = logFault(fault, "reading a Word file");
    const zh = `「${name}」太复杂，读不出来（编号 ${reference}）；请新建 Word 文件，只把文字复制过去，再读入。`;
    throw no("word_complex", zh);
  });
  if (text === null) throw broken(name);
  if (text.trim() !== "") return { text, ...found };
  throw no("word_blank", `「${name}」里没有文字（可能是扫描的图片），请手工登记，把它作为附件上传。`);
}

const broken = (name: string) =>
  no("word_broken", `「${name}」已经损坏，读不出来，请用 Word 打开后另存为 .docx 再读入。`);

function no(code: string, zh: string): Refused {
  return new Refused({ code, zh });
}
