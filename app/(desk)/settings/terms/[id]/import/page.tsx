import type { Metadata } from "next";
import { Form, HiddenFields } from "@/components/form/form";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { orNotFound } from "@/lib/access/or-not-found";
import { termOfActor } from "@/lib/seats/queries";
import { importSeatsAction } from "../../actions";
import { SeatImport } from "./_components/seat-import";

export const metadata: Metadata = { title: "导入名册" };

type Props = { params: Promise<{ id: string }> };

/** A list of seats, pasted or as a file: first what it would change, then, confirmed, the change. */
export default async function ImportSeatsPage({ params }: Props) {
  const actor = await requirePost("registrar");
  const { id } = await params;
  const term = await orNotFound(termOfActor(actor, id));
  return (
    <>
      <PageHeader
        kicker={<TextLink href={`/settings/terms/${id}`}>{term.name}</TextLink>}
        title="导入名册"
        summary="先核对预览，确认后才写入；名单里没有的席位不动"
      />
      <Form action={importSeatsAction} keep aria-label="导入名册" className="mt-4">
        <HiddenFields values={{ termId: id }} />
        <SeatImport back={`/settings/terms/${id}`} />
      </Form>
    </>
  );
}
