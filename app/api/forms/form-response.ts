// What the routes of forms have in common: the file, or a sentence instead of it.
import { download, sentenceInstead } from "@/lib/files/headers";
import type { FormEnding, FormFile } from "@/lib/forms/file";
import { PrintFault } from "@/lib/letter/typst/print";
import { NotVisible } from "@/lib/lifecycle/refusal";

/** `?as=pdf` or `?as=docx`; null for anything else. */
export function endingOf(request: Request): FormEnding | null {
  const as = new URL(request.url).searchParams.get("as");
  return as === "pdf" || as === "docx" ? as : null;
}

/** The file that `make` gives. Null, and an item that is not to be seen, look the same: 404. */
export async function formResponse(make: () => Promise<FormFile | null>): Promise<Response> {
  try {
    const file = await make();
    if (!file) return notFound();
    return download(file);
  } catch (fault) {
    if (fault instanceof NotVisible) return notFound();
    if (fault instanceof PrintFault) return sentenceInstead(fault.message, 503);
    throw fault;
  }
}

const notFound = () => sentenceInstead("没有找到这份表格，或者您当前的身份不能查看。", 404);
