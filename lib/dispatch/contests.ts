// 退办裁定: what units ask to be relieved of, with everything a ruling needs to look at.
import "server-only";
import { visibleTo } from "@/lib/access/visible";
import { contestNote, idsOf } from "@/lib/assignment/contest-note";
import type { ContestNote } from "@/lib/assignment/tree";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { type Duty, letterStages, type Source } from "@/lib/lifecycle/facts";
import { worksOnItem } from "@/lib/lifecycle/who";
import { namesById } from "@/lib/people/names";
import { officesOf } from "./queries";

const shownAtMost = 100;

const select = {
  id: true,
  source: true,
  numberText: true,
  title: true,
  contests: { orderBy: { requestedOn: "asc" }, include: { assignment: { select: { unitNameThen: true } } } },
  assignments: {
    where: { parentId: null },
    select: {
      id: true,
      unitId: true,
      unitNameThen: true,
      duty: true,
      state: true,
      version: true,
      objection: true,
      unit: { select: { kind: true, parentId: true } },
      deadlines: {
        where: { endedBy: null, stage: { in: ["contestRuling", ...letterStages] } },
        orderBy: { dueOn: "asc" },
      },
    },
  },
} satisfies Prisma.ProposalSelect;

type Found = Prisma.ProposalGetPayload<{ select: typeof select }>;
type Names = Awaited<ReturnType<typeof namesById>>;

export type Clock = { stage: string; dueOn: Day; isEstimated: boolean; explanation: string };

export type PendingContest = {
  proposalId: string;
  source: Source;
  numberText: string | null;
  title: string;
  assignmentId: string;
  version: number;
  unitId: string;
  unitName: string;
  duty: Duty;
  contest: ContestNote;
  /** Earlier requests on the same item, by whatever unit. */
  earlier: (ContestNote & { unitName: string })[];
  /** The other units on the item, with what they said to the plan. */
  others: { id: string; unitName: string; duty: Duty; state: string; objection: string }[];
  ruling: Clock | null;
  answer: Clock | null;
  /** The ruler holds a post in a unit that works on the item: the ruling must be left to a colleague. */
  isOwn: boolean;
};

/** Undecided requests on the own office's items, those whose ruling is due first at the top. */
export async function pendingContests(actor: Actor): Promise<PendingContest[]> {
  const rows = await db.proposal.findMany({
    where: {
      AND: [
        visibleTo(actor),
        { dispatchOfficeId: { in: officesOf(actor) } },
        { contests: { some: { ruling: "pending", assignment: { parentId: null } } } },
      ],
    },
    select,
    take: shownAtMost,
  });
  const names = await namesById(idsOf(rows.flatMap((row) => row.contests)));
  const pending = rows.flatMap((row) => pendingOf(row, names, actor));
  return pending.sort((a, b) => ((a.ruling?.dueOn ?? "9") < (b.ruling?.dueOn ?? "9") ? -1 : 1));
}

function pendingOf(row: Found, names: Names, actor: Actor): PendingContest[] {
  return row.contests.flatMap((one) => {
    const own = row.assignments.find((each) => each.id === one.assignmentId);
    if (one.ruling !== "pending" || own?.state !== "contested") return [];
    const { source, numberText, title } = row;
    const clock = (stages: readonly string[]) => own.deadlines.find((each) => stages.includes(each.stage));
    return {
      ...{ proposalId: row.id, source, numberText, title },
      ...{ assignmentId: own.id, version: own.version, unitId: own.unitId, duty: own.duty },
      unitName: own.unitNameThen,
      contest: contestNote(one, names),
      earlier: row.contests
        .filter((each) => each.id !== one.id)
        .map((each) => ({ ...contestNote(each, names), unitName: each.assignment.unitNameThen })),
      others: row.assignments
        .filter((each) => each.id !== own.id && each.state !== "released")
        .map((each) => ({ ...each, unitName: each.unitNameThen })),
      ruling: clockOf(clock(["contestRuling"])),
      answer: clockOf(clock(letterStages)),
      isOwn: isOwnItem(row, actor),
    };
  });
}

function clockOf(clock: Found["assignments"][number]["deadlines"][number] | undefined): Clock | null {
  if (!clock) return null;
  const { stage, isEstimated, explanation } = clock;
  return { stage, isEstimated, explanation, dueOn: toDay(clock.dueOn) };
}

/** A hint for the page, by the rule that decides on the locked facts. */
function isOwnItem(row: Found, actor: Actor): boolean {
  const assignments = row.assignments.map(({ state, unitId, unit }) => ({
    state,
    institutionId: unit.kind === "section" ? (unit.parentId ?? unitId) : unitId,
  }));
  return worksOnItem({ assignments }, actor);
}
