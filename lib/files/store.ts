// Holds the bytes of attachments (附件) by their SHA-256, in a folder or in a bucket. Knows nothing of people or items.
import "server-only";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { s3Settings } from "@/lib/env";
import { bucketDriver } from "./bucket";
import { diskDriver } from "./disk";
import type { Driver, Range } from "./driver";

let chosen: Promise<Driver> | undefined;

/** The bucket when S3_BUCKET is set, else the data folder. */
function driver(): Promise<Driver> {
  const settings = s3Settings();
  chosen ??= settings ? bucketDriver(settings) : Promise.resolve(diskDriver());
  return chosen;
}

export function sha256Of(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function checked(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError("not a SHA-256");
  return sha256;
}

/** Keeps the bytes under their digest; the same bytes are kept once. */
export async function keepBytes(sha256: string, bytes: Buffer): Promise<void> {
  if ((await sizeOf(sha256)) === bytes.length) return;
  await (await driver()).put(checked(sha256), bytes);
}

/** How many bytes are kept, or null when they are not there. */
export async function sizeOf(sha256: string): Promise<number | null> {
  return (await driver()).size(checked(sha256));
}

/** The bytes, or a range of them; the caller has asked `sizeOf` first. */
export async function openBytes(sha256: string, range?: Range): Promise<Readable> {
  return (await driver()).stream(checked(sha256), range);
}

/** The same as a web stream, for an answer over HTTP. */
export async function streamBytes(sha256: string, range?: Range): Promise<ReadableStream> {
  return Readable.toWeb(await openBytes(sha256, range));
}

/** The caller has made sure that no row names these bytes any more. */
export async function dropBytes(sha256: string): Promise<void> {
  await (await driver()).drop(checked(sha256));
}

/** Can bytes be kept at this moment? For the readiness check. */
export async function isStorageWritable(): Promise<boolean> {
  try {
    await (await driver()).probe();
    return true;
  } catch {
    return false;
  }
}
