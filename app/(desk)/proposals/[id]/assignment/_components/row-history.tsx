import { ContestText, rulingText } from "@/components/proposal/contest-text";
import type { ExtensionNote, TreeNode } from "@/lib/assignment/tree";

/** What was said about a row: objections, requests to give it back or for more time, what was handed in. */
export function RowHistory({ node }: { node: TreeNode }) {
  const texts = [
    { zh: "对拟办的异议", text: node.objection },
    { zh: "拟申请退办，请主要领导审定", text: node.contests.length === 0 ? node.contestIntended : "" },
    { zh: "拟办意见", text: node.handlingNote },
    ...node.instructions.map((one) => ({
      zh: `${one.on} ${one.by}批示${one.isEntered ? "（代录）" : ""}`,
      text: one.text,
    })),
    { zh: "报送的初稿", text: node.handedIn },
    { zh: "办理情况", text: node.closingNote },
  ].filter(({ text }) => text !== "");
  if (texts.length + node.contests.length + node.extensions.length === 0) return null;
  return (
    <div className="mt-3 flex flex-col gap-2 text-md">
      {texts.map(({ zh, text }) => (
        <div key={zh} className="rounded-md bg-paper px-3.5 py-2">
          <p className="text-ink-3 text-sm">{zh}</p>
          <p className="whitespace-pre-line">{text}</p>
        </div>
      ))}
      {node.contests.map((contest) => (
        <details
          key={contest.id}
          open={contest.ruling === "pending"}
          className="rounded-md bg-paper px-3.5 py-2"
        >
          <summary className="cursor-pointer">
            {contest.requestedOn} 申请退办：{rulingText(contest)}
          </summary>
          <div className="mt-2">
            <ContestText contest={contest} />
          </div>
        </details>
      ))}
      {node.extensions.map((one) => (
        <details key={one.id} open={one.state === "pending"} className="rounded-md bg-paper px-3.5 py-2">
          <summary className="cursor-pointer">
            {one.requestedOn} {one.requestedBy}申请延期至 {one.requestedTo}：{decisionText(one)}
          </summary>
          <p className="mt-2 whitespace-pre-line">{one.reason}</p>
          {one.decidedOn && (
            <p className="mt-1 text-ink-2">
              {one.decidedOn} {one.decidedBy}批复{one.decision && `：${one.decision}`}
            </p>
          )}
        </details>
      ))}
    </div>
  );
}

function decisionText(one: ExtensionNote): string {
  if (one.state === "pending") return "等待批复";
  return one.state === "granted" ? `同意延至 ${one.grantedTo ?? one.requestedTo}` : "不同意";
}
