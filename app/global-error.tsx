"use client";

import "./globals.css";
import { ErrorMessage } from "@/components/layout/error-message";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Stands in for the whole document when even the root layout failed. */
export default function GlobalError(props: Props) {
  return (
    <html lang="zh-CN">
      <body>
        <ErrorMessage {...props} />
      </body>
    </html>
  );
}
