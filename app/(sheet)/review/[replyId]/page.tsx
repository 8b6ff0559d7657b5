import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SheetShell } from "@/components/layout/sheet-shell";
import { CaseFacts } from "@/components/letter/case-facts";
import { ChainSteps } from "@/components/letter/chain-steps";
import { DueTag } from "@/components/letter/due-tag";
import { Findings } from "@/components/letter/findings";
import { KeyHints } from "@/components/ui/kbd";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { LetterPane } from "./_components/letter-pane";
import { Notes } from "./_components/notes";
import { KeyPoints } from "./_components/points";
import { ReviewBar } from "./_components/review-bar";
import { reviewSheet } from "./sheet";

export const metadata: Metadata = { title: "审核" };

type Props = { params: Promise<{ replyId: string }>; searchParams: Promise<{ since?: string }> };

/** 三级审核: everything the leader needs on one screen, and the next item a key away. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { replyId } = await params;
  const sheet = await reviewSheet(replyId, (await searchParams).since);
  if (!sheet) notFound();
  const { dossier, reply, queue, contacts, opinions, findings } = sheet;
  const { head } = dossier;
  const warnings = findings.filter((one) => !one.ok).length;
  const answered = new Set(sheet.letter.paragraphs.filter((one) => one.level === 0).map((one) => one.askId));
  const kicker = [queue.words, itemNumberZh(head.source, head.numberText), head.meeting.name]
    .filter(Boolean)
    .join(" · ");
  return (
    <SheetShell
      kicker={kicker}
      title={
        <>
          {head.title}
          <span className="max-lg:hidden">
            {" "}
            — {sheet.kindZh}第 {sheet.version} 版
          </span>
        </>
      }
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
      columns={[
        {
          label: "诉求、面商、协办意见",
          sections: [
            {
              id: "asks",
              tab: "诉求",
              count: head.asks.length,
              content: <CaseFacts.Asks item={head} answered={answered} />,
            },
            {
              id: "contacts",
              tab: "面商",
              count: contacts.length,
              content: <CaseFacts.Contacts contacts={contacts} />,
            },
            {
              id: "opinions",
              tab: "协办意见",
              count: opinions.length,
              content: <CaseFacts.Opinions opinions={opinions} />,
            },
          ],
        },
        {
          label: sheet.kindZh,
          sections: [
            {
              id: "letter",
              tab: sheet.kindZh,
              bleed: true,
              content: (
                <>
                  <KeyPoints.Phone sheet={sheet} warnings={warnings} />
                  <LetterPane sheet={sheet} />
                </>
              ),
            },
          ],
        },
        {
          label: "审核要点",
          tone: "sheet",
          sections: [
            { id: "points", tab: "要点", content: <KeyPoints.Aside sheet={sheet} /> },
            { id: "findings", tab: "要点", content: <Findings findings={findings} /> },
            { id: "notes", tab: "要点", content: <Notes sheet={sheet} /> },
          ],
        },
      ]}
      bar={<ReviewBar sheet={sheet} />}
      barHint={
        sheet.offers.length > 0 && (
          <div className="max-lg:hidden">
            <KeyHints
              keys={[
                { key: "P", zh: sheet.isSigning ? "签发" : "通过" },
                { key: "E", zh: "修改" },
                { key: "R", zh: "退回" },
                { key: "N", zh: "下一件" },
              ]}
            />
          </div>
        )
      }
    />
  );
}
