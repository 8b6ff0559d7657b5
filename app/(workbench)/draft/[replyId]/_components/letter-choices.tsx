"use client";

import { cx } from "@/components/ui/cx";
import { disclosureZh } from "@/lib/letter/marks";
import { outcomeFullText } from "@/lib/rules/outcomes";
import { type Choices, useDraft } from "./draft-context";

const extents = { full: "全文公开", summary: "摘要公开", title_only: "仅公开标题" } as const;

/** What the ground must say, by the way it is not published on the unit's own motion. */
const grounds = {
  none: {
    zh: "不公开的依据",
    hint: "写明属于《政府信息公开条例》第十四条至第十六条的哪种情形，如国家秘密、商业秘密、个人隐私、过程性信息",
  },
  on_request: { zh: "依申请公开的理由", hint: "本次会议以主动公开为原则的，须写明理由" },
} as const;

type Tick = { value: string; zh: string; hint?: string };

type GroupProps = {
  name: string;
  legend: string;
  options: readonly Tick[];
  value: string | undefined;
  inline?: boolean;
  /** Said under the legend: what must be chosen, or why less can be. */
  note?: string;
  onChange: (value: string) => void;
};

function Ticks({ name, legend, options, value, inline, note, onChange }: GroupProps) {
  return (
    <fieldset className="mb-4 min-w-0" aria-describedby={note ? `${name}-note` : undefined}>
      <legend className="mb-1 font-semibold text-md">
        {legend} <span className="font-normal text-ink-3 text-sm">必填</span>
      </legend>
      {note && (
        <p id={`${name}-note`} className="mb-1 text-amber text-sm">
          {note}
        </p>
      )}
      <div className={cx(inline && "flex flex-wrap gap-x-5")}>
        {options.map((one) => (
          <label key={one.value} className="choice">
            <input
              type="radio"
              name={name}
              value={one.value}
              checked={value === one.value}
              onChange={() => onChange(one.value)}
              className="tick"
            />
            <span>
              {one.zh}
              {one.hint && <span className="block text-ink-3 text-sm">{one.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function pairs<Key extends string>(words: Record<Key, string>): Tick[] {
  return Object.entries<string>(words).map(([value, zh]) => ({ value, zh }));
}

const noteOf = (note: string) => (note ? { note } : {});

function extentNote(extent: string | undefined, wishesTitleOnly: boolean): string {
  if (wishesTitleOnly) return "提出人只同意公开标题，遵从其意见。";
  return extent ? "" : "主动公开的，请选择公开范围。";
}

/** 结果类别 by the locality's scheme, and how far the letter is open to the public. */
export function LetterChoices() {
  const { start, choices, setChoices } = useDraft();
  const change = (part: Partial<Choices>) => setChoices({ ...choices, ...part });
  return (
    <div className="border-line border-t pt-4">
      <Ticks
        name="outcome"
        legend="办理结果类别"
        value={choices.outcome}
        options={start.classes.map((one) => ({
          value: one.code,
          zh: outcomeFullText(one),
          ...(one.needsDate ? { hint: "须写明承诺事项、责任单位和完成时限" } : {}),
          ...(one.needsReason ? { hint: "须说明不能解决的原因" } : {}),
        }))}
        onChange={(outcome) => change({ outcome })}
      />
      <Ticks
        name="disclosure"
        legend="公开方式"
        inline
        value={choices.disclosure}
        options={pairs(disclosureZh).map((one) =>
          one.value === start.usualDisclosure ? { ...one, hint: "一般采用" } : one,
        )}
        onChange={(value) => change({ disclosure: value as Choices["disclosure"] })}
      />
      {choices.disclosure === "proactive" && (
        <Ticks
          name="extent"
          legend="公开范围"
          inline
          value={choices.extent}
          options={pairs(extents).filter((one) => !start.wishesTitleOnly || one.value === "title_only")}
          {...noteOf(extentNote(choices.extent, start.wishesTitleOnly))}
          onChange={(value) => change({ extent: value as Choices["extent"] })}
        />
      )}
      {choices.disclosure && choices.disclosure !== "proactive" && (
        <label className="mb-4 block">
          <span className="block font-semibold text-md">{grounds[choices.disclosure].zh}</span>
          <span id="ground-hint" className="mb-1 block text-ink-3 text-sm">
            {grounds[choices.disclosure].hint}
          </span>
          <input
            name="disclosureGround"
            maxLength={500}
            className="input"
            aria-describedby="ground-hint"
            value={choices.disclosureGround}
            onChange={(event) => change({ disclosureGround: event.target.value })}
          />
        </label>
      )}
    </div>
  );
}
