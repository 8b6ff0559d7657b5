import type { Metadata } from "next";
import { Workbench } from "@/components/layout/workbench";
import { CaseFacts } from "@/components/letter/case-facts";
import { DueTag } from "@/components/letter/due-tag";
import { hasPapers, InnerPapersList } from "@/components/letter/inner-papers";
import { ReworkPanel } from "@/components/letter/rework-panel";
import { TextLink } from "@/components/ui/text-link";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { Commitments } from "./_components/commitments";
import { DraftBar } from "./_components/draft-bar";
import { DraftProvider } from "./_components/draft-context";
import { Editor } from "./_components/editor";
import { Enclosures } from "./_components/enclosures";
import { Checks, Preview } from "./_components/preview";
import { hasRemarks, Remarks } from "./_components/remarks";
import { draftWork } from "./work";

export const metadata: Metadata = { title: "起草" };

type Props = { params: Promise<{ replyId: string }> };

/** 答复起草: what was asked and said at the left, the answer in the middle, the letter as it will look at the right. */
export default async function DraftPage({ params }: Props) {
  const work = await draftWork((await params).replyId);
  const { dossier, reply, kindZh, contacts, opinions, papers, rework, start } = work;
  const { head } = dossier;
  return (
    <DraftProvider start={start}>
      <Workbench
        kicker={
          <>
            起草 ·{" "}
            <TextLink href={`/proposals/${head.id}`}>{itemNumberZh(head.source, head.numberText)}</TextLink> ·{" "}
            {head.meeting.name}
          </>
        }
        title={
          <>
            {head.title}
            <span className="max-lg:hidden"> — {kindZh}</span>
          </>
        }
        due={<DueTag dossier={dossier} assignmentId={reply.assignmentId} />}
        template="minmax(16rem, 0.8fr) minmax(26rem, 1.45fr) minmax(25rem, 1.25fr)"
        firstTab="起草"
        columns={[
          {
            label: "诉求、面商、协办意见",
            sections: [
              ...(rework
                ? [
                    {
                      id: "rework",
                      tab: "诉求",
                      content: <ReworkPanel note={rework} proposalId={head.id} />,
                    },
                  ]
                : []),
              ...(hasRemarks(reply)
                ? [{ id: "remarks", tab: "诉求", content: <Remarks work={work} /> }]
                : []),
              { id: "asks", tab: "诉求", content: <CaseFacts.Asks item={head} /> },
              { id: "contacts", tab: "面商", content: <CaseFacts.Contacts contacts={contacts} /> },
              { id: "opinions", tab: "协办意见", content: <CaseFacts.Opinions opinions={opinions} /> },
              ...(hasPapers(papers)
                ? [{ id: "papers", tab: "协办意见", content: <InnerPapersList papers={papers} /> }]
                : []),
            ],
          },
          {
            label: "起草",
            sections: [
              { id: "editor", tab: "起草", content: <Editor /> },
              { id: "enclosures", tab: "起草", content: <Enclosures work={work} /> },
              ...(reply.kind === "opinion"
                ? []
                : [{ id: "commitments", tab: "起草", content: <Commitments work={work} /> }]),
            ],
          },
          {
            label: "预览和检查",
            sections: [
              { id: "checks", tab: "检查", content: <Checks /> },
              { id: "preview", tab: "预览", bleed: true, content: <Preview /> },
            ],
          },
        ]}
        bar={<DraftBar />}
      />
    </DraftProvider>
  );
}
