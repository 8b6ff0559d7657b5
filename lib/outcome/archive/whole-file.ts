// 全卷: everything an office keeps of one item, in one ZIP with the digests of all its parts. Each part is made only
// when its turn comes, so that a thick file needs no more memory than its largest letter.
import "server-only";
import { createHash, type Hash } from "node:crypto";
import { Readable, Transform } from "node:stream";
import { ZipFile } from "yazl";
import type { Dossier } from "@/lib/dossier/open";
import { cleanFileName } from "@/lib/files/file-name";
import { isOfficePost, posts } from "@/lib/lifecycle/actor";
import { logFault } from "@/lib/log";
import { partsOfFile } from "./whole-file-parts";

type Line = { path: string; size: number; sha256: string; sm3: string };

/** Who reads 归档目录 may take the whole file: the body's registrar and the office. */
export function mayTakeWholeFile({ actor }: Dossier): boolean {
  return isOfficePost(actor.acting.kind);
}

/**
 * The ZIP as a stream, its papers in the order of the file, `manifest.json` last: path, size, SHA-256 and SM3
 * (GB/T 32905) of each. Holds only what the reader may open. A paper that cannot be made breaks the stream off: half
 * a file is not taken for a whole one.
 */
export async function wholeFile(dossier: Dossier, now: Date): Promise<{ name: string; stream: Readable }> {
  const parts = await partsOfFile(dossier);
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const lines: Line[] = [];
  const fail = (fault: Error) => {
    logFault(fault, `whole file ${dossier.head.id}`);
    output.destroy(fault);
  };
  zip.on("error", fail);
  // The day of the item, not of the download: taken twice, the file has the same entries.
  const options = { mtime: dossier.head.createdAt };
  for (const { path, open } of parts) {
    zip.addReadStreamLazy(path, options, (give) => {
      open().then((bytes) => give(null, measured(path, bytes, lines).on("error", fail)), fail);
    });
  }
  zip.addReadStreamLazy("manifest.json", options, (give) =>
    give(null, Readable.from([manifest(dossier, lines, now)])),
  );
  zip.end();
  return { name: nameOf(dossier), stream: output };
}

/** Unpacked, it is the folder of all paths in it: short enough for Windows, which counts 260 characters in all. */
function nameOf({ head: { numberText, title } }: Dossier): string {
  return `${cleanFileName(`${numberText ?? "未编号"} ${[...title].slice(0, 40).join("")} 全卷`)}.zip`;
}

/** The bytes on their way into the ZIP, counted and digested. */
function measured(path: string, bytes: Readable | Buffer, lines: Line[]): Readable {
  const hashes: [Hash, Hash] = [createHash("sha256"), createHash("sm3")];
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      for (const hash of hashes) hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      const [sha256, sm3] = hashes.map((hash) => hash.digest("hex")) as [string, string];
      lines.push({ path, size, sha256, sm3 });
      done();
    },
  });
  const source = Buffer.isBuffer(bytes) ? Readable.from([bytes]) : bytes;
  source.on("error", (fault) => meter.destroy(fault));
  return source.pipe(meter);
}

function manifest({ head, actor }: Dossier, files: readonly Line[], now: Date): string {
  const item = { id: head.id, number: head.numberText, title: head.title, archiveNumber: head.archiveNumber };
  const about = { ...item, events: head.eventCount, headHash: head.headHash };
  const { unitName, kind } = actor.acting;
  const madeBy = { name: actor.name, unit: unitName, post: posts[kind].zh };
  return JSON.stringify({ item: about, madeAt: now.toISOString(), madeBy, files }, null, 2);
}
