// What the two previews of a letter have in common: JSON of what is typed comes in, an SVG of all pages goes out, nothing is
// kept.
import type { z } from "zod";
import { readText } from "@/lib/files/body";
import { downloadHeaders } from "@/lib/files/headers";
import { PrintFault } from "@/lib/letter/typst/print";
import { NotVisible } from "@/lib/lifecycle/refusal";

/**
 * The pages `print` makes of the typed form; null, and what is not to be seen, is a 404. What is half typed is a 422, more
 * than `longest` bytes a 413.
 */
export async function pagesResponse<S extends z.ZodType>(
  request: Request,
  { schema, longest }: { schema: S; longest: number },
  print: (typed: z.output<S>) => Promise<string | null>,
): Promise<Response> {
  const text = await readText(request, longest);
  if (text === null) return refused(413);
  const typed = schema.safeParse(parsed(text));
  if (!typed.success) return refused(422);
  try {
    const svg = await print(typed.data);
    if (svg === null) return refused(404);
    return new Response(svg, { headers: { ...downloadHeaders, "Content-Type": "image/svg+xml" } });
  } catch (fault) {
    if (fault instanceof NotVisible) return refused(404);
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

export const refused = (status: number) => new Response(null, { status, headers: downloadHeaders });
