// A long batch is sent in parts, so that the person sees how far it is; the parts' answers become one.
import type { ActionState, BatchState } from "@/lib/action/state";

/** The repeated name whose values are sent in parts, and how many a part holds. */
export type BatchOf = { name: string; size: number };

/** Set on every part but the last: the server draws the list anew only once. */
export const moreFollows = "moreFollows";

/** The form in parts of at most `size` values; everything else travels with each of them. */
export function partsOf(data: FormData, { name, size }: BatchOf): FormData[] {
  const values = data.getAll(name);
  if (values.length <= size) return [data];
  const count = Math.ceil(values.length / size);
  return Array.from({ length: count }, (_, place) => {
    const part = new FormData();
    for (const [key, value] of data) if (key !== name) part.append(key, value);
    for (const value of values.slice(place * size, (place + 1) * size)) part.append(name, value);
    if (place < count - 1) part.set(moreFollows, "1");
    return part;
  });
}

/** What has become of the batch so far. */
export function added(sofar: BatchState, next: BatchState): BatchState {
  return { ...next, done: [...sofar.done, ...next.done], refused: [...sofar.refused, ...next.refused] };
}

/** A part that was not answered by a batch ends it: what was done stays done, and the rest may be sent again. */
export function cutShort(sofar: BatchState, answer: ActionState, unsent: number): BatchState {
  const why = answer.status === "refused" ? answer.zh : "没有收到服务器的答复。";
  const zh = `其余 ${unsent} 件没有送出：${why}再次勾选提交即可，已办理的不会重复办理。`;
  return { ...sofar, refused: [...sofar.refused, { id: "unsent", zh }] };
}
