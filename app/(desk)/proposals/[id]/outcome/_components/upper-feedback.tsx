import { FileLink } from "@/components/proposal/file-link";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import type { UpperFeedbackView } from "@/lib/outcome/upper-feedback";

type Props = { itemId: string; feedback: readonly UpperFeedbackView[] };

/** What the upper level sent back, as it words it: beside the own ratings, never among them. */
export function UpperFeedback({ itemId, feedback }: Props) {
  if (feedback.length === 0) return null;
  return (
    <Panel title="上级反馈" aside="不计入本级评价">
      <div className="flex flex-col gap-4">
        {feedback.map((one) => (
          <DescriptionList key={one.id} items={rowsOf(itemId, one)} />
        ))}
      </div>
    </Panel>
  );
}

function rowsOf(itemId: string, { on, rating, outcome, remark, scanId }: UpperFeedbackView) {
  return [
    { term: "日期", value: on },
    { term: "评价", value: <b className="font-semibold">{rating}</b> },
    ...(outcome ? [{ term: "结果类别", value: outcome }] : []),
    ...(remark ? [{ term: "意见", value: remark }] : []),
    ...(scanId
      ? [
          {
            term: "来文",
            value: (
              <FileLink itemId={itemId} id={scanId}>
                查看扫描件
              </FileLink>
            ),
          },
        ]
      : []),
  ];
}
