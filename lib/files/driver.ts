// What a place for the bytes of files must be able to do (disk.ts, bucket.ts). Types only.
import type { Readable } from "node:stream";

/** First and last byte, both included, as an HTTP range counts them. */
export type Range = { start: number; end: number };

/** A place for bytes. `put` returns when they are durable: a row never names a file that a crash lost. */
export type Driver = {
  put(sha256: string, bytes: Buffer): Promise<void>;
  /** Null when it is not there; a place that does not answer throws. */
  size(sha256: string): Promise<number | null>;
  stream(sha256: string, range?: Range): Promise<Readable>;
  drop(sha256: string): Promise<void>;
  /** Throws when nothing can be written at this moment. */
  probe(): Promise<void>;
};
