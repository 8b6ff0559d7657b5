// 延期申请: what units ask for, beside the day that is due now and the latest the rules allow.
import "server-only";
import { visibleTo } from "@/lib/access/visible";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, actingPosts } from "@/lib/lifecycle/actor";
import { answerStages, type Source } from "@/lib/lifecycle/facts";
import { userNames } from "@/lib/people/names";
import { latestExtended } from "@/lib/rules/extension";
import { loadRules } from "@/lib/transition/load/rules";
import type { Rules } from "@/lib/transition/step";

const shownAtMost = 100;

const include = {
  proposal: {
    select: {
      id: true,
      version: true,
      source: true,
      numberText: true,
      title: true,
      meetingId: true,
      bodyId: true,
      dispatchOfficeId: true,
    },
  },
  assignment: {
    select: {
      unitNameThen: true,
      duty: true,
      deadlines: { where: { endedBy: null, stage: { in: [...answerStages] } } },
    },
  },
} satisfies Prisma.ExtensionInclude;

type Found = Prisma.ExtensionGetPayload<{ include: typeof include }>;

export type PendingExtension = {
  id: string;
  proposalId: string;
  version: number;
  source: Source;
  numberText: string | null;
  title: string;
  unitName: string;
  reason: string;
  requestedOn: Day;
  requestedTo: Day;
  requestedBy: string;
  current: { dueOn: Day; explanation: string } | null;
  latest: { dueOn: Day; explanation: string } | null;
};

/** Undecided requests that this post grants by the meeting's rules, the soonest due first. */
export async function pendingExtensions(actor: Actor): Promise<PendingExtension[]> {
  const rows = await db.extension.findMany({
    where: { state: "pending", proposal: { is: visibleTo(actor) } },
    include,
    orderBy: { requestedOn: "asc" },
    take: shownAtMost,
  });
  const rules = await rulesOf(rows);
  const names = await userNames(rows.map((row) => row.requestedById));
  const own = rows.flatMap((row) => {
    const found = rules.get(row.proposal.meetingId);
    return found && grants(actor, row, found) ? [pendingOf(row, found, names)] : [];
  });
  return own.sort((a, b) => ((a.current?.dueOn ?? "9") < (b.current?.dueOn ?? "9") ? -1 : 1));
}

async function rulesOf(rows: readonly Found[]): Promise<Map<string, Rules>> {
  const ids = [...new Set(rows.map((row) => row.proposal.meetingId))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await loadRules(db, id)] as const)));
}

function grants(actor: Actor, { proposal }: Found, { content }: Rules): boolean {
  const kind = content.extension.grantedBy;
  const unitId = kind === "registrar" ? proposal.bodyId : proposal.dispatchOfficeId;
  return actingPosts(actor).some((post) => post.kind === kind && post.unitId === unitId);
}

function pendingOf(row: Found, rules: Rules, users: ReadonlyMap<string, string>): PendingExtension {
  const { id: proposalId, version, source, numberText, title } = row.proposal;
  const [clock] = row.assignment.deadlines;
  return {
    ...{ id: row.id, proposalId, version, source, numberText, title, reason: row.reason },
    unitName: row.assignment.unitNameThen,
    requestedOn: toDay(row.requestedOn),
    requestedTo: toDay(row.requestedTo),
    requestedBy: users.get(row.requestedById) ?? "",
    current: clock ? { dueOn: toDay(clock.dueOn), explanation: clock.explanation } : null,
    latest: clock
      ? latestExtended(rules.content, toDay(clock.startOn), toDay(clock.firstDueOn), rules.calendar)
      : null,
  };
}
