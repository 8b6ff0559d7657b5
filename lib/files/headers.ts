// What goes with every download. Pure.

/** What came from outside may run nothing here, is not guessed at, and is not kept by caches on the way. */
export const downloadHeaders = {
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "private, no-store",
  "Cross-Origin-Resource-Policy": "same-origin",
};
