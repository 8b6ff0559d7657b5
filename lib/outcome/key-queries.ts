// 重点办理: who named the item, the unit's plan and team, its reports and the meetings on it. Reads only.
import "server-only";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Dossier } from "@/lib/dossier/open";
import { isOfficePost } from "@/lib/lifecycle/actor";
import { reportIntervals } from "@/lib/lifecycle/inputs/key";
import { unitNames } from "@/lib/people/names";

export type DesignationView = {
  id: string;
  kind: string;
  byUnitId: string;
  by: string;
  champion: string;
  committee: string;
  plan: string;
  /** 「每月」; empty where no reports are asked for. */
  reports: string;
  from: string;
};
export type MemberView = { id: string; part: string; name: string; title: string };
export type PlanView = {
  id: string;
  unit: string;
  on: string;
  text: string;
  fileId: string | null;
  members: MemberView[];
};
export type ReportView = { id: string; unit: string; on: string; text: string; fileId: string | null };
export type MeetingView = { id: string; unit: string; kind: string; on: string; text: string };

export type KeyView = {
  designations: DesignationView[];
  /** The newest first; the first one is in force. */
  plans: PlanView[];
  reports: ReportView[];
  meetings: MeetingView[];
  /** Next day a report is due; null where none is asked for. */
  dueOn: string | null;
};

/**
 * What concerns a key item. Proposers read who named it and who leads; plan, reports and meetings are between offices
 * and units, a unit's meetings its own. The caller has checked that the actor sees the item.
 */
export async function keyOf({ actor, head, file }: Dossier): Promise<KeyView> {
  const { kind, institutionId } = actor.acting;
  const isOffice = isOfficePost(kind);
  const where = { proposalId: head.id };
  const isStaff = kind !== "proposer";
  const [plans, reports, meetings] = isStaff
    ? await Promise.all([
        db.keyPlan.findMany({
          where,
          include: { members: { orderBy: { ordinal: "asc" } } },
          orderBy: { createdAt: "desc" },
        }),
        db.keyReport.findMany({ where, orderBy: { createdAt: "desc" } }),
        db.briefing.findMany({
          where: { ...where, ...(isOffice ? {} : { unitId: institutionId }) },
          orderBy: [{ on: "desc" }, { id: "desc" }],
        }),
      ])
    : [[], [], []];
  const names = await unitNames([
    ...head.designations.map((one) => one.byUnitId),
    ...[...plans, ...reports, ...meetings].map((one) => one.unitId),
  ]);
  return {
    designations: head.designations.map((one) => ({
      ...{ id: one.id, kind: one.kind, byUnitId: one.byUnitId, champion: one.champion },
      ...{
        committee: one.committee,
        plan: one.plan,
        by: names.get(one.byUnitId) ?? "",
        from: toDay(one.from),
      },
      reports: Object.values(reportIntervals).find(({ days }) => days && days === one.reportDays)?.zh ?? "",
    })),
    plans: plans.map(({ id, unitId, on, text, fileId, members }) => ({
      ...{ id, text, fileId, unit: names.get(unitId) ?? "", on: toDay(on) },
      members: members.map(({ id, part, name, title }) => ({ id, part, name, title })),
    })),
    reports: reports.map(({ id, unitId, on, text, fileId }) => ({
      ...{ id, text, fileId, unit: names.get(unitId) ?? "", on: toDay(on) },
    })),
    meetings: meetings.map(({ id, unitId, kind, on, text }) => ({
      ...{ id, kind, text, unit: names.get(unitId) ?? "", on: toDay(on) },
    })),
    dueOn: isStaff ? (file.deadlines.find((clock) => clock.stage === "keyReport")?.dueOn ?? null) : null,
  };
}

export type MeritView = {
  commendations: { id: string; year: number; note: string; by: string }[];
  achievements: {
    id: string;
    kind: string;
    title: string;
    text: string;
    on: string;
    fileId: string | null;
  }[];
};

/** 优秀 and 成果转化 of one item, for everyone who sees it. */
export async function meritsOf({ head }: Dossier): Promise<MeritView> {
  const where = { proposalId: head.id };
  const [commendations, achievements] = await Promise.all([
    db.commendation.findMany({ where, orderBy: { year: "asc" } }),
    db.achievement.findMany({ where, orderBy: [{ on: "asc" }, { id: "asc" }] }),
  ]);
  const names = await unitNames(commendations.map((one) => one.byUnitId));
  return {
    commendations: commendations.map(({ id, year, note, byUnitId }) => ({
      ...{ id, year, note, by: names.get(byUnitId) ?? "" },
    })),
    achievements: achievements.map(({ id, kind, title, text, on, fileId }) => ({
      ...{ id, kind, title, text, fileId, on: toDay(on) },
    })),
  };
}
