// How a stored file leaves, whoever has been found to be allowed to open it.
import { contentDisposition } from "@/lib/files/file-name";
import { downloadHeaders, sentenceInstead, viewerHeaders } from "@/lib/files/headers";
import { fileKinds, isShownInPage } from "@/lib/files/kinds";
import type { StoredFile } from "@/lib/files/queries";
import { rangeOf } from "@/lib/files/range";
import { sizeOf, streamBytes } from "@/lib/files/store";
import { logFault } from "@/lib/log";

/** To keep or (`?view`, pictures and PDF) to be shown in its page; one range of it when asked. Null is a 404. */
export async function fileResponse(request: Request, file: StoredFile | null): Promise<Response> {
  if (!file) return sentenceInstead("没有找到这个文件，或者您当前的身份不能查看。", 404);
  try {
    if ((await sizeOf(file.sha256)) !== file.size)
      throw new Error(`attachment ${file.id} is not in the store`);
    return await answer(request, file);
  } catch (fault) {
    const reference = logFault(fault, "file download");
    return sentenceInstead(`文件暂时取不到，请联系系统管理员。编号 ${reference}`, 500);
  }
}

async function answer(request: Request, file: StoredFile): Promise<Response> {
  const range = rangeOf(request.headers.get("range"), file.size);
  if (range === "unsatisfiable") {
    const headers = { ...downloadHeaders, "Content-Range": `bytes */${file.size}` };
    return new Response(null, { status: 416, headers });
  }
  const part = range ?? { start: 0, end: file.size - 1 };
  return new Response((await streamBytes(file.sha256, part)) as ReadableStream, {
    status: range ? 206 : 200,
    headers: {
      ...headersFor(file, new URL(request.url).searchParams.has("view")),
      ...(range && { "Content-Range": `bytes ${range.start}-${range.end}/${file.size}` }),
      "Accept-Ranges": "bytes",
      "Content-Type": file.mime,
      "Content-Length": String(part.end - part.start + 1),
    },
  });
}

/** Only pictures and PDF open in place; whatever else is asked for is kept. */
function headersFor(file: StoredFile, isView: boolean): Record<string, string> {
  const isInline = isView && isShownInPage(file.mime);
  return {
    ...(isInline && file.mime === fileKinds.pdf.mime ? viewerHeaders : downloadHeaders),
    "Content-Disposition": contentDisposition(file.name, isInline),
  };
}
