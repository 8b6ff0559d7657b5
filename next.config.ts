import type { NextConfig } from "next";

// Pages get a Content-Security-Policy of their own, with a nonce, in proxy.ts.
const headers = [
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
  serverExternalPackages: [
    "@aws-sdk/client-s3",
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    // Its package.json says CommonJS and its `module` entry is an ES module: the bundler refuses the contradiction.
    "chinese-days",
    "docx",
    "pg",
    "pino",
    "rate-limiter-flexible",
  ],
  // Scanned letters may have 20 MB; the form around the file needs a little more.
  experimental: { serverActions: { bodySizeLimit: "21mb" }, proxyClientMaxBodySize: "21mb" },
  headers: async () => [
    { source: "/:path*", headers },
    { source: "/:path((?!api/files/).*)", headers: [{ key: "X-Frame-Options", value: "DENY" }] },
    // A one-time link must not travel on in a referrer, a cache or a search engine.
    {
      source: "/rate/:path*",
      headers: [
        { key: "Referrer-Policy", value: "no-referrer" },
        { key: "Cache-Control", value: "no-store" },
        { key: "X-Robots-Tag", value: "noindex, nofollow, noarchive" },
      ],
    },
    // What the API gives out, downloads included, is never a page that may run or load anything. Attachments say so
    // themselves (lib/files/headers): a PDF in the page needs the browser's viewer.
    {
      source: "/api/:path((?!files/).*)",
      headers: [
        { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'; sandbox" },
      ],
    },
  ],
};

export default config;
