// One log for the process: lines of JSON on standard output. Personal values and secrets are struck out here,
// because a log outlives every access rule.
import { randomBytes } from "node:crypto";
import pino, { type Logger } from "pino";
import { env } from "@/lib/env";

const secretNames = [
  "password",
  "passwordHash",
  "token",
  "secret",
  "cookie",
  "authorization",
  "phone",
  "address",
  "idNumber",
  "email",
];

const keep = globalThis as { banliLog?: Logger };

/** The process's logger. Values under the names above are struck out, at the top and up to two levels below. */
export function log(): Logger {
  keep.banliLog ??= createLog();
  return keep.banliLog;
}

/** A logger of its own; `write` takes the lines (tests), default standard output. */
export function createLog(write?: (line: string) => void): Logger {
  const options = {
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "***" },
  };
  return write ? pino(options, { write }) : pino(options);
}

/** Reference numbers are read out over the telephone: no letters that sound or look alike. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** A new reference number such as `K7M2-9QXT`. */
export function newReference(): string {
  const letters = [...randomBytes(8)].map((byte) => alphabet[byte % alphabet.length] ?? "2").join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/**
 * Writes an unexpected fault to the log and gives the reference number to show to the person. `context` says
 * where it happened (`"action dispatch"`); never put typed values into it.
 */
export function logFault(error: unknown, context: string): string {
  const reference = newReference();
  const fault = error instanceof Error ? error : new Error(String(error));
  log().error(
    { reference, context, err: { type: fault.name, message: fault.message, stack: fault.stack } },
    "fault",
  );
  return reference;
}
