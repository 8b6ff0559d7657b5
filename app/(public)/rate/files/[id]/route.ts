import { fileResponse } from "@/app/api/files/file-response";
import { enclosureByLink } from "@/lib/outcome/rating-link/links";
import { openedLink } from "../../opened-link";

type Context = { params: Promise<{ id: string }> };

/** A file enclosed with the letter that an opened link shows, and no other. A link used up or over: 404. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const linked = await openedLink(new Date());
  return fileResponse(request, linked && (await enclosureByLink(linked, (await params).id)));
}
