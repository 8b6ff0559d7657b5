// The three panes of the review page: what is asked, what is answered, what to look at.
import type { WorkbenchColumn } from "@/components/layout/workbench";
import { CaseFacts } from "@/components/letter/case-facts";
import { Findings } from "@/components/letter/findings";
import { hasPapers, InnerPapersList } from "@/components/letter/inner-papers";
import { ReworkPanel } from "@/components/letter/rework-panel";
import type { ReviewWork } from "../work";
import { LetterPane } from "./letter-pane";
import { Notes } from "./notes";
import { KeyPoints } from "./points";

/** Left to right; on a phone their sections become tabs. */
export function columnsOf(work: ReviewWork): WorkbenchColumn[] {
  return [caseColumn(work), letterColumn(work), pointsColumn(work)];
}

function caseColumn({
  dossier: { head },
  letter,
  contacts,
  opinions,
  papers,
  rework,
  reply,
}: ReviewWork): WorkbenchColumn {
  // Only an answer has to meet every ask; an opinion is for the lead unit, a supplement adds to an answer.
  const answered =
    reply.kind === "answer"
      ? new Set(letter.paragraphs.filter((one) => one.level === 0).map((one) => one.askId))
      : undefined;
  return {
    label: "诉求、面商、协办意见",
    sections: [
      ...(rework
        ? [{ id: "rework", tab: "诉求", content: <ReworkPanel note={rework} proposalId={head.id} /> }]
        : []),
      {
        id: "asks",
        tab: "诉求",
        count: head.asks.length,
        content: <CaseFacts.Asks item={head} {...(answered ? { answered } : {})} />,
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
      ...(hasPapers(papers)
        ? [{ id: "papers", tab: "协办意见", content: <InnerPapersList papers={papers} /> }]
        : []),
    ],
  };
}

function letterColumn(work: ReviewWork): WorkbenchColumn {
  const warnings = work.findings.filter((one) => !one.ok).length;
  return {
    label: work.kindZh,
    sections: [
      {
        id: "letter",
        tab: work.kindZh,
        bleed: true,
        content: (
          <>
            <KeyPoints.Phone work={work} warnings={warnings} />
            <LetterPane work={work} />
          </>
        ),
      },
    ],
  };
}

function pointsColumn(work: ReviewWork): WorkbenchColumn {
  return {
    label: "审核要点",
    tone: "sheet",
    sections: [
      { id: "points", tab: "要点", content: <KeyPoints.Aside work={work} /> },
      { id: "findings", tab: "要点", content: <Findings findings={work.findings} /> },
      { id: "notes", tab: "要点", content: <Notes work={work} /> },
    ],
  };
}
