import type { NextConfig } from "next";

// Next writes the page's data as inline scripts, and a nonce would force every page, the public ones too, to
// be rendered anew for each visit; so inline scripts are allowed, but from this server only: nothing can be
// loaded from or sent to another host.
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const headers = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` type-checks the whole project, tests included; doing it again in every build only makes
  // the first start slower.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "@prisma/adapter-pg", "pg", "pino", "rate-limiter-flexible"],
  // Scanned letters may have 20 MB; the form around the file needs a little more.
  experimental: { serverActions: { bodySizeLimit: "21mb" } },
  headers: async () => [{ source: "/:path*", headers }],
};

export default config;
