// Signing in: the one verification behind the page's own action and next-auth's route.
import "server-only";
import { appendSystemEvent, type SystemAct } from "@/lib/audit/system-event";
import { db } from "@/lib/db/client";
import { mayTry, recordFailure, recordSuccess } from "./lockout";
import { passwordMatches } from "./password";
import { beginSession, type Origin } from "./session";

/** One sentence for every failure: it must not tell whether the account exists or is locked. */
export const signInFailed = "用户名或密码不正确，或账号已暂时锁定。";

export type Credentials = { login: string; password: string };

/**
 * Checks the password and begins a session: its id, or null for any failure (unknown, wrong, disabled, locked).
 * Successes, failures of known accounts and locks are recorded in the system events.
 */
export async function signIn(
  { login, password }: Credentials,
  origin: Origin,
  now: Date,
): Promise<string | null> {
  const attempt = { login, address: origin.address };
  if (!(await mayTry(attempt))) return null;
  const user = await db.user.findUnique({
    where: { login: login.toLowerCase() },
    select: { id: true, passwordHash: true, isActive: true },
  });
  const matches = await passwordMatches(password, user?.passwordHash ?? null);
  if (!user || !matches || !user.isActive) {
    const locked = await recordFailure(attempt);
    await recordRefusal(user?.id ?? null, locked, origin, now);
    return null;
  }
  await recordSuccess(attempt);
  return db.$transaction(async (tx) => {
    const id = await beginSession(tx, user.id, origin, now);
    const act: SystemAct = {
      event: "signIn",
      subjectKind: "session",
      subjectId: id,
      address: origin.address,
    };
    await appendSystemEvent(tx, { userId: user.id }, act, now);
    return id;
  });
}

/** What was typed as a name is not kept: people type their password there by mistake. */
async function recordRefusal(userId: string | null, locked: boolean, origin: Origin, now: Date) {
  const event = locked ? "accountLocked" : "signInFailed";
  const act: SystemAct = { event, subjectKind: "user", subjectId: userId, address: origin.address };
  await db.$transaction((tx) => appendSystemEvent(tx, null, act, now));
}
