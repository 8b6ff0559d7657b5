import { notFound } from "next/navigation";
import { PrintButton } from "@/components/letter/print-button";
import { FormLinks } from "@/components/proposal/form-links";
import { ButtonLink } from "@/components/ui/button";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { openDossier } from "@/lib/dossier/open";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { catalogueOf } from "@/lib/outcome/archive/catalogue";
import { mayTakeWholeFile } from "@/lib/outcome/archive/whole-file";

type Props = { params: Promise<{ id: string }> };

/** 归档目录, for the front of the file: before 归档 as a check, afterwards to print. */
export default async function CataloguePage({ params }: Props) {
  const dossier = await openDossier((await params).id);
  const { head } = dossier;
  if (!mayTakeWholeFile(dossier)) notFound();
  const { rows, promises } = await catalogueOf(dossier);
  const isArchived = head.state === "archived";
  return (
    <div className="letter-print">
      <div className="no-print mb-3 flex flex-wrap gap-2">
        <PrintButton />
        <FormLinks href={`/api/forms/catalogue/${head.id}`} zh="归档目录" of="目录" size="md" />
        <ButtonLink href={`/api/items/${head.id}/whole`} download>
          下载全卷（ZIP）
        </ButtonLink>
        <ButtonLink href={`/proposals/${head.id}/outcome`}>返回</ButtonLink>
      </div>
      <section className="rounded-md border border-line bg-sheet px-6 py-5 max-sm:px-4 print:border-0 print:p-0">
        <h2 className="mb-1 text-center text-xl">归档目录</h2>
        <p className="mb-4 text-center text-ink-2">
          {itemNumberZh(head.source, head.numberText)}　{head.title}
        </p>
        <p className="mb-2 flex flex-wrap justify-between gap-x-6 text-md">
          <span>{head.meeting.name}</span>
          <span>{isArchived ? `归档号 ${head.archiveNumber}` : "尚未归档，以下为现有材料"}</span>
        </p>
        <Table caption="归档目录" head={columns}>
          {rows.map((row) => (
            <Row key={row.place}>
              <Cell label="序号" numeric>
                {row.place}
              </Cell>
              <Cell label="材料名称">{row.title}</Cell>
              <Cell label="文号、编号">{row.number}</Cell>
              <Cell label="责任者">{row.who}</Cell>
              <Cell label="日期">{row.on}</Cell>
              <Cell label="备注">{row.note}</Cell>
            </Row>
          ))}
        </Table>
        {promises.length > 0 && (
          <div className="mt-4">
            <h3 className="font-semibold">未完成的承诺事项（{promises.length} 项，归档后继续跟踪）</h3>
            <ol className="mt-1 list-decimal pl-6">
              {promises.map((one) => (
                <li key={one.id}>
                  {one.text}（{one.unit}，{one.dueOn}）
                </li>
              ))}
            </ol>
          </div>
        )}
      </section>
    </div>
  );
}

const columns = (
  <>
    <HeadCell width={48} numeric>
      序号
    </HeadCell>
    <HeadCell>材料名称</HeadCell>
    <HeadCell width={150}>文号、编号</HeadCell>
    <HeadCell width={124}>责任者</HeadCell>
    <HeadCell width={116}>日期</HeadCell>
    <HeadCell width={124}>备注</HeadCell>
  </>
);
