import type { Metadata } from "next";
import { FormLinks } from "@/components/proposal/form-links";
import { PageHeader } from "@/components/ui/page-header";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { requirePost } from "@/lib/access/actor";
import { blankForms, blankNames, blankReaders } from "@/lib/forms/blank";

export const metadata: Metadata = { title: "空白表格" };

/** 空白表格: every form that is filled in by hand, to print or to type in. */
export default async function FormsPage() {
  await requirePost(...blankReaders);
  return (
    <>
      <PageHeader
        title="空白表格"
        summary="供打印后手写；已有数据的表格，在各件的承办、面商、结果等页下载，内容自动填好"
      />
      <div className="mt-4">
        <Table
          caption="空白表格"
          head={
            <>
              <HeadCell width={200}>表格</HeadCell>
              <HeadCell>用途</HeadCell>
              <HeadCell width={200}>
                <span className="sr-only">下载</span>
              </HeadCell>
            </>
          }
        >
          {blankNames.map((name) => (
            <Row key={name}>
              <Cell className="font-semibold">{blankForms[name].zh}</Cell>
              <Cell label="用途">{blankForms[name].use}</Cell>
              <Cell actions>
                <FormLinks href={`/api/forms/blank/${name}`} zh={`空白${blankForms[name].zh}`} />
              </Cell>
            </Row>
          ))}
        </Table>
      </div>
    </>
  );
}
