// What was said and handed in inside a unit about one of its rows: the drafter compiles from it, the unit's own reviewers
// read it. It stays inside: 会签 and 核稿 from outside never see it.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { userNames } from "@/lib/people/names";
import { instructionsOf } from "./queries";
import type { InstructionNote } from "./tree";

/** A section's or lower unit's draft; `text` is empty while it is still awaited. */
export type HandIn = { id: string; unitName: string; handlerName: string; text: string; doneOn: Day | null };

export type InnerPapers = { instructions: readonly InstructionNote[]; handIns: readonly HandIn[] };

/** What a reader from outside the unit is given. */
export const noPapers: InnerPapers = { instructions: [], handIns: [] };

/** 批示 on a row and the drafts from below it. The caller has made sure that the reader works on this row's letter. */
export async function innerPapers(rowId: string): Promise<InnerPapers> {
  const [instructions, rows] = await Promise.all([
    instructionsOf([rowId]),
    db.assignment.findMany({
      where: {
        parentId: rowId,
        state: { not: "released" },
        OR: [{ duty: "assist" }, { handedIn: { not: "" } }],
      },
      orderBy: { ordinal: "asc" },
      select: { id: true, unitNameThen: true, handlerId: true, handedIn: true, doneOn: true },
    }),
  ]);
  const names = await userNames(rows.map((row) => row.handlerId));
  const handIns = rows.map(({ id, unitNameThen, handlerId, handedIn, doneOn }) => ({
    ...{ id, unitName: unitNameThen, text: handedIn },
    handlerName: handlerId ? (names.get(handlerId) ?? "") : "",
    doneOn: toDay(doneOn),
  }));
  return { instructions: instructions.get(rowId) ?? [], handIns };
}
