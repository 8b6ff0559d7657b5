// Names behind ids that stand in records without a relation (who asked, who ruled, which unit was suggested).
import "server-only";
import { db } from "@/lib/db/client";

type Ids = { users: readonly (string | null)[]; units: readonly (string | null)[] };

const known = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];

/** Two queries whatever the number of ids; none where there is nothing to look up. */
export async function namesById(ids: Ids) {
  const [users, units] = [known(ids.users), known(ids.units)];
  const [people, organs] = await Promise.all([
    users.length === 0
      ? []
      : db.user.findMany({ where: { id: { in: users } }, select: { id: true, name: true } }),
    units.length === 0
      ? []
      : db.unit.findMany({ where: { id: { in: units } }, select: { id: true, shortName: true } }),
  ]);
  return {
    users: new Map(people.map((one) => [one.id, one.name])),
    units: new Map(organs.map((one) => [one.id, one.shortName])),
  };
}
