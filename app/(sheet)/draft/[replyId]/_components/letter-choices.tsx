"use client";

import { cx } from "@/components/ui/cx";
import { disclosureZh } from "@/lib/letter/marks";
import { outcomeFullText } from "@/lib/rules/outcomes";
import { type Choices, useDraft } from "./draft-context";

const extents = { full: "全文公开", summary: "摘要公开", title_only: "仅公开标题" } as const;

type Tick = { value: string; zh: string; hint?: string };

type GroupProps = {
  name: string;
  legend: string;
  options: readonly Tick[];
  value: string | undefined;
  inline?: boolean;
  onChange: (value: string) => void;
};

function Ticks({ name, legend, options, value, inline, onChange }: GroupProps) {
  return (
    <fieldset className="mb-4 min-w-0">
      <legend className="mb-1 font-semibold text-md">{legend}</legend>
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
          options={pairs(extents)}
          onChange={(value) => change({ extent: value as Choices["extent"] })}
        />
      )}
      {choices.disclosure && choices.disclosure !== "proactive" && (
        <label className="mb-4 block">
          <span className="mb-1 block font-semibold text-md">不主动公开的理由</span>
          <input
            name="disclosureGround"
            maxLength={500}
            className="input"
            value={choices.disclosureGround}
            onChange={(event) => change({ disclosureGround: event.target.value })}
          />
        </label>
      )}
    </div>
  );
}
