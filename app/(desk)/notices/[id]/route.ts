import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/lib/access/actor";
import { isUuid } from "@/lib/access/uuid";
import { openNotice } from "@/lib/notify/commands";

type Context = { params: Promise<{ id: string }> };

/** Opens a notice: marks it read and leads to what it is about. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor();
  const { id } = await params;
  const href = isUuid(id) ? await openNotice(actor, id, new Date()) : null;
  if (href === null) notFound();
  redirect(href);
}
