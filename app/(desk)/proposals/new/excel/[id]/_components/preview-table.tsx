import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { Tag, type TagTone } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { ImportVerdict } from "@/lib/db/generated/enums";
import type { PreviewRow } from "@/lib/intake/excel/queries";
import { skipKey } from "@/lib/intake/excel/row";
import { verdictZh } from "@/lib/intake/excel/words";
import { sessionZh } from "@/lib/lifecycle/labels";
import { skipAction } from "../actions";
import { ProblemForm } from "./problem-form";

const tones: Record<ImportVerdict, TagTone> = {
  create: "blue",
  update: "green",
  unchanged: "neutral",
  error: "red",
  skipped: "neutral",
};

/** The rows of the file as they are read, each with what it would do, or what is wrong in it and how to mend it. */
export function PreviewTable({ id, rows }: { id: string; rows: readonly PreviewRow[] }) {
  if (rows.length === 0) return <EmptyState title="没有这样的行" />;
  return (
    <Table caption="读入的行" head={columns}>
      {rows.map((row) => (
        <Row key={row.ordinal}>
          <Cell label="位置">
            {row.sheet}
            <span className="block text-ink-3 text-sm">{`第 ${row.rowNumber} 行`}</span>
          </Cell>
          <Cell label="编号">{cut(row.texts.number ?? "") || "—"}</Cell>
          <Cell label="标题">
            <TitleOf row={row} />
          </Cell>
          <Cell label="导入">
            <Tag tone={tones[row.verdict]}>{verdictZh[row.verdict]}</Tag>
          </Cell>
          <Cell label="说明">
            <Details id={id} row={row} />
          </Cell>
          <Cell actions>
            <SkipForm id={id} row={row} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function TitleOf({ row: { texts, proposalId, putInOn, inSession } }: { row: PreviewRow }) {
  const when = [putInOn && `${putInOn} 提出`, inSession !== null && sessionZh(inSession)];
  const title = cut(texts.title ?? "", longestShown) || "（没有标题）";
  return (
    <>
      {proposalId ? <TextLink href={`/proposals/${proposalId}`}>{title}</TextLink> : title}
      <span className="block text-ink-3 text-sm">
        {[texts.lead, texts.cosigners]
          .map((names = "") => cut(names, longestShown))
          .filter(Boolean)
          .join("；")}
      </span>
      <span className="block text-ink-3 text-sm">{when.filter(Boolean).join("，")}</span>
    </>
  );
}

function Details({ id, row }: { id: string; row: PreviewRow }) {
  const { ordinal, changes, problems, texts } = row;
  return (
    <div className="flex flex-col gap-2">
      {changes.map(({ zh, before, after }) => (
        <p key={zh} className="[overflow-wrap:anywhere]">
          {`${zh}：`}
          <del className="text-ink-3">{cut(before) || "空"}</del>
          {" → "}
          <ins className="no-underline">{cut(after) || "空"}</ins>
        </p>
      ))}
      {problems.map((problem) =>
        problem.kind === "error" ? (
          <ProblemForm
            key={`${problem.key} ${problem.zh}`}
            importId={id}
            ordinal={ordinal}
            problem={problem}
            text={texts[problem.key] ?? ""}
          />
        ) : (
          <p key={`${problem.key} ${problem.zh}`} className="text-ink-2 text-sm">
            {`${problem.address}　${problem.zh}`}
          </p>
        ),
      )}
    </div>
  );
}

/** Enough of a long text to know it by. */
const cut = (text: string, most = 120) => (text.length > most ? `${text.slice(0, most)}……` : text);
/** A title, and the names of some dozens, are shown whole. */
const longestShown = 300;

/** A row may be left out whatever it would do, and taken in again. */
function SkipForm({ id, row: { ordinal, rowNumber, verdict, fixes } }: { id: string; row: PreviewRow }) {
  const isLeftOut = Object.hasOwn(fixes, skipKey);
  if (verdict === "unchanged" || (verdict === "skipped" && !isLeftOut)) return null;
  const zh = isLeftOut ? "恢复" : "不导入";
  return (
    <Form action={skipAction} aria-label={`${zh}第 ${rowNumber} 行`}>
      <HiddenFields values={{ importId: id, ordinal, ...(isLeftOut ? {} : { skip: "on" }) }} />
      <SubmitButton size="sm" variant="quiet" className="whitespace-nowrap">
        {zh}
      </SubmitButton>
    </Form>
  );
}

const columns = (
  <>
    <HeadCell width={110}>位置</HeadCell>
    <HeadCell width={90}>编号</HeadCell>
    <HeadCell>标题</HeadCell>
    <HeadCell width={80}>导入</HeadCell>
    <HeadCell>说明</HeadCell>
    <HeadCell width={100}>
      <span className="sr-only">办理</span>
    </HeadCell>
  </>
);
