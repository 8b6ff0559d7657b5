// The hash chain of an item's events: pure. An event's hash covers its ids, codes, the digest of its details and the
// hash before it, so a changed, removed or inserted event shows.
import { createHash, getHashes, randomBytes } from "node:crypto";

export type ChainAlgorithm = "sm3" | "sha256";

/** SM3 (GB/T 32905) where Node's OpenSSL has it, else SHA-256; every event names its own. */
export const chainAlgorithm: ChainAlgorithm = getHashes().includes("sm3") ? "sm3" : "sha256";

/** What an item's first event points back to. */
export const chainStart = "0";

/** JSON with sorted keys: the same value always gives the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

export type HashedEvent = { hash: string; algorithm: ChainAlgorithm };

/** Hash of an event that follows `previousHash`; `content` holds ids, codes and the detail digest. */
export function hashEvent(
  previousHash: string,
  content: unknown,
  algorithm: ChainAlgorithm = chainAlgorithm,
): HashedEvent {
  const hash = createHash(algorithm)
    .update(previousHash)
    .update("\n")
    .update(canonicalJson(content))
    .digest("hex");
  return { hash, algorithm };
}

/** Salted digest of the erasable values, so that a short name cannot be guessed back from it. */
export function digestDetail(
  salt: string,
  values: unknown,
  algorithm: ChainAlgorithm = chainAlgorithm,
): string {
  return createHash(algorithm).update(salt).update("\n").update(canonicalJson(values)).digest("hex");
}

/** Fresh for each event, so that an erased detail cannot be guessed from its digest. */
export function newSalt(): string {
  return randomBytes(16).toString("hex");
}

/** The part of an event row that its hash covers; `at` as ISO text, `on` as a day. */
export type ChainContent = {
  proposalId: string;
  sequence: number;
  machine: string;
  subjectId: string;
  event: string;
  fromState: string;
  toState: string;
  actorId: string | null;
  actorPost: string | null;
  actorUnitId: string | null;
  targetUnitId: string | null;
  targetUserId: string | null;
  requestId: string | null;
  data: unknown;
  detailDigest: string;
  on: string;
  at: string;
};
