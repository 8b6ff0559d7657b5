// Ids for rows that are written by hand in SQL: what Prisma's `uuid(7)` gives, and PostgreSQL only from 18.
import { randomBytes } from "node:crypto";

let last = { at: 0, count: 0 };

/** A UUIDv7 (RFC 9562): time-ordered, and in the order of the calls within one process, also within one millisecond. */
export function uuid7(): string {
  const now = Date.now();
  const count = now > last.at ? 0 : last.count + 1;
  // Twelve bits count within a millisecond; when they are used up, the next millisecond is borrowed.
  const at = Math.max(now, last.at) + (count > 0xfff ? 1 : 0);
  last = { at, count: count & 0xfff };
  const bytes = randomBytes(16);
  bytes.writeUIntBE(last.at, 0, 6);
  bytes.writeUInt16BE(0x7000 | last.count, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
