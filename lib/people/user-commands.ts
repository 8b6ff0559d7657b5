// Accounts: the system administrator makes and disables them; posts are the security administrator's.
import "server-only";
import { unlockAccount } from "@/lib/access/lockout";
import { hashPassword, initialPassword } from "@/lib/access/password";
import { revokeSessions } from "@/lib/access/session";
import { appendSystemEvent } from "@/lib/audit/system-event";
import { dayOf } from "@/lib/calendar/day";
import { db, type Tx } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { mustAct } from "./may";
import { refuseReset } from "./rules";

export type NewAccount = { userId: string; login: string; name: string; password: string };

type CreateUser = { name: string; login: string; phone: string };

/** A new account with an initial password, which is returned here once and stored only as a hash. */
export async function createUser(actor: Actor, input: CreateUser, now: Date): Promise<NewAccount> {
  mustAct(actor, "system_admin");
  const password = initialPassword();
  const passwordHash = await hashPassword(password);
  const userId = await db.$transaction(async (tx) => {
    const columns = { ...input, passwordHash, mustChangePassword: true };
    // A login taken a moment ago by someone else is found by the unique index, not by a look beforehand.
    const made = await tx.user.createManyAndReturn({
      data: [columns],
      skipDuplicates: true,
      select: { id: true },
    });
    const id = made[0]?.id;
    if (!id) throw new Refused({ code: "login_taken", zh: "该用户名已被使用，请换一个。", field: "login" });
    await appendSystemEvent(tx, actor, { event: "userCreated", subjectKind: "user", subjectId: id }, now);
    return id;
  });
  return { userId, login: input.login, name: input.name, password };
}

/** Disables an account and ends its sessions at once. Posts stay as they are and may be ended separately. */
export async function disableUser(actor: Actor, userId: string, now: Date): Promise<void> {
  mustAct(actor, "system_admin");
  if (actor.userId === userId) {
    throw new Refused({ code: "self", zh: "不能停用本人账号，请由另一名系统管理员办理。" });
  }
  await db.$transaction(async (tx) => {
    await lockUser(tx, userId);
    await refuseLastAdmin(tx, userId, now);
    await tx.user.update({ where: { id: userId }, data: { isActive: false }, select: { id: true } });
    await revokeSessions(tx, userId, now);
    await appendSystemEvent(
      tx,
      actor,
      { event: "userDisabled", subjectKind: "user", subjectId: userId },
      now,
    );
  });
}

/** Without a security administrator or an auditor nobody could put the office right again. */
async function refuseLastAdmin(tx: Tx, userId: string, now: Date): Promise<void> {
  const on = toDate(dayOf(now));
  const inForce = { validFrom: { lte: on }, OR: [{ validTo: null }, { validTo: { gte: on } }] };
  const kinds = ["system_admin", "security_admin", "auditor"] as const;
  const held = await tx.post.findFirst({
    where: { userId, kind: { in: [...kinds] }, ...inForce },
    select: { kind: true },
  });
  if (!held) return;
  const others = await tx.post.count({
    where: { kind: held.kind, userId: { not: userId }, user: { isActive: true }, ...inForce },
  });
  if (others > 0) return;
  const zh = "这是该管理员岗位唯一的在用账号，停用后将无人管理。请先授予另一人，再停用。";
  throw new Refused({ code: "last_admin", zh });
}

/** Lets a disabled account sign in again. By the system administrator. */
export async function enableUser(actor: Actor, userId: string, now: Date): Promise<void> {
  mustAct(actor, "system_admin");
  await db.$transaction(async (tx) => {
    await lockUser(tx, userId);
    await tx.user.update({ where: { id: userId }, data: { isActive: true }, select: { id: true } });
    await appendSystemEvent(tx, actor, { event: "userEnabled", subjectKind: "user", subjectId: userId }, now);
  });
}

/** A new initial password, returned once; ends the person's sessions and a running lock. */
export async function resetPassword(actor: Actor, userId: string, now: Date): Promise<NewAccount> {
  const password = initialPassword();
  const passwordHash = await hashPassword(password);
  const user = await db.$transaction(async (tx) => {
    await lockUser(tx, userId);
    // Posts to come count too: whoever will be an administrator is treated as one.
    const posts = await tx.post.findMany({
      where: { userId, OR: [{ validTo: null }, { validTo: { gte: toDate(dayOf(now)) } }] },
      select: { kind: true },
    });
    const refusal = refuseReset(
      { userId: actor.userId, kind: actor.acting.kind },
      { userId, kinds: posts.map((post) => post.kind) },
    );
    if (refusal) throw new Refused(refusal);
    await revokeSessions(tx, userId, now);
    await appendSystemEvent(
      tx,
      actor,
      { event: "passwordReset", subjectKind: "user", subjectId: userId },
      now,
    );
    return tx.user.update({
      where: { id: userId },
      data: { passwordHash, mustChangePassword: true, passwordChangedAt: now },
      select: { login: true, name: true },
    });
  });
  await unlockAccount(user.login);
  return { userId, ...user, password };
}

/** Changes to one person take turns; an unknown id is answered as not found. */
export async function lockUser(tx: Tx, userId: string): Promise<void> {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`SELECT id FROM "User" WHERE id = ${userId}::uuid FOR UPDATE`;
  if (rows.length === 0) throw new NotVisible();
}
