import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { TitleLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { listTerms, type TermRow } from "@/lib/seats/queries";

export const metadata: Metadata = { title: "届与席位" };

/** The terms of the own body, each with its seats. */
export default async function TermsPage() {
  const terms = await listTerms(await requirePost("registrar"));
  return (
    <>
      <PageHeader
        title="届与席位"
        summary="每届的代表、委员和集体提案人；有席位的才能在该届的件上署名"
        actions={
          <ButtonLink href="/settings/terms/new" variant="main">
            新建一届
          </ButtonLink>
        }
      />
      <div className="mt-4">
        {terms.length === 0 ? (
          <EmptyState title="还没有届">先新建本届，再导入名册，即可登记代表、委员提出的件。</EmptyState>
        ) : (
          <TermTable terms={terms} />
        )}
      </div>
    </>
  );
}

function TermTable({ terms }: { terms: readonly TermRow[] }) {
  const head = (
    <>
      <HeadCell>届</HeadCell>
      <HeadCell width={260}>届期</HeadCell>
      <HeadCell width={100} numeric>
        在任
      </HeadCell>
      <HeadCell width={100} numeric>
        提前终止
      </HeadCell>
    </>
  );
  return (
    <Table caption="届" head={head}>
      {terms.map((term) => (
        <Row key={term.id}>
          <Cell>
            <TitleLink href={`/settings/terms/${term.id}`}>{term.name}</TitleLink>
          </Cell>
          <Cell label="届期">
            {term.startsOn} 起{term.endsOn && `，至 ${term.endsOn}`}
          </Cell>
          <Cell label="在任" numeric>
            {term.held}
          </Cell>
          <Cell label="提前终止" numeric>
            {term.ended}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
