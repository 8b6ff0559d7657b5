// Reads the table of contents of a zip in memory, and one small entry. Every length in the file is a claim of
// whoever made it: nothing is read past the end, nothing unpacks beyond a limit.
import { promisify } from "node:util";
import { inflateRaw, inflateRawSync } from "node:zlib";

export type ZipEntry = { name: string; method: number; packedSize: number; size: number; offset: number };

const maxEntries = 5000;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const inflateAside = promisify(inflateRaw);

/**
 * The entries of a zip, or null when the bytes are no readable zip (or claim more than 5,000 entries). So is a zip that
 * another program could read otherwise: a table of contents that does not end where its end is marked, or a name twice.
 */
export function zipEntries(bytes: Buffer): ZipEntry[] | null {
  const end = findEnd(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count === 0 || count > maxEntries) return null;
  if (at + bytes.readUInt32LE(end + 12) !== end) return null;
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  for (let place = 0; place < count; place += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entryMark) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    const rest = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (at + 46 + nameLength + rest > end) return null;
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    if (names.has(name)) return null;
    names.add(name);
    entries.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + rest;
  }
  return at === end ? entries : null;
}

/** The text of one entry, or null when it cannot be read or is longer than `limit` bytes. */
export function zipText(bytes: Buffer, entry: ZipEntry, limit: number): string | null {
  return zipBytes(bytes, entry, limit)?.toString("utf8") ?? null;
}

/** Whether all entries together really unpack within `limit` bytes, whatever they claim. Nothing waits for it. */
export async function unpacksWithin(
  bytes: Buffer,
  entries: readonly ZipEntry[],
  limit: number,
): Promise<boolean> {
  let left = limit;
  for (const entry of entries) {
    const packed = packedBytes(bytes, entry);
    if (packed === null || left <= 0) return false;
    if (packed.length === 0) continue;
    const options = { maxOutputLength: left };
    const part = entry.method === 0 ? packed : await inflateAside(packed, options).catch(() => null);
    if (part === null) return false;
    left -= part.length;
  }
  return left > 0;
}

/** The bytes of one entry, or null when it cannot be read or is longer than `limit`. */
export function zipBytes(bytes: Buffer, entry: ZipEntry, limit: number): Buffer | null {
  const packed = packedBytes(bytes, entry);
  if (packed === null || packed.length > limit) return null;
  if (entry.method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch {
    return null;
  }
}

/** As they lie in the zip: null past its end, or packed in a way that we do not unpack. */
function packedBytes(bytes: Buffer, { offset, packedSize, method }: ZipEntry): Buffer | null {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localMark) return null;
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packedSize > bytes.length || (method !== 0 && method !== 8)) return null;
  return bytes.subarray(start, start + packedSize);
}

const utf8 = new TextDecoder("utf-8", { fatal: true });
const gb = new TextDecoder("gb18030");

/** Chinese Windows writes names in GBK and does not say so. */
function nameOf(raw: Buffer): string {
  try {
    return utf8.decode(raw);
  } catch {
    return gb.decode(raw);
  }
}

/** The end record stands in the last 64 kB, before a comment of unknown length. */
function findEnd(bytes: Buffer): number | null {
  const last = bytes.length - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (bytes.readUInt32LE(at) === endMark) return at;
  }
  return null;
}
