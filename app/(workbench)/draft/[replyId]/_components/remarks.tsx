import { act } from "@/app/act";
import { HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ActForm } from "@/components/proposal/act-form";
import { dayOf } from "@/lib/calendar/day";
import { noteStateZh } from "@/lib/reply/note-state";
import { paragraphsOf, stateOfNote } from "@/lib/reply/queries";
import { remarkBy } from "@/lib/reply/words";
import type { DraftWork } from "../work";

export function hasRemarks(reply: DraftWork["reply"]): boolean {
  return reply.remarks.length > 0 || reply.notes.some((note) => note.resolvedAt === null);
}

/** 退回意见和批注 that still wait to be dealt with, and what the proposer said to the shared draft. */
export function Remarks({ work }: { work: DraftWork }) {
  const { reply } = work;
  const blocks = paragraphsOf(reply.blocks);
  const open = reply.notes.filter((note) => note.resolvedAt === null).toReversed();
  const { id, version } = reply;
  const target = { machine: "reply" as const, event: "resolveNote", id, version, returnTo: `/draft/${id}` };
  return (
    <>
      <h2 className="mb-2.5 font-semibold text-ink-2 text-sm tracking-wide">退回意见和批注</h2>
      <ul className="mb-5">
        {open.map((note) => {
          const place = blocks.findIndex((block) => block.id === note.blockId);
          return (
            <li key={note.id} className="note mb-2.5">
              {place >= 0 && (
                <a href={`#edit-${note.blockId}`} className="font-semibold underline underline-offset-3">
                  第 {place + 1} 段
                </a>
              )}{" "}
              {note.text}
              <div className="mb-1 text-ink-3 text-sm">
                {note.byTitle}
                {note.byName} {dayOf(note.at).slice(5)}
                {note.isSendBack && " · 退回意见"} · {noteStateZh[stateOfNote(reply, note)]}
              </div>
              <ActForm action={act} target={target} aria-label="批注已处理">
                <HiddenFields values={{ noteId: note.id }} />
                <SubmitButton variant="plain" size="sm">
                  已处理
                </SubmitButton>
              </ActForm>
            </li>
          );
        })}
        {reply.remarks.map((remark) => (
          <li key={remark.id} className="note mb-2.5">
            <b>{remarkBy(remark)}对征求意见稿的意见</b>　
            <span className="whitespace-pre-line">{remark.text}</span>
            <div className="mb-1 text-ink-3 text-sm">
              {remark.on.slice(5)} · 第 {remark.number} 版
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
