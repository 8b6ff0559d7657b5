"use client";

import { SubmitButton } from "@/components/form/submit-button";
import { useDraft } from "./draft-context";
import { draftFormId } from "./editor";
import type { Saving } from "./use-autosave";

function wordsOf({ stage, answer }: Saving): string {
  if (stage === "saving") return "正在保存";
  if (stage === "offline") return "暂时连不上服务器，修改还没有保存，稍后自动再存";
  if (stage === "stopped") return "修改没有保存";
  if (stage === "changed") return "有修改，即将保存";
  return answer?.savedAt ? `已保存 ${answer.savedAt}` : "修改后自动保存";
}

/** 保存 and 送审: both belong to the form in the middle pane. */
export function DraftBar() {
  const { saving, hurdles } = useDraft();
  const more = hurdles.length > 1 ? `（还有 ${hurdles.length - 1} 项，见送审条件）` : "";
  return (
    <>
      <SubmitButton
        form={draftFormId}
        name="intent"
        value="submit"
        aria-describedby={hurdles.length > 0 ? "submit-hurdle" : undefined}
      >
        送审
      </SubmitButton>
      <SubmitButton form={draftFormId} name="intent" value="save" variant="plain">
        保存
      </SubmitButton>
      <span data-saving={saving.stage} className="self-center text-ink-3 text-sm">
        {wordsOf(saving)}
      </span>
      {hurdles[0] && (
        <span id="submit-hurdle" className="self-center text-amber text-sm max-sm:sr-only">
          暂不能送审：{hurdles[0]}
          {more}
        </span>
      )}
    </>
  );
}
