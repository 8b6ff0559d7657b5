// 「该环节暂无人任职」: a letter waits at a stage whose post nobody holds today, so it would wait for ever.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { loadDirectory, readersOf } from "@/lib/notify/recipients";
import type { LetterRow } from "./queries";

/** Ids of the letters in review with an open place that nobody fills, own posts, 分管 and 代行 counted. */
export async function vacantLetters(letters: readonly LetterRow[], today: Day): Promise<Set<string>> {
  const open = letters.flatMap((letter) =>
    letter.state === "reviewing"
      ? letter.stages
          .filter((stage) => stage.ordinal === letter.stageOrdinal)
          .flatMap((stage) => stage.holders.filter((holder) => holder.isOpen))
          .map(({ unitId, post }) => ({ letterId: letter.id, to: { unitId, posts: [post] } }))
      : [],
  );
  if (open.length === 0) return new Set();
  const places = open.map(({ to }) => to);
  const directory = await db.$transaction((tx) => loadDirectory(tx, places, today));
  return new Set(
    open.filter(({ to }) => readersOf(directory, [to]).length === 0).map(({ letterId }) => letterId),
  );
}
