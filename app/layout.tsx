import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { OnTheWay } from "@/components/layout/on-the-way";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "办理", template: "%s · 办理" },
  description: "人大代表建议、政协提案办理",
  robots: { index: false, follow: false },
  // Numbers of items and documents must not turn into telephone links on phones.
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#ffffff" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is made for its request: one made at build time could not carry the nonce of proxy.ts.
  await connection();
  return (
    <html lang="zh-CN">
      <body>
        {children}
        <OnTheWay />
      </body>
    </html>
  );
}
