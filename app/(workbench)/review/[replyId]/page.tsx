import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Workbench } from "@/components/layout/workbench";
import { ChainSteps } from "@/components/letter/chain-steps";
import { DueTag } from "@/components/letter/due-tag";
import { DoneNotice } from "@/components/ui/done-notice";
import { KeyHints } from "@/components/ui/kbd";
import { TextLink } from "@/components/ui/text-link";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { type Handled, handledBefore } from "@/lib/reply/review-queries";
import { columnsOf } from "./_components/columns";
import { ReviewBar } from "./_components/review-bar";
import { type ReviewWork, reviewWork } from "./work";

export const metadata: Metadata = { title: "审核" };

type Props = {
  params: Promise<{ replyId: string }>;
  searchParams: Promise<{ since?: string; done?: string; last?: string }>;
};

/** 三级审核: everything the leader needs on one screen, and the next item a key away. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { replyId } = await params;
  const { since, done, last } = await searchParams;
  const work = await reviewWork(replyId, since);
  if (!work) notFound();
  const handled = last ? await handledBefore(work.dossier.actor, last) : null;
  const { dossier, reply, queue } = work;
  const { head } = dossier;
  return (
    <Workbench
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
      title={<Title work={work} />}
      steps={
        <ChainSteps
          stages={reply.stages}
          current={reply.stageOrdinal}
          mine={work.mine}
          text={reply.textVersion}
        />
      }
      due={<DueTag dossier={dossier} assignmentId={reply.assignmentId} />}
      turn={queue.turn}
      firstTab={work.kindZh}
      columns={columnsOf(work)}
      bar={<ReviewBar work={work} />}
      barHint={
        work.offers.length > 0 && (
          <Hints isSigning={work.isSigning} hasNext={queue.turn.nextHref !== undefined} />
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

function Title({ work }: { work: ReviewWork }) {
  return (
    <>
      {work.dossier.head.title}
      <span className="max-lg:hidden">
        {" "}
        — {work.kindZh}第 {work.version} 版
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
