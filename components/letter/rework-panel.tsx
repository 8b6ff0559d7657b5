import { TextLink } from "@/components/ui/text-link";
import type { ReworkNote } from "@/lib/reply/rework-note";

/** Beside a letter of a later round: why it is written again, and the answer it takes the place of. */
export function ReworkPanel({ note, proposalId }: { note: ReworkNote; proposalId: string }) {
  return (
    <div className="rounded-md border border-amber/30 bg-amber-soft px-3.5 py-2.5 text-sm">
      <h2 className="font-semibold text-amber">第 {note.round} 轮办理，提出人对前次答复不满意</h2>
      {note.remarks.map((text) => (
        <p key={text} className="mt-1.5 whitespace-pre-line">
          提出人意见：{text}
        </p>
      ))}
      {note.reason && <p className="mt-1.5 whitespace-pre-line">重新办理的理由：{note.reason}</p>}
      {note.earlierId && (
        <p className="mt-1.5">
          <TextLink href={`/proposals/${proposalId}/reply/${note.earlierId}`}>查看前次答复</TextLink>
        </p>
      )}
    </div>
  );
}
