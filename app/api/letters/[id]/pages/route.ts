import { currentActor } from "@/lib/access/actor";
import { isUuid } from "@/lib/access/uuid";
import { downloadHeaders } from "@/lib/files/headers";
import { PrintFault } from "@/lib/letter/typst/print";
import { letterPages, longestTyped, typedLetter } from "@/lib/reply/letter-pages";

type Context = { params: Promise<{ id: string }> };

/** The pages of what is typed now, for the preview beside the editor: an SVG of all of them, nothing is kept. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const actor = isUuid(id) ? await currentActor() : null;
  if (!actor) return refused(404);
  const text = await request.text();
  if (text.length > longestTyped) return refused(413);
  const typed = typedLetter.safeParse(parsed(text));
  if (!typed.success) return refused(400);
  try {
    const svg = await letterPages(actor, id, typed.data, new Date());
    if (svg === null) return refused(404);
    return new Response(svg, { headers: { ...downloadHeaders, "Content-Type": "image/svg+xml" } });
  } catch (fault) {
    if (fault instanceof PrintFault) return refused(503);
    throw fault;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const refused = (status: number) => new Response(null, { status, headers: downloadHeaders });
