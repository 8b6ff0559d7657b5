import { currentActor } from "@/lib/access/actor";
import { contentDisposition } from "@/lib/files/file-name";
import { downloadHeaders } from "@/lib/files/headers";
import { findFile } from "@/lib/files/queries";
import { sizeOf, streamBytes } from "@/lib/files/store";
import { logFault } from "@/lib/log";

type Context = { params: Promise<{ id: string }> };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Downloads an attachment. Signed out, unknown and not allowed look the same: 404. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const actor = uuid.test(id) ? await currentActor() : null;
  const file = actor && (await findFile(actor, id));
  if (!file) return plain("没有找到这个文件，或者您当前的身份不能查看。", 404);
  if ((await sizeOf(file.sha256)) !== file.size) {
    const reference = logFault(new Error(`attachment ${file.id} is not in the store`), "file download");
    return plain(`文件暂时取不到，请联系系统管理员。编号 ${reference}`, 500);
  }
  // Only pictures open in place: a sandboxed page may not start the browser's PDF viewer.
  const inline = file.mime.startsWith("image/") && new URL(request.url).searchParams.has("view");
  return new Response(streamBytes(file.sha256) as ReadableStream, {
    headers: {
      ...downloadHeaders,
      "Content-Type": file.mime,
      "Content-Length": String(file.size),
      "Content-Disposition": contentDisposition(file.name, inline),
    },
  });
}

function plain(text: string, status: number): Response {
  return new Response(text, {
    status,
    headers: { ...downloadHeaders, "Content-Type": "text/plain; charset=utf-8" },
  });
}
