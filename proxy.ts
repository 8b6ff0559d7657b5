// Before each page: a Content-Security-Policy with a one-time nonce. Next puts the nonce on its own scripts;
// a script that found its way into a page by any other road does not run. Access is not decided here but in
// the data layer (lib/access).
import { type NextRequest, NextResponse } from "next/server";

const isDevelopment = process.env.NODE_ENV === "development";

/** Nothing may be loaded from or sent to another host. */
function policy(nonce: string): string {
  return [
    "default-src 'self'",
    // React explains its faults by eval during development only.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // A style attribute cannot carry a nonce; styles can neither read nor send anything.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export function proxy(request: NextRequest): NextResponse {
  const value = policy(crypto.randomUUID().replaceAll("-", ""));
  const headers = new Headers(request.headers);
  // Next reads the nonce from the request's own header.
  headers.set("Content-Security-Policy", value);
  // Where to go on after signing in (lib/access/actor); a page cannot know its own address otherwise.
  headers.set("x-banli-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", value);
  return response;
}

// Files say themselves what they may do (lib/files/headers).
export const config = { matcher: "/((?!api/|rate/files/|_next/static/|_next/image|icon.svg|favicon.ico).*)" };
