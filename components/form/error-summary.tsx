"use client";

import { useContext, useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { ActionState } from "@/lib/action/state";
import { FormContext, inputId } from "./form-context";

/** What is wrong, at the head of the form: takes the focus, and each line leads to its field. */
export function ErrorSummary() {
  const { id, state } = useContext(FormContext);
  const lines = linesOf(state);
  const labels = useLabels(id, state);
  if (lines.length === 0) return null;
  const count = new Set(lines.map((line) => line.name)).size;
  const title = state.status === "invalid" ? `有 ${count} 处需要修改` : undefined;
  return (
    <div role="alert" tabIndex={-1} data-answer="" className="mb-4 scroll-mt-24 rounded-md">
      <Notice tone="error" title={title}>
        <ul className={title ? "mt-0.5 space-y-0.5" : undefined}>
          {lines.map(({ name, zh }) => (
            <li key={name + zh}>
              {name === "" ? zh : <FieldLink id={inputId(id, name)} zh={named(zh, labels[name])} />}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** The words on the fields, read from the page, so that a line such as 「请选择」 says what to choose. */
function useLabels(formId: string, state: ActionState): Record<string, string> {
  const [labels, setLabels] = useState<Record<string, string>>({});
  useEffect(() => {
    const labelOf = (name: string) => document.getElementById(`${inputId(formId, name)}-name`)?.textContent;
    setLabels(Object.fromEntries(linesOf(state).map(({ name }) => [name, labelOf(name) ?? ""])));
  }, [formId, state]);
  return labels;
}

const named = (zh: string, label = "") => (label === "" || zh.includes(label) ? zh : `${label}：${zh}`);

function FieldLink({ id, zh }: { id: string; zh: string }) {
  return (
    <a
      href={`#${id}`}
      className="text-seal underline underline-offset-4"
      onClick={(event) => {
        const target = document.getElementById(id);
        if (!target) return;
        event.preventDefault();
        target.scrollIntoView({ block: "center" });
        target.focus({ preventScroll: true });
      }}
    >
      {zh}
    </a>
  );
}

function linesOf(state: ActionState): { name: string; zh: string }[] {
  if (state.status === "refused") return [{ name: state.field ?? "", zh: state.zh }];
  if (state.status !== "invalid") return [];
  return Object.entries(state.fields).flatMap(([name, sentences]) => sentences.map((zh) => ({ name, zh })));
}
