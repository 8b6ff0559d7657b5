// Decides what a file is from its bytes, and whether it may come in. Pure.
import type { AttachmentPurpose } from "@/lib/db/generated/enums";
import type { Refusal } from "@/lib/lifecycle/refusal";
import { byteSize } from "@/lib/text/bytes";
import { acceptedKinds, type FileKind, fileKinds, kindsText, maxBytes } from "./kinds";
import { isCutPdf, needsPassword } from "./pdf";
import { type ZipEntry, zipEntries, zipText } from "./zip";

/** What the first bytes say; the last four are named because people do try to upload them. */
export type Found = FileKind | "macros" | "bomb" | "old-office" | "unknown";

const marks: readonly [Found, readonly number[]][] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["old-office", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

/** What the bytes are, whatever the name says. A zip is a Word or Excel file by its main part, if no macro is in it. */
export function kindOf(bytes: Buffer): Found {
  const found = marks.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte));
  if (found) return found[0] === "old-office" ? oldKind(bytes) : found[0];
  return bytes.length > 30 && bytes.readUInt32LE(0) === 0x04034b50 ? officeKind(bytes) : "unknown";
}

const named = (bytes: Buffer, name: string) => bytes.includes(Buffer.from(name, "utf16le"));

/** Streams of an old Office file are named in its directory: a Word text, macros, or a package under a password. */
function oldKind(bytes: Buffer): Found {
  if (named(bytes, "_VBA_PROJECT") || named(bytes, "Macros")) return "macros";
  return named(bytes, "WordDocument") && !isLocked(bytes) ? "doc" : "old-office";
}

/** Under a password: a new file wrapped in an old one, or an old one whose header says so ([MS-DOC] 2.5.1). */
export function isLocked(bytes: Buffer): boolean {
  if (named(bytes, "EncryptedPackage")) return true;
  for (let at = 512; at + 12 <= bytes.length; at += 512) {
    if (bytes.readUInt16LE(at) === 0xa5ec) return (bytes.readUInt16LE(at + 10) & 0x0100) !== 0;
  }
  return false;
}

const mainParts: readonly [FileKind, string][] = [
  ["docx", "word/document.xml"],
  ["xlsx", "xl/workbook.xml"],
];

/** A part that names a folder above its own is made to be unpacked somewhere else. */
function isUnsafePath(name: string): boolean {
  return name.startsWith("/") || name.includes("\\") || name.split("/").includes("..");
}

const maxUnpacked = 300 * 1024 * 1024;
const maxRatio = 200;

/** Whoever opens it would unpack far more than anyone wrote: scans and tables stay far below these limits. */
function isBomb(entries: readonly ZipEntry[]): boolean {
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packedSize, 0);
  return unpacked > maxUnpacked || (unpacked > 10 * 1024 * 1024 && unpacked > packed * maxRatio);
}

function officeKind(bytes: Buffer): Found {
  const entries = zipEntries(bytes);
  const main = mainParts.find(([, part]) => entries?.some((entry) => entry.name === part));
  if (!entries || !main) return "unknown";
  if (entries.some((entry) => isUnsafePath(entry.name))) return "unknown";
  if (isBomb(entries)) return "bomb";
  if (entries.some((entry) => /vbaproject\.bin$|vbadata\.xml$/i.test(entry.name))) return "macros";
  // The part that holds macros may be renamed, but not its type in the table of contents.
  const types = entries.find((entry) => entry.name === "[Content_Types].xml");
  const text = types ? zipText(bytes, types, 1_000_000) : null;
  if (text === null) return "unknown";
  return /macroEnabled|vbaProject/i.test(text) ? "macros" : main[0];
}

/** Null when the file may be kept under this purpose, else what is wrong and what to do. */
export function refuseFile(name: string, bytes: Buffer, purpose: AttachmentPurpose): Refusal | null {
  const size = refuseSize(name, bytes.length);
  if (size) return size;
  const accepted = acceptedKinds[purpose];
  const found = kindOf(bytes);
  if (found === "macros") {
    return no("file_macros", `「${name}」含有宏，请另存为不含宏的 .docx 或 .xlsx 后再传。`);
  }
  if (found === "bomb") {
    return no("file_bomb", `「${name}」展开后大得不正常，请用 Word 或 Excel 重新另存后再传。`);
  }
  if (found === "old-office") {
    return no("file_kind", `「${name}」是旧版 Office 或加密的文件，请取消加密，另存为 PDF 或 .docx 后再传。`);
  }
  if (found === "unknown" || !accepted.includes(found)) {
    const what = found === "unknown" ? "不能识别" : `是${fileKinds[found].zh}`;
    return no("file_kind", `「${name}」${what}，这里只收 ${kindsText(accepted)}，请转换后再传。`);
  }
  return refuseContent(name, found, bytes) ?? refuseEnding(name, found);
}

/** What would be kept and could be opened by nobody. */
function refuseContent(name: string, kind: FileKind, bytes: Buffer): Refusal | null {
  if ((kind === "pdf" && isCutPdf(bytes)) || (kind === "png" && !bytes.includes("IEND"))) {
    return no("file_cut", `「${name}」不完整，可能没有传完或复制完，请重新导出或扫描后再传。`);
  }
  if (kind !== "pdf" || !needsPassword(bytes)) return null;
  return no("file_locked", `「${name}」设了打开密码，归档后谁也打不开；请取消密码后再传。`);
}

/** Null for a size that may come in; asked before the bytes are read. */
export function refuseSize(name: string, size: number): Refusal | null {
  if (size === 0) return no("file_empty", `「${name}」是空文件（0 字节），请重新选择。`);
  if (size > maxBytes) {
    return no(
      "file_size",
      `「${name}」有 ${byteSize(size)}，超过 ${byteSize(maxBytes)}，请压缩或分成几个文件再传。`,
    );
  }
  return null;
}

function refuseEnding(name: string, kind: FileKind): Refusal | null {
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const endings: readonly string[] = fileKinds[kind].endings;
  if (endings.includes(ending)) return null;
  const now = ending ? `扩展名却是 .${ending}` : "但没有扩展名";
  return no(
    "file_ending",
    `「${name}」的内容是${fileKinds[kind].zh}，${now}，请改为 .${endings[0]} 后再传。`,
  );
}

function no(code: string, zh: string): Refusal {
  return { code, zh };
}
