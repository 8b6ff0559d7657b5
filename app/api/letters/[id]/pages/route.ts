import { currentActor } from "@/lib/access/actor";
import { isUuid } from "@/lib/access/uuid";
import { letterPages, longestTyped, typedLetter } from "@/lib/reply/letter-pages";
import { pagesResponse, refused } from "../../pages-response";

type Context = { params: Promise<{ id: string }> };

/** The pages of what is typed now, for the preview beside the editor: an SVG of all of them, nothing is kept. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const actor = isUuid(id) ? await currentActor() : null;
  if (!actor) return refused(404);
  const form = { schema: typedLetter, longest: longestTyped };
  return pagesResponse(request, form, (typed) => letterPages(actor, id, typed, new Date()));
}
