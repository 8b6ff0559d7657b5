// 督办 of an item with what was answered: for the offices, and for the units that are asked. Proposers read of it nowhere.
import "server-only";
import { visibleTo } from "@/lib/access/visible";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { type Actor, isOfficePost } from "@/lib/lifecycle/actor";
import { decide } from "@/lib/lifecycle/engine";
import type { CaseFacts } from "@/lib/lifecycle/facts";
import { proposalEvents, proposalStates } from "@/lib/lifecycle/proposal";
import { actsFor } from "@/lib/lifecycle/who";
import { userNames } from "@/lib/people/names";

export type SupervisionNote = {
  id: string;
  requirement: string;
  on: Day;
  dueOn: Day;
  by: string;
  /** The unit that is asked; empty where all answering units are. */
  unit: string;
  answeredOn: Day | null;
  answer: string;
  /** This reader answers it now. */
  isMine: boolean;
};

/** The newest first. A unit reads those that ask every unit or itself. */
export async function supervisionsOf(actor: Actor, file: CaseFacts, today: Day): Promise<SupervisionNote[]> {
  if (actor.acting.kind === "proposer") return [];
  const rows = await db.supervision.findMany({
    where: { proposal: { AND: [{ id: file.proposal.id }, visibleTo(actor)] } },
    orderBy: { id: "desc" },
  });
  const isOffice = isOfficePost(actor.acting.kind);
  const mayAnswer = decide(proposalEvents.answerSupervision, proposalStates, file, { actor, today }).ok;
  const users = await userNames(rows.map((row) => row.byUserId));
  return rows.flatMap(({ id, requirement, answer, assignmentId, byUserId, ...row }) => {
    const asked = file.assignments.find((one) => one.id === assignmentId);
    const isOwn = !asked || actsFor(actor, [asked.unitId]);
    if (!isOffice && !isOwn) return [];
    const answeredOn = toDay(row.answeredOn);
    return [
      {
        ...{ id, requirement, answer, answeredOn },
        on: toDay(row.on),
        dueOn: toDay(row.dueOn),
        by: users.get(byUserId) ?? "",
        unit: asked?.unitName ?? "",
        isMine: answeredOn === null && isOwn && mayAnswer,
      },
    ];
  });
}
