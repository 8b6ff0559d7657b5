// Failed answers whose unit was abolished or merged since: who has the duty now must be named before 重新办理.
import "server-only";
import { db } from "@/lib/db/client";
import type { CaseFacts } from "@/lib/lifecycle/facts";

export type EndedUnit = {
  replyId: string;
  name: string;
  /** The only unit that took over, where there is one. */
  heirId: string | null;
};

/** One query; empty for nearly every item. */
export async function endedUnits(file: CaseFacts, replyIds: readonly string[]): Promise<EndedUnit[]> {
  const replies = file.replies.filter((reply) => replyIds.includes(reply.id));
  const rows = await db.unit.findMany({
    where: { id: { in: replies.map((reply) => reply.unitId) }, validTo: { not: null } },
    select: {
      id: true,
      name: true,
      successors: { where: { to: { is: { validTo: null } } }, select: { toId: true } },
    },
  });
  return replies.flatMap((reply) => {
    const unit = rows.find((row) => row.id === reply.unitId);
    if (!unit) return [];
    const [heir] = unit.successors;
    return [
      {
        replyId: reply.id,
        name: unit.name,
        heirId: heir && unit.successors.length === 1 ? heir.toId : null,
      },
    ];
  });
}
