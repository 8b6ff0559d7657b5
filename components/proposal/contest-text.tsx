import { DescriptionList } from "@/components/ui/description-list";
import type { ContestNote } from "@/lib/assignment/tree";
import { FileLink } from "./file-link";
import { FormLinks } from "./form-links";

const rulings = {
  pending: "等待裁定",
  upheld: "退办申请未获同意，维持交办",
  reassigned: "同意改办",
  withdrawn: "申请已撤回或自行终止",
} as const;

/** What was decided on a request to give work back, in the office's words. */
export function rulingText(contest: ContestNote): string {
  if (contest.ruling === "reassigned" && contest.newUnit) return `同意，改由${contest.newUnit}承办`;
  return rulings[contest.ruling];
}

type Props = { contest: ContestNote; proposalId: string; unitName?: string };

/** One request to give work back: who asked, why, by which clause, and what became of it. */
export function ContestText({ contest, unitName, proposalId }: Props) {
  const { requestedOn, requestedBy, reason, legalGround, suggestedUnit, formId, ruling, isLate } = contest;
  const on = isLate ? `${requestedOn}（逾期提出）` : requestedOn;
  const items = [
    { term: "申请", value: [on, unitName, requestedBy].filter(Boolean).join(" ") },
    { term: "理由", value: <span className="whitespace-pre-line">{reason}</span> },
    { term: "职责依据", value: <span className="whitespace-pre-line">{legalGround}</span> },
    ...(suggestedUnit ? [{ term: "建议单位", value: suggestedUnit }] : []),
    ...(formId
      ? [
          {
            term: "申请表",
            value: (
              <FileLink itemId={proposalId} id={formId}>
                盖章的退办申请表
              </FileLink>
            ),
          },
        ]
      : []),
    { term: "裁定", value: rulingText(contest) },
    ...(ruling !== "pending" && contest.rulingText
      ? [
          {
            term: "裁定意见",
            value: `${contest.rulingText}（${[contest.ruledBy, contest.ruledOn].filter(Boolean).join("，")}）`,
          },
        ]
      : []),
    {
      term: "下载",
      value: (
        <FormLinks
          href={`/api/forms/items/${proposalId}/contest/${contest.id}`}
          zh="填好的退办申请表"
          of="申请表"
        />
      ),
    },
  ];
  return <DescriptionList items={items} />;
}
