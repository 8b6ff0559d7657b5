import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SheetShell } from "@/components/layout/sheet-shell";
import { ChainSteps } from "@/components/letter/chain-steps";
import { DueTag } from "@/components/letter/due-tag";
import { KeyHints } from "@/components/ui/kbd";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { columnsOf } from "./_components/columns";
import { ReviewBar } from "./_components/review-bar";
import { type ReviewSheet, reviewSheet } from "./sheet";

export const metadata: Metadata = { title: "审核" };

type Props = { params: Promise<{ replyId: string }>; searchParams: Promise<{ since?: string }> };

/** 三级审核: everything the leader needs on one screen, and the next item a key away. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { replyId } = await params;
  const sheet = await reviewSheet(replyId, (await searchParams).since);
  if (!sheet) notFound();
  const { dossier, reply, queue } = sheet;
  const { head } = dossier;
  const kicker = [queue.words, itemNumberZh(head.source, head.numberText), head.meeting.name]
    .filter(Boolean)
    .join(" · ");
  return (
    <SheetShell
      kicker={kicker}
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
      barHint={sheet.offers.length > 0 && <Hints isSigning={sheet.isSigning} />}
    />
  );
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

function Hints({ isSigning }: { isSigning: boolean }) {
  const keys = [
    { key: "P", zh: isSigning ? "签发" : "通过" },
    { key: "E", zh: "修改" },
    { key: "R", zh: "退回" },
    { key: "N", zh: "下一件" },
  ];
  return (
    <div className="max-lg:hidden">
      <KeyHints keys={keys} />
    </div>
  );
}
