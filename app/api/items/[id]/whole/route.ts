import { Readable } from "node:stream";
import { currentActor } from "@/lib/access/actor";
import { loadDossier } from "@/lib/dossier/open";
import { contentDisposition } from "@/lib/files/file-name";
import { downloadHeaders, sentenceInstead } from "@/lib/files/headers";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { mayTakeWholeFile, wholeFile } from "@/lib/outcome/archive/whole-file";

type Context = { params: Promise<{ id: string }> };

/** 全卷 of an item as one ZIP, for the two offices. Signed out, unknown and not allowed look the same: 404. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const actor = await currentActor();
  const now = new Date();
  try {
    const dossier = actor && (await loadDossier(actor, id, now));
    if (!dossier || !mayTakeWholeFile(dossier)) return notFound();
    const { name, stream } = await wholeFile(dossier, now);
    return new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: {
        ...downloadHeaders,
        "Content-Type": "application/zip",
        "Content-Disposition": contentDisposition(name, false),
      },
    });
  } catch (fault) {
    if (fault instanceof NotVisible) return notFound();
    throw fault;
  }
}

const notFound = () => sentenceInstead("没有找到这一件，或者您当前的身份不能取全卷。", 404);
