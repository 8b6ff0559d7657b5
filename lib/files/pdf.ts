// What is asked of a PDF before it is kept: whether it came whole, and whether it opens without a password. Pure.
import { createCipheriv, createHash } from "node:crypto";

/** Cut off on its way: a PDF ends with this mark (ISO 32000-1, 7.5.5); what some programs add behind it is short. */
export function isCutPdf(bytes: Buffer): boolean {
  return !bytes.subarray(-2048).includes("%%EOF");
}

/**
 * Whether it asks for a password before it opens (ISO 32000-1, 7.6.3; ISO 32000-2, 7.6.4). One that only forbids to print
 * or to change opens with the empty password. What we cannot read of it is let through: its reader will say so.
 */
export function needsPassword(bytes: Buffer): boolean {
  if (!bytes.includes("/Encrypt")) return false;
  const text = bytes.toString("latin1");
  const at = text.search(/\/Filter\s*\/Standard/);
  if (at < 0) return false;
  const lock = lockOf(text.slice(Math.max(text.lastIndexOf(" obj", at), at - 4000, 0), at + 4000), text);
  if (!lock) return false;
  return lock.revision >= 5 ? !opensNew(lock) : !opensOld(lock);
}

type Lock = { revision: number; owner: Buffer; user: Buffer; rights: number; length: number; id: Buffer };

/** The encryption dictionary, and the file's id beside it; null when something of it is missing. */
function lockOf(dictionary: string, file: string): Lock | null {
  const owner = stringAfter(dictionary, /\/O\s*(?=[(<])/);
  const user = stringAfter(dictionary, /\/U\s*(?=[(<])/);
  const number = (name: string) =>
    Number(new RegExp(`/${name}\\s+(-?\\d+)`).exec(dictionary)?.[1] ?? Number.NaN);
  const [revision, rights] = [number("R"), number("P")];
  if (!owner || !user || Number.isNaN(revision) || Number.isNaN(rights)) return null;
  if (user.length < (revision >= 5 ? 48 : 32)) return null;
  // The length of the key in bytes: 5 at first, 16 with crypt filters, between them as the file says in bits.
  const length = revision === 2 ? 5 : revision === 4 ? 16 : (number("Length") || 40) / 8;
  const id = stringAfter(file, /\/ID\s*\[\s*(?=[(<])/) ?? Buffer.alloc(0);
  return { revision, owner: owner.subarray(0, 32), user, rights, length, id };
}

const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** The string that stands behind the mark, written in hexadecimal or in parentheses. */
function stringAfter(text: string, mark: RegExp): Buffer | null {
  const found = mark.exec(text);
  if (!found) return null;
  const rest = text.slice(found.index + found[0].length, found.index + found[0].length + 1000);
  if (rest.startsWith("(")) return literal(rest);
  return Buffer.from(rest.slice(1, rest.indexOf(">")).replace(/\s/g, ""), "hex");
}

/** A string in parentheses (7.3.4.2); null without its end. */
function literal(text: string): Buffer | null {
  let value = "";
  let depth = 0;
  for (const [one, code, escaped] of text.matchAll(/\\([0-7]{1,3})|\\(\r\n|[\s\S])|[\s\S]/g)) {
    if (one === "(") depth += 1;
    if (one === ")") depth -= 1;
    if (depth === 0) return Buffer.from(value.slice(1), "latin1");
    if (code !== undefined) value += String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    else if (escaped === undefined) value += one;
    else if (!/^[\r\n]/.test(escaped)) value += escapes[escaped] ?? escaped;
  }
  return null;
}

const md5 = (...parts: Buffer[]) => createHash("md5").update(Buffer.concat(parts)).digest();

/** What stands for the empty password. */
const padding = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");

/** Algorithms 2, 4 and 5 with the empty password. */
function opensOld({ revision, owner, user, rights, length, id }: Lock): boolean {
  const allowed = Buffer.alloc(4);
  allowed.writeInt32LE(rights | 0);
  let key: Buffer = md5(padding, owner, allowed, id);
  if (revision === 2) return rc4(key.subarray(0, length), padding).equals(user.subarray(0, 32));
  for (let round = 0; round < 50; round += 1) key = md5(key.subarray(0, length));
  key = key.subarray(0, length);
  let sum: Buffer = md5(padding, id);
  for (let round = 0; round < 20; round += 1) sum = rc4(Buffer.from(key.map((byte) => byte ^ round)), sum);
  return sum.equals(user.subarray(0, 16));
}

/** RC4, which the platform no longer has. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const at = (place: number) => state[place & 255] ?? 0;
  const swap = (one: number, other: number) => {
    [state[one & 255], state[other & 255]] = [at(other), at(one)];
  };
  for (let place = 0, other = 0; place < 256; place += 1) {
    other += at(place) + (key[place % key.length] ?? 0);
    swap(place, other);
  }
  let other = 0;
  return Buffer.from(
    data.map((byte, place) => {
      other += at(place + 1);
      swap(place + 1, other);
      return byte ^ at(at(place + 1) + at(other));
    }),
  );
}

/** Algorithms 11 and 2.B with the empty password; revision 5 came before the rounds. */
function opensNew({ revision, user }: Lock): boolean {
  let key: Buffer = createHash("sha256").update(user.subarray(32, 40)).digest();
  for (let round = 0, last = 0; revision > 5 && (round < 64 || last > round - 32); round += 1) {
    const cipher = createCipheriv("aes-128-cbc", key.subarray(0, 16), key.subarray(16, 32));
    const coded = cipher.setAutoPadding(false).update(Buffer.concat(Array<Buffer>(64).fill(key)));
    const rest = coded.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = createHash(["sha256", "sha384", "sha512"][rest] ?? "")
      .update(coded)
      .digest();
    last = coded.at(-1) ?? 0;
  }
  return key.subarray(0, 32).equals(user.subarray(0, 32));
}
