import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { MessagePage } from "./message-page";

type Props = {
  error: Error & { digest?: string };
  reset: () => void;
  isInFrame?: boolean;
  /** Another way on beside 重试. */
  action?: ReactNode;
};

/** A page that failed: nothing sent is lost, it may be tried again, and the number finds the fault in the log. */
export function ErrorMessage({ error, reset, isInFrame, action }: Props) {
  return (
    <>
      <title>页面没有打开 · 办理</title>
      <MessagePage
        isInFrame={isInFrame}
        title="页面没有打开"
        actions={
          <>
            <Button variant="main" onClick={() => reset()}>
              重试
            </Button>
            {action}
          </>
        }
      >
        <p>系统出现意外，已经记录。已提交的内容不受影响，请稍后重试。</p>
        {error.digest && <p>联系系统管理员时，请提供编号 {error.digest}。</p>}
      </MessagePage>
    </>
  );
}
