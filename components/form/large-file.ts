// A file over the limit of its field is not sent at all: the server would cut the connection after its first megabytes, and
// nobody would learn why.
import type { ActionState } from "@/lib/action/state";
import { byteSize } from "@/lib/text/bytes";

/**
 * The refusal of the first chosen file that is larger than its input says (`data-most`), or of files that are together more
 * than one form may carry; else null. Files that were sent ahead of the form no longer count.
 */
export function tooLarge(form: HTMLFormElement): ActionState | null {
  let total = 0;
  for (const input of form.querySelectorAll<HTMLInputElement>("input[type=file][data-most]")) {
    const most = Number(input.dataset.most);
    const files = [...(input.files ?? [])];
    const file = files.find(({ size }) => size > most);
    if (file) {
      const size = `「${file.name}」有 ${byteSize(file.size)}，超过 ${byteSize(most)}`;
      return refused(form, input, `${size}，没有上传；请压缩或拆分后再选择。`);
    }
    if (input.name) total += files.reduce((sum, { size }) => sum + size, 0);
    if (total > most) {
      const size = `所选文件共 ${byteSize(total)}，一次最多 ${byteSize(most)}`;
      return refused(form, input, `${size}，没有上传；请分几次选择。`);
    }
  }
  return null;
}

function refused(form: HTMLFormElement, input: HTMLInputElement, zh: string): ActionState {
  const requestId = new FormData(form).get("requestId");
  const kept = typeof requestId === "string" ? { requestId } : {};
  return { status: "refused", code: "file_size", zh, field: input.name, values: {}, ...kept };
}
