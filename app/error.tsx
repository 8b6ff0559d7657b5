"use client";

import { MessagePage } from "@/components/layout/message-page";
import { Button, ButtonLink } from "@/components/ui/button";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  return (
    <MessagePage
      title="页面没有打开"
      actions={
        <>
          <Button variant="main" onClick={() => reset()}>
            重试
          </Button>
          <ButtonLink href="/">回到首页</ButtonLink>
        </>
      }
    >
      <p>系统出现意外，已经记录。已提交的内容不受影响，请稍后重试。</p>
      {error.digest && <p>联系系统管理员时，请提供编号 {error.digest}。</p>}
    </MessagePage>
  );
}
