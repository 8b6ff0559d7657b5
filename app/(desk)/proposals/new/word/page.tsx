import { Field } from "@/components/form/field";
import { FileInput } from "@/components/form/file-input";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { DoneNotice } from "@/components/ui/done-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { maxBytes } from "@/lib/files/kinds";
import { type WordDraft, waitingWords } from "@/lib/intake/word/queries";
import { maxDocuments } from "@/lib/intake/word/unpack";
import { byteSize } from "@/lib/text/bytes";
import { dropWordAction, readWordsAction } from "./actions";

export const metadata = { title: "从 Word 读入" };

type Props = { searchParams: Promise<{ done?: string | string[] }> };

/** One Word file, or many at once; each is looked at in the registration form before anything is registered. */
export default async function WordPage({ searchParams }: Props) {
  const actor = await requirePost("registrar", "proposer");
  const [{ drafts, total }, { done }] = await Promise.all([waitingWords(actor), searchParams]);
  return (
    <>
      <PageHeader
        kicker={<TextLink href="/proposals/new">登记</TextLink>}
        title="从 Word 读入"
        summary="读出标题、提出人、正文和分点，逐份核对后再登记；原件作为附件保存"
      />
      <div className="mt-4 flex flex-col gap-4">
        <DoneNotice done={done} words={doneZh} />
        <Panel title="选择文件">
          <Form action={readWordsAction} keep aria-label="从 Word 读入">
            <Field
              name="files"
              label="Word 文件或压缩包"
              required
              hint={`可选多个 .docx、.doc，或把多份压缩成一个 .zip（最多 ${maxDocuments} 份）；合计不超过 ${byteSize(maxBytes)}`}
            >
              <FileInput accept=".docx,.doc,.zip" multiple maxBytes={maxBytes} />
            </Field>
            <SubmitButton pendingLabel="正在读入……">读入</SubmitButton>
          </Form>
        </Panel>
        {drafts.length > 0 && (
          <Panel title="待核对" aside={`${total} 份`}>
            <p className="mb-3 text-ink-3 text-sm">
              没有登记的保留一天。
              {total > drafts.length && `先列出 ${drafts.length} 份，登记后接着列出其余的。`}
            </p>
            <Table caption="待核对的 Word 文件" head={columns}>
              {drafts.map((draft) => (
                <DraftRow key={draft.id} draft={draft} />
              ))}
            </Table>
          </Panel>
        )}
      </div>
    </>
  );
}

function DraftRow({ draft: { id, name, parsed, warnings } }: { draft: WordDraft }) {
  return (
    <Row>
      <Cell label="文件">
        <span className="break-all">{name}</span>
        {warnings.map((warning) => (
          <span key={warning} className="block text-amber text-sm">
            {warning}
          </span>
        ))}
      </Cell>
      <Cell label="标题">{parsed.title || "没有读出"}</Cell>
      <Cell label="提出人">{parsed.signers.join("、") || "没有读出"}</Cell>
      <Cell label="分点" numeric>
        {parsed.asks.length}
      </Cell>
      <Cell label="办理">
        <span className="flex flex-wrap gap-2">
          <ButtonLink size="sm" href={`/proposals/new?word=${id}`} aria-label={`核对并登记${name}`}>
            核对并登记
          </ButtonLink>
          <Form action={dropWordAction} aria-label={`删除${name}`}>
            <HiddenFields values={{ id }} />
            <SubmitButton size="sm" variant="quiet">
              删除
            </SubmitButton>
          </Form>
        </span>
      </Cell>
    </Row>
  );
}

const doneZh = {
  "proposal.register": "已登记为草稿。请接着核对其余各份。",
  "proposal.registerSubmitted": "已登记并提交审查。请接着核对其余各份。",
};

const columns = (
  <>
    <HeadCell>文件</HeadCell>
    <HeadCell>标题</HeadCell>
    <HeadCell width={140}>提出人</HeadCell>
    <HeadCell width={56} numeric>
      分点
    </HeadCell>
    <HeadCell width={180}>办理</HeadCell>
  </>
);
