import { ButtonLink } from "@/components/ui/button";
import { MessagePage } from "./message-page";

type Props = { isInFrame?: boolean; hasLedger?: boolean };

/** 404: also what somebody sees who may not open the page, in the same words. */
export function NotFoundMessage({ isInFrame = false, hasLedger = false }: Props) {
  return (
    <>
      <title>没有找到 · 办理</title>
      <MessagePage
        isInFrame={isInFrame}
        title="没有找到这个页面"
        actions={
          <>
            <ButtonLink href="/" variant="main">
              回到首页
            </ButtonLink>
            {hasLedger && <ButtonLink href="/proposals">到台账查找</ButtonLink>}
          </>
        }
      >
        <p>可能是地址有误，件已撤回或作废，或者您当前的身份不能查看它。</p>
        <p>如果您在多个单位任职，请切换身份后再试。</p>
      </MessagePage>
    </>
  );
}
