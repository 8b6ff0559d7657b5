// One file on its way to /api/uploads. A request object is used because only it tells how far an upload is.

type Answer = { id?: string; zh?: string; isFinal?: boolean };

/** What is known on the way: the share that has gone out (percent), and whether the network failed and it is sent again. */
export type Tell = (percent: number, isAgain: boolean) => void;

const pauses = [1000, 3000, 8000];
/** A connection that moves nothing for so long (ms) is given up: some networks drop it without a word. */
const stalledAfter = 60_000;
const unreached = "网络不通，没有传上去。可以重试，也可以直接提交，文件会随表单一起传。";

/** Sends the file, tried again after each pause when nothing answered; a refusal is final. Never throws. */
export async function sendFile(
  file: File,
  purpose: string,
  tell: Tell,
  signal: AbortSignal,
): Promise<Answer> {
  for (const [tried, pause] of [0, ...pauses].entries()) {
    const isAgain = tried > 0;
    tell(0, isAgain);
    if (isAgain) await new Promise((resolve) => setTimeout(resolve, pause));
    if (signal.aborted) return {};
    const answer = await once(file, purpose, (percent) => tell(percent, isAgain), signal);
    if (answer) return answer;
  }
  return { zh: unreached };
}

/** Null when nothing answered, or the server could not keep it just now. */
function once(file: File, purpose: string, tell: (percent: number) => void, signal: AbortSignal) {
  return new Promise<Answer | null>((resolve) => {
    const request = new XMLHttpRequest();
    const giveUp = () => {
      resolve(null);
      request.abort();
    };
    let stalled = setTimeout(giveUp, stalledAfter);
    request.open("POST", `/api/uploads?${new URLSearchParams({ purpose, name: file.name })}`);
    request.setRequestHeader("x-banli-upload", "1");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => {
      clearTimeout(stalled);
      stalled = setTimeout(giveUp, stalledAfter);
      tell(Math.floor((loaded / Math.max(1, total)) * 100));
    };
    request.onload = () => {
      const { id, zh } = (request.response ?? {}) as { id?: string; zh?: string };
      if (request.status === 201 && id) resolve({ id });
      else resolve(request.status >= 500 ? null : { zh: zh ?? unreached, isFinal: true });
    };
    request.onerror = () => resolve(null);
    request.onabort = () => resolve({});
    request.onloadend = () => clearTimeout(stalled);
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
