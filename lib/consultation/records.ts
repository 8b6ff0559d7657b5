// 面商记录 across items: what a unit's people have recorded. One query counts, one reads a page.
import "server-only";
import { maySeeName } from "@/lib/access/contacts";
import { visibleTo } from "@/lib/access/visible";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { Channel, ConsultationStage } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/lifecycle/actor";
import { shortNames, userNames } from "@/lib/people/names";
import { isInPerson } from "./labels";

export const pageSize = 50;

export type RecordFilters = {
  stage?: ConsultationStage;
  by?: string;
  inPerson?: boolean;
  page: number;
  /** Records of a page, `pageSize` unless said. */
  size?: number;
};

/** Records of the own institution on items the actor may see; another unit's contacts are that unit's own. */
function ownRecords(actor: Actor): Prisma.ConsultationWhereInput {
  const { institutionId, unitIds } = actor.acting;
  return {
    unitId: { in: [...new Set([institutionId, ...unitIds])] },
    items: { some: { proposal: { is: visibleTo(actor) } } },
  };
}

export type RecordCount = {
  stage: ConsultationStage;
  byId: string;
  byName: string;
  unitName: string;
  total: number;
  inPerson: number;
};

/** How many records there are by stage and by who made them, and how many of those were in person. */
export async function countRecords(actor: Actor): Promise<RecordCount[]> {
  const groups = await db.consultation.groupBy({
    by: ["stage", "channel", "recordedById", "unitId"],
    where: ownRecords(actor),
    _count: true,
  });
  const [users, units] = await Promise.all([
    userNames(groups.map((group) => group.recordedById)),
    shortNames(groups.map((group) => group.unitId)),
  ]);
  const counts = new Map<string, RecordCount>();
  for (const { stage, channel, recordedById, unitId, _count } of groups) {
    const key = `${stage}.${recordedById}.${unitId}`;
    const count = counts.get(key) ?? {
      stage,
      byId: recordedById,
      byName: users.get(recordedById) ?? "",
      unitName: units.get(unitId) ?? "",
      total: 0,
      inPerson: 0,
    };
    count.total += _count;
    if (isInPerson(channel)) count.inPerson += _count;
    counts.set(key, count);
  }
  return [...counts.values()];
}

const recordSelect = {
  id: true,
  on: true,
  stage: true,
  channel: true,
  place: true,
  said: true,
  agreed: true,
  recordedById: true,
  people: { select: { name: true, rank: true } },
  signers: {
    select: {
      confirmedAt: true,
      signer: { select: { nameThen: true, isUnnamed: true, proposerId: true } },
    },
  },
  items: {
    select: { proposal: { select: { id: true, title: true, source: true, numberText: true } } },
  },
} satisfies Prisma.ConsultationSelect;

type RecordRow = Prisma.ConsultationGetPayload<{ select: typeof recordSelect }>;

export type ConsultationRecord = Omit<RecordRow, "on" | "signers"> & {
  on: Day;
  /** Null for one who asked not to be named. */
  signers: { name: string | null; isConfirmed: boolean }[];
};

/** A page of records, the newest first. */
export async function recordPage(actor: Actor, filters: RecordFilters): Promise<ConsultationRecord[]> {
  const { page, size = pageSize } = filters;
  const rows = await db.consultation.findMany({
    where: {
      AND: [
        ownRecords(actor),
        filters.stage ? { stage: filters.stage } : {},
        filters.by ? { recordedById: filters.by } : {},
        filters.inPerson ? { channel: { in: inPersonOnly } } : {},
      ],
    },
    select: {
      ...recordSelect,
      // One meeting may serve several items; those of others, and who signed them, are not named here.
      items: { ...recordSelect.items, where: { proposal: { is: visibleTo(actor) } } },
      signers: {
        ...recordSelect.signers,
        where: { signer: { is: { proposal: { is: visibleTo(actor) } } } },
      },
    },
    orderBy: [{ on: "desc" }, { id: "desc" }],
    skip: (page - 1) * size,
    take: size,
  });
  return rows.map((row) => ({
    ...row,
    on: toDay(row.on),
    signers: row.signers.map(({ signer, confirmedAt }) => ({
      name: maySeeName(actor, signer) ? signer.nameThen : null,
      isConfirmed: confirmedAt !== null,
    })),
  }));
}

const channels: readonly Channel[] = [
  ...(["visit", "symposium", "meeting", "phone", "video", "letter"] as const),
  ...(["wechat", "research", "inspection"] as const),
];
const inPersonOnly = channels.filter(isInPerson);
