// Names behind ids that stand in records without a relation (who asked, who ruled, which unit was suggested).
import "server-only";
import { db } from "@/lib/db/client";

type Ids = readonly (string | null)[];
export type Names = ReadonlyMap<string, string>;

const known = (ids: Ids) => [...new Set(ids.filter((id) => id !== null))];

/** Of people, in one statement; none where there is nothing to look up. So with the units below. */
export async function userNames(ids: Ids): Promise<Names> {
  const wanted = known(ids);
  if (wanted.length === 0) return new Map();
  const users = await db.user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(users.map((user) => [user.id, user.name]));
}

async function unitsOf(ids: Ids) {
  const wanted = known(ids);
  if (wanted.length === 0) return [];
  return db.unit.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true, shortName: true },
  });
}

/** Units in full, as papers name them. */
export async function unitNames(ids: Ids): Promise<Names> {
  return new Map((await unitsOf(ids)).map((unit) => [unit.id, unit.name]));
}

/** Units in short, as lists and pages of the item name them. */
export async function shortNames(ids: Ids): Promise<Names> {
  return new Map((await unitsOf(ids)).map((unit) => [unit.id, unit.shortName]));
}

/** People, and units in short. */
export async function namesById(ids: { users: Ids; units: Ids }): Promise<{ users: Names; units: Names }> {
  const [users, units] = await Promise.all([userNames(ids.users), shortNames(ids.units)]);
  return { users, units };
}
