"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { HiddenFields } from "@/components/form/form";
import { Button } from "@/components/ui/button";
import type { Block } from "@/lib/lifecycle/inputs/reply";
import { withChange, withMove, withoutBlock } from "@/lib/reply/parts";
import { useDraft } from "./draft-context";
import { focusLater, paragraphId } from "./paragraph-focus";

const levels = ["正文", "一、", "（一）", "1.", "（1）"];

type Props = {
  block: Block;
  /** Its place in the whole letter, counted from 0. */
  index: number;
  place: { isFirst: boolean; isLast: boolean };
  onAdd: () => void;
};

/** One paragraph: its level, its words, and where it stands. Ctrl+Enter begins the next one. */
export function ParagraphEditor({ block, index, place, onAdd }: Props) {
  const { parts, setParts } = useDraft();
  const name = `blocks[${index}]`;
  const nth = `第 ${index + 1} 段`;

  function move(by: 1 | -1) {
    setParts(withMove(parts, block.id, by));
    focusLater(block.id);
  }

  function remove() {
    if (block.text.trim() !== "" && !window.confirm("删除这一段文字？")) return;
    setParts(withoutBlock(parts, block.id));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onAdd();
    }
  }

  return (
    <div className="mb-2.5">
      <HiddenFields
        values={{ [`${name}.id`]: block.id, ...(block.askId ? { [`${name}.askId`]: block.askId } : {}) }}
      />
      <div className="mb-1 flex flex-wrap items-center gap-1">
        <select
          name={`${name}.level`}
          aria-label={`${nth}的层次`}
          className="input w-auto! min-h-7! py-0! text-sm!"
          value={block.level}
          onChange={(event) => setParts(withChange(parts, block.id, { level: Number(event.target.value) }))}
        >
          {levels.map((zh, level) => (
            <option key={zh} value={level}>
              {level === 0 ? zh : `标题 ${zh}`}
            </option>
          ))}
        </select>
        <span className="needs-script ml-auto flex gap-1">
          <IconButton label={`${nth}上移`} isOff={place.isFirst} onClick={() => move(-1)}>
            <ArrowUp aria-hidden className="size-4" />
          </IconButton>
          <IconButton label={`${nth}下移`} isOff={place.isLast} onClick={() => move(1)}>
            <ArrowDown aria-hidden className="size-4" />
          </IconButton>
          <IconButton label={`删除${nth}`} onClick={remove}>
            <Trash2 aria-hidden className="size-4" />
          </IconButton>
        </span>
      </div>
      <textarea
        id={paragraphId(block.id)}
        name={`${name}.text`}
        aria-label={block.level > 0 ? `${nth}，标题` : nth}
        rows={block.level > 0 ? 1 : 3}
        maxLength={20_000}
        placeholder={block.level > 0 ? "关于……" : undefined}
        value={block.text}
        className={`input ${block.level > 0 ? "min-h-9! font-semibold" : ""}`}
        onKeyDown={onKeyDown}
        onChange={(event) => setParts(withChange(parts, block.id, { text: event.target.value }))}
      />
    </div>
  );
}

type IconProps = { label: string; isOff?: boolean; onClick: () => void; children: ReactNode };

function IconButton({ label, isOff = false, onClick, children }: IconProps) {
  return (
    <Button
      variant="quiet"
      size="sm"
      aria-label={label}
      disabled={isOff}
      className="min-w-7 px-1! max-sm:min-w-11"
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
