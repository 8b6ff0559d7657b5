// A request to give work back (申请退办) with the names of the people and units in it.
import { toDay } from "@/lib/db/day";
import type { Contest } from "@/lib/db/generated/client";
import type { ContestNote } from "./tree";

type Names = { users: ReadonlyMap<string, string>; units: ReadonlyMap<string, string> };

/** The ids a list of requests needs names for. */
export function idsOf(contests: readonly Contest[]) {
  return {
    users: contests.flatMap((one) => [one.requestedById, one.ruledById]),
    units: contests.flatMap((one) => [one.suggestedUnitId, one.newUnitId]),
  };
}

/** One request as a page shows it; a name that is not among those given is left empty. */
export function contestNote(one: Contest, { users, units }: Names): ContestNote {
  const { id, reason, legalGround, suggestedUnitId, formId, ruling, rulingText, isLate } = one;
  return {
    ...{ id, reason, legalGround, suggestedUnitId, formId, ruling, rulingText, isLate },
    requestedOn: toDay(one.requestedOn),
    requestedBy: users.get(one.requestedById) ?? "",
    suggestedUnit: one.suggestedUnitId ? (units.get(one.suggestedUnitId) ?? "") : "",
    ruledOn: toDay(one.ruledOn),
    ruledBy: one.ruledById ? (users.get(one.ruledById) ?? "") : "",
    newUnit: one.newUnitId ? (units.get(one.newUnitId) ?? "") : "",
  };
}
