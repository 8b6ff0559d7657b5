import { currentActor } from "@/lib/access/actor";
import { dayOf } from "@/lib/calendar/day";
import { downloadHeaders } from "@/lib/files/headers";
import { PrintFault, printSvg } from "@/lib/letter/typst/print";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { sampleLetter, typedSettings } from "@/lib/reply/letter-sample";

const longest = 10_000;

/** The pages of a sample letter by the settings as they are typed, for the office of the unit; nothing is kept. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refused(404);
  const text = await request.text();
  if (text.length > longest) return refused(413);
  const typed = typedSettings.safeParse(parsed(text));
  if (!typed.success) return refused(422);
  try {
    const letter = await sampleLetter(actor, typed.data, dayOf(new Date()));
    if (!letter) return refused(404);
    const headers = { ...downloadHeaders, "Content-Type": "image/svg+xml" };
    return new Response(await printSvg(letter), { headers });
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

const refused = (status: number) => new Response(null, { status, headers: downloadHeaders });
