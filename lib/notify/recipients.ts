// Who is meant by 「区文旅局联络员」 today. Resolved at delivery, so a transfer in between tells the right person.
import type { Day } from "@/lib/calendar/day";
import type { Tx } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import type { PostKind } from "@/lib/lifecycle/actor";
import type { Recipient } from "./payload";

/** `proposer`: told as one who signed; `staff`: told as one who works on it. The words and the link differ. */
export type Audience = "staff" | "proposer";
export type Reader = { userId: string; audience: Audience };

type UnitPost = { unitId: string; kind: PostKind; userIds: string[] };
type Directory = { posts: readonly UnitPost[]; proposers: ReadonlyMap<string, readonly string[]> };

/** Looks up everybody a batch may need in four queries. */
export async function loadDirectory(
  tx: Tx,
  recipients: readonly Recipient[],
  today: Day,
): Promise<Directory> {
  const unitIds = new Set<string>();
  const proposerIds = new Set<string>();
  for (const one of recipients) {
    if ("unitId" in one) unitIds.add(one.unitId);
    if ("proposerIds" in one) for (const id of one.proposerIds) proposerIds.add(id);
  }
  const posts = unitIds.size > 0 ? await loadPosts(tx, [...unitIds], today) : [];
  const proposers = proposerIds.size > 0 ? await loadProposers(tx, [...proposerIds], today) : new Map();
  return { posts, proposers };
}

/** Everyone meant, each once; a person who is both meant as staff and as signer is told as staff. */
export function readersOf(directory: Directory, to: readonly Recipient[]): Reader[] {
  const readers = new Map<string, Audience>();
  for (const one of to) {
    if ("proposerIds" in one) continue;
    for (const userId of staffOf(directory, one)) readers.set(userId, "staff");
  }
  for (const one of to) {
    if (!("proposerIds" in one)) continue;
    for (const userId of one.proposerIds.flatMap((id) => directory.proposers.get(id) ?? [])) {
      if (!readers.has(userId)) readers.set(userId, "proposer");
    }
  }
  return [...readers].map(([userId, audience]) => ({ userId, audience }));
}

function staffOf(directory: Directory, one: Exclude<Recipient, { proposerIds: string[] }>): string[] {
  if ("userId" in one) return [one.userId];
  return directory.posts
    .filter((post) => post.unitId === one.unitId && one.posts.includes(post.kind))
    .flatMap((post) => post.userIds);
}

function during(today: Day) {
  const on = toDate(today);
  return { validFrom: { lte: on }, OR: [{ validTo: null }, { validTo: { gte: on } }] };
}

/** Posts in these units, the deputy leaders in charge of them (分管), and who stands in for an absent leader (代行). */
async function loadPosts(tx: Tx, unitIds: string[], today: Day): Promise<UnitPost[]> {
  const standins = {
    where: during(today),
    select: { actingPost: { select: { user: { select: { id: true, isActive: true } } } } },
  };
  const select = {
    unitId: true,
    kind: true,
    user: { select: { id: true, isActive: true } },
    absences: standins,
  } as const;
  const [own, charges] = await Promise.all([
    tx.post.findMany({ where: { unitId: { in: unitIds }, ...during(today) }, select }),
    tx.charge.findMany({
      where: { unitId: { in: unitIds }, ...during(today), post: during(today) },
      select: { unitId: true, post: { select } },
    }),
  ]);
  const inCharge = charges.map(({ unitId, post }) => ({ ...post, unitId }));
  return [...own, ...inCharge].map(({ unitId, kind, user, absences }) => {
    const people = [user, ...absences.map((absence) => absence.actingPost.user)];
    return { unitId, kind, userIds: people.filter((one) => one.isActive).map((one) => one.id) };
  });
}

async function loadProposers(tx: Tx, ids: string[], today: Day): Promise<Map<string, string[]>> {
  const rows = await tx.proposer.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      userId: true,
      contacts: {
        where: { userId: { not: null }, OR: [{ validTo: null }, { validTo: { gte: toDate(today) } }] },
        select: { userId: true },
      },
    },
  });
  return new Map(
    rows.map((row) => [
      row.id,
      [row.userId, ...row.contacts.map((contact) => contact.userId)].filter((id) => id !== null),
    ]),
  );
}
