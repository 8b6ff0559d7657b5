// A zip of many Word files, in memory. Paths in it are names only: nothing is ever written under them.
import { cleanFileName } from "@/lib/files/file-name";
import { maxBytes } from "@/lib/files/kinds";
import { type ZipEntry, zipBytes, zipEntries } from "@/lib/files/zip";
import type { Refusal } from "@/lib/lifecycle/refusal";
import { byteSize } from "@/lib/text/bytes";

export type Unpacked = { files: { name: string; bytes: Buffer }[]; refusals: Refusal[] };

export const maxDocuments = 100;
const maxTotal = 200 * 1024 * 1024;

export function isZip(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50;
}

/** Each Word file of the zip; what cannot be taken has a sentence of its own, and does not stop the others. */
export function unpackMany(zipName: string, bytes: Buffer): Unpacked {
  const entries = zipEntries(bytes)?.filter(isDocument);
  if (!entries)
    return refused(
      "zip_broken",
      `「${zipName}」不是完整的 ZIP 文件，或里面的文件太多（一次最多 ${maxDocuments} 个），请重新压缩后再传。`,
    );
  if (entries.length === 0) return refused("zip_empty", `「${zipName}」里没有文件。`);
  if (entries.length > maxDocuments) {
    return refused(
      "zip_many",
      `「${zipName}」里有 ${entries.length} 个文件，一次最多 ${maxDocuments} 个，请分几次读入。`,
    );
  }
  const result: Unpacked = { files: [], refusals: [] };
  let left = maxTotal;
  for (const entry of entries) {
    const name = cleanFileName(entry.name);
    const refusal = refuseEntry(name);
    const part = refusal ? null : zipBytes(bytes, entry, Math.min(maxBytes, left));
    if (part) result.files.push({ name, bytes: part });
    else result.refusals.push(refusal ?? unreadable(name));
    left -= part?.length ?? 0;
  }
  return result;
}

/** Folders and what macOS adds are nobody's documents. */
function isDocument({ name }: ZipEntry): boolean {
  return !name.endsWith("/") && !/(^|\/)(__MACOSX\/|\.[^./]|~\$|Thumbs\.db)/i.test(name);
}

function refuseEntry(name: string): Refusal | null {
  if (/\.(zip|rar|7z)$/i.test(name)) {
    return { code: "zip_nested", zh: `「${name}」是压缩包里的压缩包，请解开后直接压缩 Word 文件。` };
  }
  if (/\.docx?$/i.test(name)) return null;
  return { code: "word_kind", zh: `「${name}」不是 Word 文件，没有读入。` };
}

function unreadable(name: string): Refusal {
  return {
    code: "zip_entry",
    zh: `「${name}」有密码、已损坏，或展开后超过 ${byteSize(maxBytes)}，没有读入。`,
  };
}

function refused(code: string, zh: string): Unpacked {
  return { files: [], refusals: [{ code, zh }] };
}
