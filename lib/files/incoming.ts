// Reads a file that arrives as the body of a request. Pure of storage: what it is, is asked by `storeUpload`.
import { Refused } from "@/lib/lifecycle/refusal";
import { readBody } from "./body";
import { refuseSize } from "./inspect";

/** The body as a file of that name. Leaves by `Refused` (empty, too large, broken off on the way). */
export async function readIncoming(request: Request, name: string): Promise<File> {
  const parts = await readBody(request, (size) => refuse(name, size));
  const size = parts.reduce((sum, part) => sum + part.byteLength, 0);
  refuse(name, size);
  const claimed = request.headers.get("content-length");
  if (claimed !== null && Number(claimed) !== size) {
    throw new Refused({ code: "file_cut", zh: `「${name}」没有传完整，请重试。` });
  }
  return new File(parts, name);
}

function refuse(name: string, size: number): void {
  const refusal = refuseSize(name, size);
  if (refusal) throw new Refused(refusal);
}
