// The library ships no types; these are the calls we make.
declare module "yazl" {
  import { EventEmitter } from "node:events";

  type EntryOptions = { mtime: Date; forceDosTimestamp?: boolean; compressionLevel?: number };
  type Give = (fault: Error | null, stream?: NodeJS.ReadableStream) => void;
  export class ZipFile extends EventEmitter {
    outputStream: NodeJS.ReadableStream;
    addReadStreamLazy(path: string, options: EntryOptions, open: (give: Give) => void): void;
    end(): void;
  }
}
