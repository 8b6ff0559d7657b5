import type { ReactNode } from "react";
import { ContestText, rulingText } from "@/components/proposal/contest-text";
import { FormLinks } from "@/components/proposal/form-links";
import type { AdjustNote, ExtensionNote, TreeNode } from "@/lib/assignment/tree";

/** What was said about a row: objections, requests to give it back or for more time, what was handed in. */
export function RowHistory({ node, proposalId }: { node: TreeNode; proposalId: string }) {
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
  const asked = node.contests.length + node.adjusts.length + node.extensions.length;
  if (texts.length + asked === 0) return null;
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
            <ContestText contest={contest} proposalId={proposalId} />
          </div>
        </details>
      ))}
      {node.adjusts.map((one) => (
        <Request
          key={one.id}
          one={one}
          title={`申请调整承办单位（${one.ask}）：${adjusted[one.state]}`}
          answered={one.state === "withdrawn" ? "撤回" : "答复"}
        />
      ))}
      {node.extensions.map((one) => (
        <Request
          key={one.id}
          one={one}
          title={`申请延期至 ${one.requestedTo}：${decisionText(one)}`}
          answered="批复"
        >
          <FormLinks
            href={`/api/forms/items/${proposalId}/extension/${one.id}`}
            zh="填好的延期申请表"
            of="申请表"
          />
        </Request>
      ))}
    </div>
  );
}

const adjusted: Record<AdjustNote["state"], string> = {
  pending: "等待答复",
  adjusted: "已调整",
  refused: "不同意",
  lapsed: "自行终止",
  withdrawn: "已撤回",
};

/** One request, its reason and what was said to it. */
function Request({
  one,
  title,
  answered,
  children,
}: {
  one: AdjustNote | ExtensionNote;
  title: string;
  answered: string;
  children?: ReactNode;
}) {
  return (
    <details open={one.state === "pending"} className="rounded-md bg-paper px-3.5 py-2">
      <summary className="cursor-pointer">
        {one.requestedOn} {one.requestedBy}
        {title}
      </summary>
      <p className="mt-2 whitespace-pre-line">{one.reason}</p>
      {one.decidedOn && (
        <p className="mt-1 text-ink-2">
          {one.decidedOn} {one.decidedBy && `${one.decidedBy}${answered}`}
          {one.decision && `：${one.decision}`}
        </p>
      )}
      {children && <div className="mt-2">{children}</div>}
    </details>
  );
}

function decisionText(one: ExtensionNote): string {
  if (one.state === "pending") return "等待批复";
  return one.state === "granted" ? `同意延至 ${one.grantedTo ?? one.requestedTo}` : "不同意";
}
