"use client";

import { useRef, useState } from "react";
import { Field } from "@/components/form/field";
import { useFilled } from "@/components/form/form-context";
import { Button } from "@/components/ui/button";
import { proposeAsks } from "@/lib/text/split-asks";

type Row = { key: number; text: string };
type Props = {
  initial: readonly string[];
  label: string;
  /** The text to split; without it the form's own field `body` is read. */
  body?: string;
};

const blankRows = 3;
const atMost = 30;

let lastKey = 0;
const rowsOf = (texts: readonly string[]): Row[] => texts.map((text) => ({ key: ++lastKey, text }));

/**
 * The numbered points, one field each. Empty fields count for nothing, so that without JavaScript the spare ones do no
 * harm. A button proposes them from the numbering of the text.
 */
export function AsksEditor({ initial, label, body: given }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const filled = useFilled("asks", initial);
  const [rows, setRows] = useState<Row[]>(() =>
    rowsOf([...filled, ...Array<string>(Math.max(0, blankRows - filled.length)).fill("")]),
  );
  const [note, setNote] = useState("");
  const typed = () =>
    [...(list.current?.querySelectorAll("textarea") ?? [])].map((area) => area.value.trim());

  function split() {
    const field = list.current?.closest("form")?.elements.namedItem("body");
    const typedBody = field instanceof HTMLTextAreaElement ? field.value : "";
    const found = proposeAsks(given ?? typedBody);
    if (found.length === 0) return setNote("正文中没有找到“一、二、三”这样的分点，请逐点填写。");
    const isKept = typed().some(Boolean) && !window.confirm("已填写的诉求将被替换，确定按正文重新拆分吗？");
    if (isKept) return;
    setRows(rowsOf(found));
    setNote(`已按正文拆为 ${found.length} 点，请核对修改。`);
  }

  return (
    <Field
      name="asks"
      label={label}
      hint="一点一格，承办单位逐点答复；空格不计"
      required
      group
      className="mb-4"
    >
      <ol ref={list} className="flex flex-col gap-2">
        {rows.map((row, at) => (
          <li key={row.key} className="flex items-start gap-2">
            <span aria-hidden className="w-5 shrink-0 pt-1.5 text-right text-ink-3">
              {at + 1}
            </span>
            <textarea
              name="asks"
              rows={2}
              aria-label={`第 ${at + 1} 点诉求`}
              defaultValue={row.text}
              className="input min-h-0!"
            />
            <Button
              variant="quiet"
              size="sm"
              className="needs-script mt-1 shrink-0"
              aria-label={`删除第 ${at + 1} 点`}
              onClick={() => setRows(rows.filter((other) => other.key !== row.key))}
            >
              删除
            </Button>
          </li>
        ))}
      </ol>
      <div className="needs-script mt-2 flex flex-wrap items-center gap-2">
        {rows.length < atMost && (
          <Button size="sm" onClick={() => setRows([...rows, ...rowsOf([""])])}>
            增加一点
          </Button>
        )}
        <Button size="sm" onClick={split}>
          按正文编号拆分
        </Button>
        <span role="status" className="text-ink-3 text-sm">
          {note}
        </span>
      </div>
    </Field>
  );
}
