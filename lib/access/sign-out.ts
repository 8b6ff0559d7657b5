// The end of a session, with its event.
import "server-only";
import { appendSystemEvent, type SystemAct } from "@/lib/audit/system-event";
import { db } from "@/lib/db/client";
import { revokeSession } from "./session";

/** Ends a session by its own id; one that had ended stays as it is and is not recorded again. */
export async function signOut(sessionId: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const session = await tx.session.findUnique({ where: { id: sessionId }, select: { userId: true } });
    if (!session || !(await revokeSession(tx, session.userId, sessionId, now))) return;
    const act: SystemAct = { event: "signOut", subjectKind: "session", subjectId: sessionId };
    await appendSystemEvent(tx, { userId: session.userId }, act, now);
  });
}
