// 卷宗: one item as a page needs it. Read only; what may be done with it is decided by lib/lifecycle.
import "server-only";
import { cache } from "react";
import { requireActor } from "@/lib/access/actor";
import { orNotFound } from "@/lib/access/or-not-found";
import { isUuid } from "@/lib/access/uuid";
import { visibleTo } from "@/lib/access/visible";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/lifecycle/actor";
import type { CaseFacts } from "@/lib/lifecycle/facts";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { loadCase } from "@/lib/transition/load/case-facts";
import type { Rules } from "@/lib/transition/step";

const headInclude = {
  meeting: { select: { name: true } },
  asks: { orderBy: { ordinal: "asc" } },
  signers: { orderBy: { ordinal: "asc" } },
  topics: { include: { topic: { select: { id: true, name: true } } } },
  upperOrder: true,
  designations: { where: { to: null }, orderBy: { from: "asc" } },
  commendations: { select: { year: true }, orderBy: { year: "asc" } },
} satisfies Prisma.ProposalInclude;

export type DossierHead = Prisma.ProposalGetPayload<{ include: typeof headInclude }>;

export type Dossier = {
  actor: Actor;
  today: string;
  head: DossierHead;
  file: CaseFacts;
  rules: Rules;
};

/** The item for this actor; throws NotVisible for an id that does not exist or may not be seen. */
export async function loadDossier(actor: Actor, id: string, now: Date): Promise<Dossier> {
  const today = dayOf(now);
  const head = isUuid(id)
    ? await db.proposal.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, include: headInclude })
    : null;
  const loaded = head && (await loadCase(db, head.id, today));
  if (!head || !loaded) throw new NotVisible();
  return { actor, today, head, ...loaded };
}

/** The item of this request, read once however many parts of the page ask; an unseen id is a 404. */
export const openDossier = cache(async (id: string): Promise<Dossier> => {
  const actor = await requireActor();
  return orNotFound(loadDossier(actor, id, new Date()));
});

export type OpenClock = {
  stage: string;
  dueOn: string;
  explanation: string;
  isEstimated: boolean;
  unitName: string;
};

/** Running clocks of the item, soonest first, each with the sentence that explains its day. */
export async function openClocks(proposalId: string): Promise<OpenClock[]> {
  const rows = await db.deadline.findMany({
    where: { proposalId, endedBy: null },
    orderBy: { dueOn: "asc" },
    include: { assignment: { select: { unitNameThen: true } } },
  });
  return rows.map((row) => ({
    stage: row.stage,
    dueOn: toDay(row.dueOn),
    explanation: row.explanation,
    isEstimated: row.isEstimated,
    unitName: row.assignment?.unitNameThen ?? "",
  }));
}
