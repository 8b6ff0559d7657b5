import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SheetShell } from "@/components/layout/sheet-shell";
import { ChainSteps } from "@/components/letter/chain-steps";
import { DueTag } from "@/components/letter/due-tag";
import { DoneNotice } from "@/components/ui/done-notice";
import { KeyHints } from "@/components/ui/kbd";
import { TextLink } from "@/components/ui/text-link";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { type Handled, handledBefore } from "@/lib/reply/review-queries";
import { columnsOf } from "./_components/columns";
import { ReviewBar } from "./_components/review-bar";
import { type ReviewSheet, reviewSheet } from "./sheet";

export const metadata: Metadata = { title: "审核" };

type Props = {
  params: Promise<{ replyId: string }>;
  searchParams: Promise<{ since?: string; done?: string; last?: string }>;
};

/** 三级审核: everything the leader needs on one screen, and the next item a key away. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { replyId } = await params;
  const { since, done, last } = await searchParams;
  const sheet = await reviewSheet(replyId, since);
  if (!sheet) notFound();
  const handled = last ? await handledBefore(sheet.dossier.actor, last) : null;
  const { dossier, reply, queue } = sheet;
  const { head } = dossier;
  return (
    <SheetShell
      kicker={
        <>
          <TextLink href="/worklist">待办</TextLink>
          {" · "}
          <TextLink href={`/proposals/${head.id}`}>{itemNumberZh(head.source, head.numberText)}</TextLink>
          <span className="max-lg:hidden">
            {[queue.words, head.meeting.name].map((words) => words && ` · ${words}`).join("")}
          </span>
          {queue.place && <span className="lg:hidden"> · {queue.place}</span>}
        </>
      }
      notice={<DoneNotice done={done} words={doneHere(handled)} />}
      title={<Title sheet={sheet} />}
      steps={
        <ChainSteps
          stages={reply.stages}
          current={reply.stageOrdinal}
          mine={sheet.mine}
          text={reply.textVersion}
        />
      }
      due={<DueTag dossier={dossier} assignmentId={reply.assignmentId} />}
      turn={queue.turn}
      firstTab={sheet.kindZh}
      columns={columnsOf(sheet)}
      bar={<ReviewBar sheet={sheet} />}
      barHint={
        sheet.offers.length > 0 && (
          <Hints isSigning={sheet.isSigning} hasNext={queue.turn.nextHref !== undefined} />
        )
      }
    />
  );
}

/** What became of the letter before this one, said on the next so that nobody wonders whether the press counted. */
function doneHere(handled: Handled | null): Record<string, string> {
  const item = handled ? `${itemNumberZh(handled.source, handled.numberText)}《${handled.title}》` : "上一件";
  const number = handled?.documentNumber ? `，文号 ${handled.documentNumber}` : "";
  return {
    "reply.pass": `${item}已审核通过。`,
    "reply.sign": `${item}已签发${number}。`,
    "reply.sendBack": `${item}已退回修改。`,
    "reply.sendBackToStage": `${item}已退回前一环节。`,
  };
}

function Title({ sheet }: { sheet: ReviewSheet }) {
  return (
    <>
      {sheet.dossier.head.title}
      <span className="max-lg:hidden">
        {" "}
        — {sheet.kindZh}第 {sheet.version} 版
      </span>
    </>
  );
}

function Hints({ isSigning, hasNext }: { isSigning: boolean; hasNext: boolean }) {
  const keys = [
    { key: "P", zh: isSigning ? "签发" : "通过" },
    { key: "E", zh: "修改" },
    { key: "R", zh: "退回" },
    ...(hasNext ? [{ key: "N", zh: "下一件" }] : []),
  ];
  return (
    <div className="max-lg:hidden">
      <KeyHints keys={keys} />
    </div>
  );
}
