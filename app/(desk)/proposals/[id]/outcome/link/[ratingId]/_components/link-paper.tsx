"use client";

import { useContext } from "react";
import { FormContext } from "@/components/form/form-context";
import { PrintButton } from "@/components/letter/print-button";
import { Button } from "@/components/ui/button";
import { askedZh, type LinkWords, linkMail, linkRules, linkSms } from "@/lib/outcome/rating-link/words";
import { CopyText } from "./copy-text";

/** The sheet to hand over, and the words of a message; both only while the answer that made the link is on the page. */
export function LinkPaper({ words }: { words: LinkWords }) {
  const { state } = useContext(FormContext);
  const shown = state.status === "done" ? state.shown : undefined;
  if (!shown) return null;
  const { link = "", expiresOn = "", on = "" } = shown;
  const { to, item, title, unit, body, source } = words;
  return (
    <>
      <div className="no-print mb-4 flex flex-wrap gap-2">
        <PrintButton />
        <input type="hidden" name="token" value={link.slice(link.lastIndexOf("/") + 1)} />
        {(["pdf", "docx"] as const).map((as) => (
          // Sent in the body: an address is kept by the browser and by proxies.
          <Button key={as} type="submit" formAction={`/api/forms/link?as=${as}`} formMethod="post">
            带链接的征询意见表（{as === "pdf" ? "PDF" : "Word"}）
          </Button>
        ))}
      </div>
      <article className="letter mb-4" aria-label="评价通知">
        <h2 className="letter-title">
          <span>请对办理答复作出评价</span>
        </h2>
        <p className="letter-to">{to}：</p>
        <p>
          您提出的{item}《{title}》，{unit}已作答复。请在手机或电脑上打开下面的网址，阅读答复并作出评价：
        </p>
        <p className="break-all font-mono">{link}</p>
        <p>
          {askedZh(source)}。{linkRules(expiresOn)}。
        </p>
        <p>不便上网的，可以填写纸质《征询意见表》，签名后交回本机构。</p>
        <div className="letter-sign">
          <p>{body}</p>
          <p>{on}</p>
        </div>
      </article>
      <div className="no-print">
        <CopyText label="短信" text={linkSms(words, { link, expiresOn })} />
        <CopyText label="电子邮件" text={linkMail(words, { link, expiresOn })} />
      </div>
    </>
  );
}
