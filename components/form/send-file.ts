// One file on its way to /api/uploads. A request object is used because only it tells how far an upload is.

type Answer = { id?: string; zh?: string; isFinal?: boolean };

const pauses = [1000, 3000, 8000];
const unreached = "网络不通，没有传上去。可以重试，也可以直接提交，文件会随表单一起传。";

/** Sends the file, tried again after each pause when nothing answered; a refusal is final. Never throws. */
export async function sendFile(
  file: File,
  purpose: string,
  tell: (percent: number) => void,
  signal: AbortSignal,
): Promise<Answer> {
  for (const pause of [0, ...pauses]) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (signal.aborted) return {};
    const answer = await once(file, purpose, tell, signal);
    if (answer) return answer;
  }
  return { zh: unreached };
}

/** Null when nothing answered, or the server could not keep it just now. */
function once(file: File, purpose: string, tell: (percent: number) => void, signal: AbortSignal) {
  return new Promise<Answer | null>((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/uploads?${new URLSearchParams({ purpose, name: file.name })}`);
    request.setRequestHeader("x-banli-upload", "1");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => tell(Math.floor((loaded / Math.max(1, total)) * 100));
    request.onload = () => {
      const { id, zh } = (request.response ?? {}) as { id?: string; zh?: string };
      if (request.status === 201 && id) resolve({ id });
      else resolve(request.status >= 500 ? null : { zh: zh ?? unreached, isFinal: true });
    };
    request.onerror = () => resolve(null);
    request.onabort = () => resolve({});
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
