"use client";

import "./globals.css";
import { MessagePage } from "@/components/layout/message-page";
import { Button } from "@/components/ui/button";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Stands in for the whole document when even the root layout failed. */
export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang="zh-CN">
      <body>
        <title>页面没有打开 · 办理</title>
        <MessagePage
          title="页面没有打开"
          actions={
            <Button variant="main" onClick={() => reset()}>
              重试
            </Button>
          }
        >
          <p>系统出现意外，已经记录。已提交的内容不受影响，请稍后重试。</p>
          {error.digest && <p>联系系统管理员时，请提供编号 {error.digest}。</p>}
        </MessagePage>
      </body>
    </html>
  );
}
