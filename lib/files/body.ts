// Reads the body of a request, never more of it than may come. For routes; actions have the server's own limit.

/**
 * The bytes as they came. `check` is asked about what the body claims to weigh, then about what it weighs while it comes;
 * when it throws, nothing more is read.
 */
export async function readBody(
  request: Request,
  check: (size: number) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const claimed = request.headers.get("content-length");
  if (claimed !== null) check(Number(claimed));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    size += part.byteLength;
    check(size);
    parts.push(part);
  }
  return parts;
}

/** The body as text (UTF-8); null when it has more than `most` bytes. */
export async function readText(request: Request, most: number): Promise<string | null> {
  const tooLong = new Error("more than may come");
  try {
    const parts = await readBody(request, (size) => {
      if (size > most) throw tooLong;
    });
    return Buffer.concat(parts).toString();
  } catch (fault) {
    if (fault === tooLong) return null;
    throw fault;
  }
}
