// Passwords: argon2id only (19 MiB, two passes, the library's recommended cost).
import "server-only";
import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** The stored form of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"));
}

let decoy: Promise<string> | undefined;

/**
 * True when `password` belongs to `stored`. Without a stored hash (unknown account) the same work is done on a
 * decoy, so that the time of the answer does not tell which accounts exist.
 */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hashPassword(`decoy ${randomInt(1_000_000_000)}`);
  const matches = await verify(stored ?? (await decoy), password.normalize("NFC"));
  return matches && stored !== null;
}

/** Letters and digits that are not mistaken for each other on paper. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password for the first sign-in, shown once to the administrator: three groups of four, 59 bits. */
export function initialPassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)] ?? "x").join("");
  return [group(), group(), group()].join("-");
}
