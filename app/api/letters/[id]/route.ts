import { currentActor } from "@/lib/access/actor";
import { isUuid } from "@/lib/access/uuid";
import { download, sentenceInstead } from "@/lib/files/headers";
import { PrintFault } from "@/lib/letter/typst/print";
import { letterFile } from "@/lib/reply/letter-file";

type Context = { params: Promise<{ id: string }> };

/**
 * A letter as a file, `?as=pdf` or `?as=docx`, for whoever may read it and as they may read it: the issued text, the
 * draft for those who work on it, the 征求意见稿 for its proposers. Signed out, unknown and not allowed look the same: 404.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const as = new URL(request.url).searchParams.get("as");
  const actor = isUuid(id) && (as === "pdf" || as === "docx") ? await currentActor() : null;
  try {
    const file = actor && (await letterFile(actor, id, as === "docx" ? "docx" : "pdf", new Date()));
    if (!file) return sentenceInstead("没有找到这份信函，或者您当前的身份不能查看。", 404);
    return download(file);
  } catch (fault) {
    if (fault instanceof PrintFault) return sentenceInstead(fault.message, 503);
    throw fault;
  }
}
