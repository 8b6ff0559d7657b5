import { notFound } from "next/navigation";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { mayAct } from "@/lib/dossier/may";
import { openDossier } from "@/lib/dossier/open";
import { type LinkSheet, type LinkState, linkSheetOf } from "@/lib/outcome/rating-link/sheet";
import { LinkPaper } from "./_components/link-paper";
import { SendLink } from "./_components/send-link";
import { makeLink } from "./actions";

type Props = { params: Promise<{ id: string; ratingId: string }> };

const words: Record<LinkState, string> = {
  living: "可以使用",
  used: "已使用",
  over: "已失效",
  locked: "连续核对不对，已失效",
};

/** 一次性评价链接 for one signer: made by the registrar, shown once, to print or to copy into a message. */
export default async function RatingLinkPage({ params }: Props) {
  const { id, ratingId } = await params;
  const dossier = await openDossier(id);
  const sheet = mayAct(dossier, "makeRatingLink") ? await linkSheetOf(dossier, ratingId, new Date()) : null;
  if (!sheet) notFound();
  return (
    <div className="letter-print max-w-3xl">
      <Panel title={`一次性评价链接 · ${sheet.words.to}`} aside={sheet.words.unit} className="no-print mb-4">
        <p className="mb-3 text-ink-2">
          {sheet.words.to}
          不登录系统也可以评价：打开链接后核对手机号或代表（委员）证号后四位，读答复，提交评价。链接限用一次，重新生成后原来的立即失效。
        </p>
        <Links links={sheet.links} />
        {!sheet.canAsk && (
          <Notice tone="warning">
            {sheet.words.to}没有登记手机号或证号，打开时无从核对。请登记后再生成，或录入纸质征询意见表。
          </Notice>
        )}
      </Panel>
      {sheet.canAsk && (sheet.ways.length > 0 || sheet.sendings.length > 0) && (
        <SendLink order={{ proposalId: id, ratingId }} {...sheet} />
      )}
      <Form action={makeLink} keep aria-label="生成一次性评价链接">
        <HiddenFields values={{ proposalId: id, ratingId }} />
        <LinkPaper words={sheet.words} />
        <div className="no-print flex flex-wrap gap-2">
          {sheet.canAsk && (
            <SubmitButton pendingLabel="正在生成…">
              {sheet.links.length > 0 ? "重新生成链接" : "生成链接"}
            </SubmitButton>
          )}
          <ButtonLink href={`/proposals/${id}/outcome`}>返回</ButtonLink>
        </div>
      </Form>
    </div>
  );
}

function Links({ links }: Pick<LinkSheet, "links">) {
  if (links.length === 0) return null;
  return (
    <ul className="mb-3 text-md">
      {links.map(({ id, madeOn, expiresOn, state, failures }) => (
        <li key={id}>
          {madeOn} 生成，{words[state]}
          {state === "living" && `，有效期至 ${expiresOn}`}
          {failures > 0 && `，核对不对 ${failures} 次`}
        </li>
      ))}
    </ul>
  );
}
