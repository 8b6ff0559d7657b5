// First run on an empty database: the three administrators (三员分立) begin together, or not at all.
import "server-only";
import { hashPassword } from "@/lib/access/password";
import { appendSystemEvent } from "@/lib/audit/system-event";
import { dayOf } from "@/lib/calendar/day";
import { db, type Tx } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import type { PostKind } from "@/lib/lifecycle/actor";
import { NotVisible } from "@/lib/lifecycle/refusal";
import type { SetupInput } from "./schema";

// Any fixed number: two browsers finishing the first set-up at once take turns, and the second finds users.
const setupLock = 7_203_118;

/** Creates the office's first unit and its three administrators; NotVisible (404) as soon as any user exists. */
export async function setUpOffice(input: SetupInput, now: Date): Promise<void> {
  // Hashing takes a while: before the lock, so that nobody waits for it.
  const people = await Promise.all([
    administrator("system_admin", input.system),
    administrator("security_admin", input.security),
    administrator("auditor", input.auditor),
  ]);
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(${setupLock}::bigint)) AS turn`;
    if (await tx.user.findFirst({ select: { id: true } })) throw new NotVisible();
    const unitId = await firstUnit(tx, input.office, now);
    for (const person of people) await createAdministrator(tx, person, unitId, now);
    await appendSystemEvent(tx, null, { event: "officeSetUp", subjectKind: "setup", subjectId: unitId }, now);
  });
}

type Administrator = { kind: PostKind; login: string; name: string; passwordHash: string };
type Typed = SetupInput["system"];

async function administrator(kind: PostKind, typed: Typed): Promise<Administrator> {
  return { kind, login: typed.login, name: typed.name, passwordHash: await hashPassword(typed.password) };
}

async function firstUnit(tx: Tx, name: string, now: Date): Promise<string> {
  const found = await tx.unit.findFirst({
    where: { parentId: null, kind: "government", isExternal: false },
    select: { id: true },
  });
  if (found) return found.id;
  const shortName = name.replace(/人民政府$/, "政府").slice(0, 20);
  const unit = await tx.unit.create({
    data: { code: "ROOT", name, shortName, kind: "government", validFrom: toDate(dayOf(now)) },
    select: { id: true },
  });
  return unit.id;
}

async function createAdministrator(tx: Tx, person: Administrator, unitId: string, now: Date): Promise<void> {
  const { kind, ...columns } = person;
  const validFrom = toDate(dayOf(now));
  const user = await tx.user.create({
    data: { ...columns, posts: { create: { unitId, kind, validFrom } } },
    select: { id: true },
  });
  const act = {
    event: "postGranted",
    subjectKind: "user",
    subjectId: user.id,
    data: { kind, unitId },
  } as const;
  await appendSystemEvent(tx, null, act, now);
}
