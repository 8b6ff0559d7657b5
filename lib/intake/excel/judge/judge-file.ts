// All rows of an import judged against the directory and the items that are there, some hundred at a time: neither the
// memory nor the event loop is taken by a long file.
import "server-only";
import { setImmediate } from "node:timers/promises";
import type { Actor } from "@/lib/lifecycle/actor";
import { skipKey } from "../row";
import { type Directory, meetingNamed } from "./directory";
import { itemsBy } from "./existing";
import { type Firsts, judgeRow } from "./judge-row";
import type { Judgement } from "./judgement";
import { existingFor } from "./lookup";
import { type Defaults, identityOf } from "./place";
import { type JudgedRow, readingOf } from "./reading";

const atOnce = 500;

export type Judged = { row: JudgedRow; judgement: Judgement };

export async function* judgeRows(
  actor: Actor,
  rows: readonly JudgedRow[],
  { directory, firsts, defaults }: { directory: Directory; firsts: Firsts; defaults: Defaults },
): AsyncGenerator<Judged[]> {
  const meetingIds = meetingsIn(rows, directory, defaults);
  for (let from = 0; from < rows.length; from += atOnce) {
    const part = rows.slice(from, from + atOnce);
    const items = itemsBy(await existingFor(actor, meetingIds, part));
    const judged: Judged[] = [];
    for (const [at, row] of part.entries()) {
      if (at % 50 === 49) await setImmediate();
      judged.push({ row, judgement: judgeRow(row, directory, items, firsts, defaults) });
    }
    yield judged;
  }
}

/** The meetings that the rows belong to. */
function meetingsIn(rows: readonly JudgedRow[], directory: Directory, { meetingId }: Defaults): string[] {
  const names = new Set(rows.map((row) => readingOf(row).text("meeting")));
  const named = [...names].flatMap((name) => {
    const looked = meetingNamed(directory, name);
    return "found" in looked ? [looked.found.id] : [];
  });
  return [...new Set([meetingId, ...named])];
}

/** The first row of each key, of the rows that are not left out. */
export function firstsOf(rows: readonly JudgedRow[], directory: Directory, defaults: Defaults): Firsts {
  const firsts = new Map<string, JudgedRow>();
  for (const row of rows) {
    if (Object.hasOwn(row.fixes, skipKey)) continue;
    const key = identityOf(row, directory, defaults);
    if (key !== null && !firsts.has(key)) firsts.set(key, row);
  }
  return firsts;
}
