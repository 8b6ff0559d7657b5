"use client";

import { useContext } from "react";
import { Field } from "@/components/form/field";
import { FileInput } from "@/components/form/file-input";
import { FormContext } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-input";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { type PreviewRow, SeatPreview } from "./seat-preview";

const example = `姓名	证号	代表团	手机	电子邮箱	工作单位
王某	001	第一代表团	10000000001	wang@example.gov.cn	某某小学`;

/** The list, and under it what it would change once it was read without an error. */
export function SeatImport({ back }: { back: string }) {
  const { state } = useContext(FormContext);
  const shown = state.status === "done" ? state.shown : undefined;
  const rows: PreviewRow[] = shown ? JSON.parse(shown.rows ?? "[]") : [];
  return (
    <>
      {shown && (
        <SeatPreview rows={rows}>
          <input type="hidden" name="seen" value={shown.seen ?? ""} />
          <SubmitButton pendingLabel="正在导入">确认导入</SubmitButton>
        </SeatPreview>
      )}
      <Panel className="max-w-3xl">
        {!shown && (
          <Field name="file" label="文件" hint="CSV（UTF-8）">
            <FileInput accept=".csv,.txt,.tsv" />
          </Field>
        )}
        <Field
          name="text"
          label={shown ? "名单" : "或者从表格里复制，粘贴在这里"}
          hint={
            <>
              第一行写列名，至少有姓名；集体提案人在“类别”一列写“集体”；与往届同名、需要说明的，在“人员”一列写“连任”“新任”或其上届证号。
              <code className="mt-1 block overflow-x-auto whitespace-pre font-mono text-ink-2">
                {example}
              </code>
            </>
          }
        >
          {/* What was read of a file is shown here, so that the same text is confirmed. */}
          <TextArea
            key={shown ? "read" : "typed"}
            rows={12}
            spellCheck={false}
            className="font-mono"
            defaultValue={shown?.text ?? ""}
            readOnly={shown !== undefined}
          />
        </Field>
        <div className="flex gap-2">
          {!shown && <SubmitButton pendingLabel="正在核对">核对并预览</SubmitButton>}
          <ButtonLink href={back}>取消</ButtonLink>
        </div>
      </Panel>
    </>
  );
}
