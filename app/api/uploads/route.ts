import { z } from "zod";
import { currentActor } from "@/lib/access/actor";
import { AttachmentPurpose } from "@/lib/db/generated/enums";
import { storeUpload } from "@/lib/files/commands";
import { cleanFileName } from "@/lib/files/file-name";
import { readIncoming } from "@/lib/files/incoming";
import { Refused } from "@/lib/lifecycle/refusal";
import { logFault } from "@/lib/log";

const query = z.object({ purpose: z.enum(AttachmentPurpose), name: z.string().min(1).max(500) });

/**
 * Takes one file (the body) ahead of its form and answers with the id that the form then names, or with the sentence
 * that refuses it. Until an act links it, it is its uploader's alone and goes within a day.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = isOwnPage(request) ? await currentActor() : null;
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!actor || !asked.success) return answer({ zh: "登录已过期或页面内容已过期，请刷新后重试。" }, 403);
  try {
    const file = await readIncoming(request, cleanFileName(asked.data.name));
    return answer(await storeUpload(actor, file, asked.data.purpose), 201);
  } catch (fault) {
    if (fault instanceof Refused) return answer({ zh: fault.refusal.zh }, 422);
    const reference = logFault(fault, "file upload");
    return answer({ zh: `文件没有存下来，请稍后重试。编号 ${reference}` }, 503);
  }
}

/** Another site's page may make a signed-in browser post; the browser then says so (Fetch Metadata). */
function isOwnPage(request: Request): boolean {
  return request.headers.get("sec-fetch-site") === "same-origin" && request.headers.has("x-banli-upload");
}

function answer(body: object, status: number): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
