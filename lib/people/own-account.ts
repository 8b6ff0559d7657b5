// What a person does with their own account: password, acting post, sessions.
import "server-only";
import { mayTry, recordFailure, recordSuccess } from "@/lib/access/lockout";
import { hashPassword, passwordMatches } from "@/lib/access/password";
import { type LiveSession, revokeSession, revokeSessions } from "@/lib/access/session";
import { appendSystemEvent } from "@/lib/audit/system-event";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { refusePassword } from "./rules";

type ChangePassword = { current: string; password: string };

/** Changes the own password after checking the present one; ends all other sessions of the person. */
export async function changePassword(
  session: LiveSession,
  input: ChangePassword,
  address: string,
  now: Date,
): Promise<void> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: session.userId },
    select: { login: true, passwordHash: true },
  });
  await mustKnowPassword(user, input.current, address);
  if (input.current === input.password) {
    throw new Refused({ code: "same", zh: "新密码不能与现在的密码相同。", field: "password" });
  }
  const refusal = refusePassword(user.login, input.password);
  if (refusal) throw new Refused(refusal);
  const passwordHash = await hashPassword(input.password);
  await db.$transaction(async (tx) => {
    await tx.user.update({
      where: { id: session.userId },
      data: { passwordHash, mustChangePassword: false, passwordChangedAt: now },
      select: { id: true },
    });
    await revokeSessions(tx, session.userId, now, session.id);
    const act = {
      event: "passwordChanged",
      subjectKind: "user",
      subjectId: session.userId,
      address,
    } as const;
    await appendSystemEvent(tx, { userId: session.userId }, act, now);
  });
}

/** Tries count as sign-ins do: a browser left open must not become a place to guess passwords. */
async function mustKnowPassword(
  user: { login: string; passwordHash: string },
  password: string,
  address: string,
): Promise<void> {
  const attempt = { login: user.login, address };
  const isOpen = await mayTry(attempt);
  if (isOpen && (await passwordMatches(password, user.passwordHash))) return recordSuccess(attempt);
  if (isOpen) await recordFailure(attempt);
  const zh = "现在的密码不正确，或输错次数过多、账号已暂时锁定。";
  throw new Refused({ code: "wrong_password", zh, field: "current" });
}

/** 切换身份: acts under another of the own posts from now on; another person's or an ended post is not found. */
export async function switchPost(session: LiveSession, postId: string, now: Date): Promise<void> {
  const on = toDate(dayOf(now));
  await db.$transaction(async (tx) => {
    const post = await tx.post.findFirst({
      where: {
        id: postId,
        userId: session.userId,
        validFrom: { lte: on },
        OR: [{ validTo: null }, { validTo: { gte: on } }],
      },
      select: { id: true, kind: true },
    });
    if (!post) throw new NotVisible();
    await tx.session.update({ where: { id: session.id }, data: { postId: post.id }, select: { id: true } });
    const act = { event: "postSwitched", subjectKind: "post", subjectId: post.id } as const;
    await appendSystemEvent(tx, { userId: session.userId }, { ...act, data: { kind: post.kind } }, now);
  });
}

/** Ends another of the own sessions, such as one left open on a shared computer. */
export async function endOwnSession(session: LiveSession, sessionId: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!(await revokeSession(tx, session.userId, sessionId, now))) throw new NotVisible();
    const act = { event: "sessionRevoked", subjectKind: "session", subjectId: sessionId } as const;
    await appendSystemEvent(tx, { userId: session.userId }, act, now);
  });
}
