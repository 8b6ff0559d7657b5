import { buttonClass } from "@/components/ui/button-class";
import { Panel } from "@/components/ui/panel";
import { dayOf } from "@/lib/calendar/day";
import type { LetterRow } from "@/lib/reply/queries";

type Props = { letter: LetterRow; from: string | undefined; to: string | undefined; changes: number | null };

/** 版本: who kept which text when, and a form that compares any two of them. */
export function Versions({ letter, from, to, changes }: Props) {
  const { versions, notes } = letter;
  if (versions.length === 0) return null;
  const names = versions.map((one) => ({ value: String(one.number), zh: `第 ${one.number} 版` }));
  return (
    <>
      <Panel title="版本" aside={changes === null ? undefined : `${changes} 处不同`}>
        <ol className="mb-3 flex flex-col gap-1 text-md">
          {versions.map((one) => (
            <li key={one.id}>
              第 {one.number} 版 · {one.cause} · {one.createdName} {dayOf(one.createdAt)}
            </li>
          ))}
        </ol>
        <form method="get" className="flex flex-wrap items-end gap-2">
          <Pick name="from" label="从" options={names} value={from} empty="不对比" />
          <Pick name="to" label="到" options={names} value={to} empty="现在的文稿" />
          <button type="submit" className={buttonClass("plain", "sm")}>
            对比
          </button>
        </form>
      </Panel>
      {notes.length > 0 && (
        <Panel title="批注和退回意见" aside={`${notes.length} 条`}>
          <ul className="flex flex-col gap-2 text-md">
            {notes.map((note) => (
              <li key={note.id} className="note">
                {note.text}
                <div className="text-ink-3 text-sm">
                  {note.byTitle || note.byName} {dayOf(note.at)} · 第 {note.textVersion} 版
                  {note.isSendBack && " · 退回意见"}
                  {note.resolvedAt && " · 已处理"}
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

type PickProps = {
  name: string;
  label: string;
  options: readonly { value: string; zh: string }[];
  value: string | undefined;
  empty: string;
};

function Pick({ name, label, options, value, empty }: PickProps) {
  return (
    <label className="text-sm">
      {label}
      <select name={name} defaultValue={value ?? ""} className="input text-sm!">
        <option value="">{empty}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.zh}
          </option>
        ))}
      </select>
    </label>
  );
}
