import { RadioGroup } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { FileInput } from "@/components/form/file-input";
import { Form } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { NotSecret } from "@/components/intake/not-secret";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { dayOf } from "@/lib/calendar/day";
import { maxBytes } from "@/lib/files/kinds";
import { currentMeeting, isInSession, type MeetingOption, meetingsOf } from "@/lib/intake/options";
import { sessionZh } from "@/lib/lifecycle/labels";
import { maxRows } from "@/lib/sheet/read";
import { byteSize } from "@/lib/text/bytes";
import { ColumnList } from "./_components/column-list";
import { EarlierImports } from "./_components/earlier-imports";
import { startImportAction } from "./actions";

export const metadata = { title: "从 Excel 导入" };

/** 从 Excel 导入: a table is read, looked at, and only then registered. */
export default async function ExcelPage() {
  const actor = await requirePost("registrar");
  const today = dayOf(new Date());
  const meetings = await meetingsOf(actor.acting.unitId);
  const current = currentMeeting(meetings, today);
  return (
    <>
      <PageHeader
        kicker={<TextLink href="/proposals/new">登记</TextLink>}
        title="从 Excel 导入"
        summary="先预览、改正，确认后才登记；导出的完整台账改好后也从这里导入"
        actions={
          <ButtonLink href="/api/import-template" download>
            下载模板
          </ButtonLink>
        }
      />
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-[minmax(0,1.9fr)_minmax(17rem,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          {current ? (
            <UploadPanel meetings={meetings} current={current} today={today} />
          ) : (
            <EmptyState title="还没有可以登记的会议">
              请先在“届与席位”“会议与规则”中建立届次、会议和规则方案，再导入。
            </EmptyState>
          )}
          <EarlierImports actor={actor} />
        </div>
        <ColumnList />
      </div>
    </>
  );
}

type Props = { meetings: readonly MeetingOption[]; current: MeetingOption; today: string };

function UploadPanel({ meetings, current, today }: Props) {
  const times = [
    { value: "on", zh: sessionZh(true) },
    { value: "off", zh: sessionZh(false) },
  ];
  const ends = [
    { value: "draft", zh: "草稿", hint: "以后逐件提交审查" },
    { value: "submit", zh: "登记并提交审查" },
  ];
  return (
    <Panel title="选择文件">
      <Form action={startImportAction} keep aria-label="从 Excel 导入">
        <Field
          name="file"
          label="Excel 文件"
          required
          hint={`.xlsx 或 .csv，不超过 ${byteSize(maxBytes)}、${maxRows.toLocaleString("zh-CN")} 行`}
        >
          <FileInput accept=".xlsx,.csv" maxBytes={maxBytes} />
        </Field>
        <div className="grid gap-x-6 sm:grid-cols-2">
          <Field name="meetingId" label="会议" required hint="表里没有写会议的，归入这次会议">
            <Select
              options={meetings.map(({ id, name }) => ({ value: id, zh: name }))}
              defaultValue={current.id}
            />
          </Field>
          <Field name="session" label="提出时间" required group hint="表里没有写提出时间或日期的">
            <RadioGroup options={times} inline defaultValue={isInSession(current, today) ? "on" : "off"} />
          </Field>
        </div>
        <Field name="submits" label="新的登记为" required group>
          <RadioGroup options={ends} inline defaultValue="draft" />
        </Field>
        <NotSecret />
        <SubmitButton pendingLabel="正在读取……">上传并预览</SubmitButton>
      </Form>
    </Panel>
  );
}
