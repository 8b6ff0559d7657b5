// What an event's subject is called, and whether it is the reader's own: loaded once for a whole timeline.
import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { answeringDuties, draftingRows, type ReplyKind } from "@/lib/lifecycle/facts";
import { isInForce } from "@/lib/lifecycle/spans";

export type Subjects = {
  /** The unit's name as it was when it got the task; "" for the item itself. */
  unitOf: (subjectId: string) => string;
  letterOf: (subjectId: string) => ReplyKind | null;
  /** 「A类」 of an issued letter: an issued one is never edited, so what it says now is what it said then. */
  outcomeOf: (subjectId: string) => string;
  /** The row is of the reader's bureau or split off from it; or the reader's bureau leads and the row assists it. */
  isOwnRow: (subjectId: string) => boolean;
  /** The letter is of the reader's bureau, and the reader leads there or works on a row that drafts it. */
  draftsLetter: (replyId: string) => boolean;
  /** The reader's bureau, its sections and the reader's own units. */
  ownUnitIds: ReadonlySet<string>;
  /** The reader's bureau holds a lead or split row that is at work. */
  leads: boolean;
};

const select = {
  id: true,
  parentId: true,
  unitId: true,
  unitNameThen: true,
  duty: true,
  state: true,
  handlerId: true,
} as const;

function rowsOf(proposalId: string) {
  return db.assignment.findMany({ where: { proposalId }, select });
}

/** Names of the rows and letters an item's events are about, and what of them the reader's unit works on. */
export async function loadSubjects(actor: Actor, proposalId: string): Promise<Subjects> {
  const { institutionId, unitIds, unitId } = actor.acting;
  const [rows, letters, sections] = await Promise.all([
    rowsOf(proposalId),
    db.reply.findMany({
      where: { proposalId },
      select: { id: true, kind: true, assignmentId: true, outcomeLetter: true, outcomeName: true },
    }),
    institutionId ? db.unit.findMany({ where: { parentId: institutionId }, select: { id: true } }) : [],
  ]);
  const ownUnitIds = new Set([institutionId, unitId, ...unitIds, ...sections.map((unit) => unit.id)]);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const letterOf = new Map(letters.map((letter) => [letter.id, letter]));
  const leads = rows.some(
    (row) => row.unitId === institutionId && answeringDuties.includes(row.duty) && isInForce(row),
  );
  return {
    unitOf: (id) => rowOf.get(letterOf.get(id)?.assignmentId ?? id)?.unitNameThen ?? "",
    letterOf: (id) => letterOf.get(id)?.kind ?? null,
    outcomeOf: (id) => {
      const letter = letterOf.get(id);
      return letter?.outcomeLetter ? `${letter.outcomeLetter}类` : (letter?.outcomeName ?? "");
    },
    isOwnRow: (id) => {
      const row = rowOf.get(id);
      if (!row) return false;
      return ownUnitIds.has(row.unitId) || (leads && row.parentId === null && row.duty === "assist");
    },
    draftsLetter: (replyId) => {
      const row = rowOf.get(letterOf.get(replyId)?.assignmentId ?? "");
      if (!row || !ownUnitIds.has(row.unitId)) return false;
      if (unitId === institutionId && actor.acting.kind !== "handler") return true;
      return draftingRows(rows, row).some(
        (one) => unitIds.includes(one.unitId) || one.handlerId === actor.userId,
      );
    },
    ownUnitIds,
    leads,
  };
}
