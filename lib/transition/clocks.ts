// Clocks are rows: started from the meeting's rule profile, met, dropped or replaced; one open row per subject and stage.
import { computeDue } from "@/lib/calendar/compute-due";
import type { Day } from "@/lib/calendar/day";
import type { Tx } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import type { DeadlineStage } from "@/lib/db/generated/enums";
import { answerStages } from "@/lib/lifecycle/facts";
import type { ProfileStage } from "@/lib/rules/stages";
import type { StartedClock, Step } from "./step";

type Subject = { assignmentId?: string | null; subjectId?: string | null };

/**
 * Starts the clock `stage` on `startOn` by the profile's rule; an open one of the same subject is replaced. Written
 * with the step's event: nothing in the same step may end or move it again.
 */
export async function startClock(
  step: Step,
  stage: ProfileStage,
  subject: Subject,
  startOn: Day,
): Promise<Day> {
  const due = computeDue(step.rules.content.deadlines[stage], startOn, step.rules.calendar);
  await addClock(step, stage, subject, { startOn, ...due, ruleVersionId: step.rules.versionId });
  return due.dueOn;
}

/** Starts a clock whose due day was named by a person (inner day, promise, supervision, extension). */
export async function startNamedClock(
  step: Step,
  stage: DeadlineStage,
  subject: Subject,
  dueOn: Day,
  because: string,
): Promise<void> {
  const explanation = `${because} → ${dueOn}`;
  const due = { startOn: step.today, dueOn, isEstimated: false, explanation };
  await addClock(step, stage, subject, { ...due, ruleVersionId: null });
}

type Due = Omit<StartedClock, "assignmentId" | "subjectId" | "stage">;

async function addClock(step: Step, stage: DeadlineStage, subject: Subject, due: Due): Promise<void> {
  const { tx, file } = step;
  const assignmentId = subject.assignmentId ?? null;
  const subjectId = subject.subjectId ?? null;
  const isRunning = file.deadlines.some(
    (clock) => clock.stage === stage && clock.assignmentId === assignmentId && clock.subjectId === subjectId,
  );
  if (isRunning) {
    await tx.deadline.updateMany({
      where: { proposalId: file.proposal.id, assignmentId, subjectId, stage, endedBy: null },
      data: { endedBy: "replaced" },
    });
  }
  step.clocks.push({ assignmentId, subjectId, stage, ...due });
  step.facts[`due.${stage}`] = due.dueOn;
}

/** The clock was kept (or missed, by its day): it ends with today as the day it was met. */
export async function meetClocks(
  step: Step,
  stages: readonly DeadlineStage[],
  subject: Subject,
): Promise<void> {
  await endClocks(step, { stage: { in: [...stages] }, ...subject }, "met", step.today);
}

/** The clock lost its subject (released, recalled, withdrawn, concluded). */
export async function dropClocks(step: Step, where: Record<string, unknown>): Promise<void> {
  await endClocks(step, where, "dropped", null);
}

async function endClocks(
  step: Step,
  where: Record<string, unknown>,
  endedBy: "met" | "dropped",
  metOn: Day | null,
): Promise<void> {
  await step.tx.deadline.updateMany({
    where: { proposalId: step.file.proposal.id, endedBy: null, ...where },
    data: { endedBy, ...(metOn ? { metOn: toDate(metOn) } : {}) },
  });
}

/** Moves an open clock to a later day that was granted; the first due day is kept for the record. */
export async function moveClock(
  step: Step,
  assignmentId: string,
  dueOn: Day,
  because: string,
): Promise<void> {
  await step.tx.deadline.updateMany({
    where: { assignmentId, stage: { in: [...answerStages] }, endedBy: null },
    data: {
      dueOn: toDate(dueOn),
      isEstimated: false,
      ruleVersionId: null,
      explanation: `${because} → ${dueOn}`,
    },
  });
}

/**
 * Keeps the soonest open clock on the items and on each of their assignments, so that lists sort by an index. The window for
 * 退办 is a right, not a duty: it counts only while the row waits for its 签收. A unit's inner day (内部时限) is its own
 * affair: it counts on the section's row, never on the item.
 */
export async function refreshNextDue(tx: Tx, proposalIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    WITH rows AS (
      UPDATE "Assignment" AS a SET "nextDueOn" = d."dueOn", "nextDueStage" = d."stage"
      FROM "Assignment" AS b LEFT JOIN LATERAL (
        SELECT "dueOn", "stage" FROM "Deadline"
        WHERE "assignmentId" = b."id" AND "endedBy" IS NULL AND ("stage" <> 'contest' OR b."state" = 'pending')
        ORDER BY "dueOn", "stage" LIMIT 1
      ) AS d ON true
      WHERE b."proposalId" = ANY(${proposalIds}::uuid[]) AND a."id" = b."id"
        AND (a."nextDueOn" IS DISTINCT FROM d."dueOn" OR a."nextDueStage" IS DISTINCT FROM d."stage")
    )
    UPDATE "Proposal" AS p SET "nextDueOn" = d."dueOn", "nextDueStage" = d."stage"
    FROM unnest(${proposalIds}::uuid[]) AS item("id") LEFT JOIN LATERAL (
      SELECT c."dueOn", c."stage" FROM "Deadline" AS c LEFT JOIN "Assignment" AS a ON a."id" = c."assignmentId"
      WHERE c."proposalId" = item."id" AND c."endedBy" IS NULL
        AND c."stage" <> 'inner' AND (c."stage" <> 'contest' OR a."state" = 'pending')
      ORDER BY c."dueOn", c."stage" LIMIT 1
    ) AS d ON true
    WHERE p."id" = item."id"
      AND (p."nextDueOn" IS DISTINCT FROM d."dueOn" OR p."nextDueStage" IS DISTINCT FROM d."stage")`;
}
