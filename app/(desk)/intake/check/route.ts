import { z } from "zod";
import { currentActor } from "@/lib/access/actor";
import { checkTyped } from "@/lib/intake/check";

const query = z.object({
  title: z.string().max(200).default(""),
  numberText: z.string().max(200).default(""),
  meetingId: z.uuid().optional(),
  category: z.enum(["body", "hotline"]).default("body"),
  kind: z.enum(["suggestion", "converted_motion", "proposal", "hotline"]).optional(),
  inSession: z.literal("on").optional(),
  except: z.uuid().optional(),
});

/** What is known about a title and a number while they are typed. For those who may register; 404 for others. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const parsed = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const mayAsk = actor && ["registrar", "proposer", "dispatcher"].includes(actor.acting.kind);
  if (!mayAsk || !parsed.success) return new Response(null, { status: 404 });
  const answer = await checkTyped(actor, parsed.data);
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}
