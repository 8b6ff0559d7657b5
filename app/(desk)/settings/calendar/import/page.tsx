import type { Metadata } from "next";
import { Field } from "@/components/form/field";
import { FileInput } from "@/components/form/file-input";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-input";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { rulePosts } from "@/lib/rules/may";
import { previewNoticeAction } from "../actions";
import { Preview } from "./_components/preview";

export const metadata: Metadata = { title: "导入放假安排" };

type Props = { searchParams: Promise<{ notice?: string | string[] }> };

const example = `日期,类型,名称
2027-01-01至2027-01-03,休息,元旦
2027-02-20,上班,春节`;

/** The official notice as a file: first what it would change, then, confirmed, the change itself. */
export default async function ImportPage({ searchParams }: Props) {
  const actor = await requirePost(...rulePosts);
  const { notice } = await searchParams;
  return (
    <>
      <PageHeader
        kicker={<TextLink href="/settings/calendar">工作日历</TextLink>}
        title="导入放假安排"
        summary="国务院办公厅每年关于节假日安排的通知，一次导入一年"
      />
      <div className="mt-4">
        {typeof notice === "string" ? <Preview actor={actor} notice={notice} /> : <Upload />}
      </div>
    </>
  );
}

function Upload() {
  return (
    <Panel className="max-w-3xl">
      <Form action={previewNoticeAction} aria-label="导入放假安排">
        <Field name="file" label="文件" hint="JSON 或 CSV（UTF-8）">
          <FileInput accept=".json,.csv,.txt" />
        </Field>
        <Field
          name="text"
          label="或者粘贴内容"
          hint={
            <>
              每行写日期、休息或上班、名称，连续的日子用“至”：
              <code className="mt-1 block whitespace-pre font-mono text-ink-2">{example}</code>
            </>
          }
        >
          <TextArea rows={12} spellCheck={false} className="font-mono" />
        </Field>
        <div className="flex gap-2">
          <SubmitButton pendingLabel="正在核对">核对并预览</SubmitButton>
          <ButtonLink href="/settings/calendar">取消</ButtonLink>
        </div>
      </Form>
    </Panel>
  );
}
