// Downloads: what goes with each of them, one whose bytes are all there, and what is said instead of one. Pure.
import { contentDisposition } from "./file-name";

/** What came from outside may run nothing here, is not guessed at, and is not kept by caches on the way. */
export const downloadHeaders = {
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "private, no-store",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/**
 * For a PDF shown in our own page: the browser's viewer does not start in a sandbox and is itself an object, and
 * only our pages may frame it. Scripts of the PDF stay in the viewer, which has no road to this site.
 */
export const viewerHeaders = {
  ...downloadHeaders,
  "Content-Security-Policy":
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  "X-Frame-Options": "SAMEORIGIN",
};

/** A file to be kept, not to be opened in the browser. */
export function download({ name, mime, bytes }: Download): Response {
  return new Response(bytes, {
    headers: {
      ...downloadHeaders,
      "Content-Type": mime,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": contentDisposition(name, false),
    },
  });
}

type Download = { name: string; mime: string; bytes: Uint8Array<ArrayBuffer> };

/** A sentence where a file was asked for. */
export function sentenceInstead(zh: string, status: number): Response {
  return new Response(zh, {
    status,
    headers: { ...downloadHeaders, "Content-Type": "text/plain; charset=utf-8" },
  });
}
