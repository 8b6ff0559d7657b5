// Reads a file that arrives as the body of a request. Pure of storage: what it is, is asked by `storeUpload`.
import { Refused } from "@/lib/lifecycle/refusal";
import { refuseSize } from "./inspect";

/**
 * The body as a file of that name. What it claims to weigh is asked first, what it weighs is counted while it comes:
 * nothing over the limit is held. Leaves by `Refused` (empty, too large, broken off on the way).
 */
export async function readIncoming(request: Request, name: string): Promise<File> {
  const claimed = Number(request.headers.get("content-length") ?? Number.NaN);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  if (Number.isFinite(claimed)) refuse(name, claimed);
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    size += part.byteLength;
    refuse(name, size);
    parts.push(part);
  }
  refuse(name, size);
  if (Number.isFinite(claimed) && claimed !== size) {
    throw new Refused({ code: "file_cut", zh: `「${name}」没有传完整，请重试。` });
  }
  return new File(parts, name);
}

function refuse(name: string, size: number): void {
  const refusal = refuseSize(name, size);
  if (refusal) throw new Refused(refusal);
}
