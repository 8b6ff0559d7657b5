import { currentActor } from "@/lib/access/actor";
import { isUuid } from "@/lib/access/uuid";
import { findFile } from "@/lib/files/queries";
import { fileResponse } from "../file-response";

type Context = { params: Promise<{ id: string }> };

/** An attachment. Signed out, unknown and not allowed look the same: 404. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const actor = isUuid(id) ? await currentActor() : null;
  return fileResponse(request, actor && (await findFile(actor, id)));
}
