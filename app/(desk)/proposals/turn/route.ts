import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { requireActor } from "@/lib/access/actor";
import { readListContext } from "@/lib/ledger/list-context";
import { turnTo } from "@/lib/ledger/turn";

/** 上一件、下一件: finds the neighbour in the list that the address carries, and goes there. */
export async function GET(request: NextRequest): Promise<never> {
  const actor = await requireActor();
  const query = request.nextUrl.searchParams;
  const list = readListContext(query.get("from") ?? undefined, query.get("place") ?? undefined);
  if (!list) redirect("/proposals");
  redirect(await turnTo(actor, list, query.get("item") ?? "", query.get("by") === "-1" ? -1 : 1));
}
