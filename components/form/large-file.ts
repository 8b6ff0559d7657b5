// A file over the limit of its field is not sent at all: the server would cut the connection after its first megabytes, and
// nobody would learn why.
import type { ActionState } from "@/lib/action/state";
import { byteSize } from "@/lib/text/bytes";

/** The refusal of the first chosen file that is larger than its input says (`data-most`), or null. */
export function tooLarge(form: HTMLFormElement): ActionState | null {
  for (const input of form.querySelectorAll<HTMLInputElement>("input[type=file][data-most]")) {
    const most = Number(input.dataset.most);
    const file = [...(input.files ?? [])].find(({ size }) => size > most);
    if (!file) continue;
    const zh = `「${file.name}」有 ${byteSize(file.size)}，超过 ${byteSize(most)}，没有上传；请压缩或拆分后再选择。`;
    const requestId = new FormData(form).get("requestId");
    const kept = typeof requestId === "string" ? { requestId } : {};
    return { status: "refused", code: "file_size", zh, field: input.name, values: {}, ...kept };
  }
  return null;
}
