import { currentActor } from "@/lib/access/actor";
import { dayOf } from "@/lib/calendar/day";
import { printSvg } from "@/lib/letter/typst/print";
import { sampleLetter, typedSettings } from "@/lib/reply/template/sample";
import { pagesResponse, refused } from "../pages-response";

/** Bytes: every field filled to its limit with Chinese text. */
const longest = 30_000;

/** The pages of a sample letter by the settings as they are typed, for the office of the unit; nothing is kept. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refused(404);
  return pagesResponse(request, { schema: typedSettings, longest }, async (typed) => {
    const letter = await sampleLetter(actor, typed, dayOf(new Date()));
    return letter && printSvg(letter);
  });
}
