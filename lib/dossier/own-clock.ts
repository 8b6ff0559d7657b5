// Which of an item's days stands at its head: the reader's own, not the soonest of anybody. Pure.
import { type HeldPost, hasWholeItem } from "@/lib/lifecycle/actor";
import { answeringDuties, type CaseFacts } from "@/lib/lifecycle/facts";

type Clock = { stage: string; assignmentId: string | null; subjectId: string | null };
type Reader = Pick<HeldPost, "kind" | "unitId" | "institutionId" | "chargeIds">;

/**
 * The first of `clocks` (soonest first) that is the reader's: for the offices and the proposers one of the item or of a
 * unit that answers; for a unit's people one of the own section, else of the own unit. Undefined when none of theirs runs.
 */
export function ownClock<Found extends Clock>(
  file: CaseFacts,
  reader: Reader,
  clocks: readonly Found[],
): Found | undefined {
  const rowOf = (clock: Clock) =>
    clock.assignmentId ?? file.replies.find((reply) => reply.id === clock.subjectId)?.assignmentId ?? null;
  const onRows = (ids: readonly string[]) =>
    clocks.find((clock) => {
      const row = rowOf(clock);
      return row !== null && ids.includes(row);
    });
  const idsOf = (isMine: (row: CaseFacts["assignments"][number]) => boolean) =>
    file.assignments.filter((row) => row.state !== "released" && isMine(row)).map((row) => row.id);
  if (hasWholeItem(reader.kind)) {
    const answering = idsOf((row) => row.parentId === null && answeringDuties.includes(row.duty));
    return clocks.find((clock) => {
      const row = rowOf(clock);
      return row === null || answering.includes(row);
    });
  }
  const near = [reader.unitId, ...reader.chargeIds];
  return (
    onRows(idsOf((row) => near.includes(row.unitId))) ??
    onRows(idsOf((row) => row.unitId === reader.institutionId)) ??
    clocks.find((clock) => isPromisedBy(file, clock, reader.institutionId))
  );
}

function isPromisedBy(file: CaseFacts, { stage, subjectId }: Clock, unitId: string): boolean {
  return (
    stage === "commitment" &&
    file.commitments.some((one) => one.id === subjectId && one.unitIds.includes(unitId))
  );
}
