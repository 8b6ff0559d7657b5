// What the dispatcher looks at while choosing the units of one item.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Actor } from "@/lib/lifecycle/actor";
import type { Duty } from "@/lib/lifecycle/facts";
import { shortNames } from "@/lib/people/names";
import { type PickerOption, unitOptions } from "@/lib/people/options";
import { knownUnits, pastByTopic } from "./past";
import { officesOf } from "./queries";
import { type Recommendation, recommend, type Subject } from "./recommend";

export type CurrentRow = {
  id: string;
  unitId: string;
  unitName: string;
  duty: Duty;
  state: string;
  askIds: string[];
  replyNeeded: boolean;
  circulatedOn: Day | null;
  objection: string;
  objectionUnit: string;
};

/** Top rows in force or planned, in the order of the plan. */
export async function currentRows(proposalId: string): Promise<CurrentRow[]> {
  const rows = await db.assignment.findMany({
    where: { proposalId, parentId: null, state: { not: "released" } },
    orderBy: [{ ordinal: "asc" }, { createdAt: "asc" }],
    include: { unit: { select: { shortName: true } }, askDuties: { select: { askId: true } } },
  });
  const others = await shortNames(rows.map((row) => row.objectionUnitId));
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unitId,
    unitName: row.unit.shortName,
    duty: row.duty,
    state: row.state,
    askIds: row.askDuties.map((link) => link.askId),
    replyNeeded: row.replyNeeded,
    circulatedOn: toDay(row.circulatedOn),
    objection: row.objection,
    objectionUnit: others.get(row.objectionUnitId ?? "") ?? "",
  }));
}

/** The recommendation for one item, and all units to pick from with the recommended ones first, each with its reason. */
export async function unitsFor(
  actor: Actor,
  subject: Subject,
  topicIds: readonly string[],
  today: Day,
): Promise<{ recommendation: Recommendation; options: PickerOption[] }> {
  const [past, known, options] = await Promise.all([
    pastByTopic(officesOf(actor), topicIds, today),
    knownUnits(today),
    unitOptions(),
  ]);
  const recommendation = recommend(subject, [...past.values()].flat(), known);
  const first = recommendation.candidates.flatMap((candidate) => {
    const option = options.find((one) => one.value === candidate.unitId);
    return option ? [{ ...option, note: candidate.reasons.join("；") }] : [];
  });
  const rest = options.filter((option) => !first.some((one) => one.value === option.value));
  return { recommendation, options: [...first, ...rest] };
}
