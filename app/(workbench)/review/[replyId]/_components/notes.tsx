import { act } from "@/app/act";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-input";
import { ActForm } from "@/components/proposal/act-form";
import { dayOf } from "@/lib/calendar/day";
import { noteStateZh } from "@/lib/reply/note-state";
import { stateOfNote } from "@/lib/reply/queries";
import type { ReviewWork } from "../work";

/** 段落批注: those made so far, and a new one. */
export function Notes({ work }: { work: ReviewWork }) {
  const { reply, letter, mine } = work;
  const place = (blockId: string | null) => {
    const at = letter.paragraphs.findIndex((one) => one.id === blockId);
    return at < 0 ? "" : `第 ${at + 1} 段`;
  };
  return (
    <>
      <h2 className="mb-2.5 font-semibold text-ink-2 text-sm tracking-wide">段落批注</h2>
      <ul>
        {reply.notes.map((note) => (
          <li key={note.id} className="note mb-2.5">
            {note.blockId && place(note.blockId) && (
              <a href={`#block-${note.blockId}`} className="font-semibold">
                {place(note.blockId)}　
              </a>
            )}
            {note.text}
            <div className="text-ink-3 text-sm">
              {note.byTitle}
              {note.byName} {dayOf(note.at).slice(5)} · 第 {note.textVersion} 版 ·{" "}
              {note.isSendBack && "退回意见 · "}
              {noteStateZh[stateOfNote(reply, note)]}
            </div>
          </li>
        ))}
      </ul>
      {reply.notes.length === 0 && <p className="mb-2.5 text-ink-3 text-sm">还没有批注。</p>}
      {mine && <NewNote work={work} />}
    </>
  );
}

/** The paragraphs a note or a send-back can name. */
export function paragraphOptions({ letter }: ReviewWork): { value: string; zh: string }[] {
  return letter.paragraphs.map((one, index) => ({
    value: one.id,
    zh: `第 ${index + 1} 段　${one.number}${one.text.slice(0, 16)}`,
  }));
}

function NewNote({ work }: { work: ReviewWork }) {
  const { reply } = work;
  const { id, version, textVersion } = reply;
  const target = {
    machine: "reply" as const,
    event: "note",
    id,
    version,
    textVersion,
    returnTo: `/review/${id}`,
  };
  return (
    <ActForm action={act} target={target} aria-label="添加批注">
      <Field name="blockId" label="哪一段" hideLabel className="mb-2">
        <Select options={paragraphOptions(work)} empty="全文" />
      </Field>
      <Field name="text" label="批注" hideLabel required className="mb-2">
        <TextArea rows={3} placeholder="批注写给承办人，不退回" />
      </Field>
      <SubmitButton variant="plain" size="sm">
        添加批注
      </SubmitButton>
    </ActForm>
  );
}
