"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useDraft } from "./draft-context";

const overwriteQuestion = "对方刚保存的文字将被本页文字替换，确定吗？";

/** Why the last save or 送审 was refused, and the way out; what was typed stays where it is. */
export function SaveTrouble() {
  const { saving } = useDraft();
  const fault = saving.answer?.fault;
  if (!fault) return null;
  if (fault.code !== "conflict") {
    return (
      <div role="alert" className="mb-4">
        <Notice tone="warning">{fault.zh}</Notice>
      </div>
    );
  }
  return (
    <div role="alert" className="mb-4">
      <Notice tone="warning" title="他人刚保存过该稿，本页的修改没有保存">
        <p className="mb-2">您写的文字仍在本页。可以先复制需要的段落，再看最新稿；也可以用本页文字替换。</p>
        <span className="needs-script flex flex-wrap gap-2">
          <Button size="sm" onClick={() => location.reload()}>
            看最新稿
          </Button>
          <Button
            size="sm"
            variant="warn"
            onClick={() => window.confirm(overwriteQuestion) && void saving.saver.overwrite()}
          >
            用本页文字替换
          </Button>
        </span>
      </Notice>
    </div>
  );
}
