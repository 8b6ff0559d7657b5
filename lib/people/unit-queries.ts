// Reads of 单位: the tree, one unit with its people, and the options of its forms.
import "server-only";
import { isUuid } from "@/lib/access/uuid";
import { type Day, dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { UnitKind } from "@/lib/db/generated/enums";
import type { Actor, PostKind } from "@/lib/lifecycle/actor";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { mustReadSettings } from "./may";
import { currentOn } from "./queries";

export type UnitRow = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  parentId: string | null;
  isExternal: boolean;
  validTo: Day | null;
  people: number;
  depth: number;
};

export type UnitView = "units" | "sections" | "ended";

const views: Record<UnitView, Prisma.UnitWhereInput> = {
  units: { validTo: null, kind: { not: "section" } },
  sections: { validTo: null },
  ended: {},
};

/** The units tree in reading order, each before the units below it: without sections, with them, with ended ones. */
export async function listUnits(actor: Actor, view: UnitView): Promise<UnitRow[]> {
  mustReadSettings(actor);
  const units = await db.unit.findMany({
    where: views[view],
    orderBy: [{ kind: "asc" }, { code: "asc" }],
    select: {
      id: true,
      code: true,
      name: true,
      shortName: true,
      kind: true,
      parentId: true,
      isExternal: true,
      validTo: true,
      _count: { select: { posts: { where: currentOn(dayOf(new Date())) } } },
    },
  });
  const rows = units.map(({ _count, validTo, ...unit }) => ({
    ...unit,
    validTo: toDay(validTo),
    people: _count.posts,
    depth: 0,
  }));
  return inTreeOrder(rows);
}

function inTreeOrder(rows: readonly UnitRow[]): UnitRow[] {
  const known = new Set(rows.map((row) => row.id));
  const below = new Map<string, UnitRow[]>();
  for (const row of rows) {
    const parent = row.parentId && known.has(row.parentId) ? row.parentId : "";
    below.set(parent, [...(below.get(parent) ?? []), row]);
  }
  const walk = (parent: string, depth: number): UnitRow[] =>
    (below.get(parent) ?? []).flatMap((row) => [{ ...row, depth }, ...walk(row.id, depth + 1)]);
  return walk("", 0);
}

/** The units in which a post can be granted, for the picker. */
export async function unitOptions(actor: Actor): Promise<{ value: string; zh: string; keywords: string }[]> {
  mustReadSettings(actor);
  const units = await db.unit.findMany({
    where: { validTo: null, isExternal: false },
    orderBy: { code: "asc" },
    select: {
      id: true,
      name: true,
      shortName: true,
      initials: true,
      code: true,
      kind: true,
      parent: { select: { shortName: true } },
    },
  });
  return units.map(({ id, name, shortName, initials, code, kind, parent }) => ({
    value: id,
    zh: kind === "section" && parent ? `${parent.shortName} ${name}` : name,
    keywords: [initials, code, shortName].join(" "),
  }));
}

export type LeaderPost = {
  id: string;
  kind: PostKind;
  title: string;
  userId: string;
  name: string;
  validFrom: Day;
};

export type UnitDetail = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  isExternal: boolean;
  validFrom: Day;
  validTo: Day | null;
  parent: { id: string; name: string } | null;
  children: { id: string; name: string; shortName: string }[];
  names: { name: string; validFrom: Day; validTo: Day | null }[];
  /** Units that its duties went to, and units whose duties it took over. */
  successors: { id: string; name: string; on: Day }[];
  predecessors: { id: string; name: string; on: Day }[];
  posts: LeaderPost[];
  charges: { id: string; leader: string; unit: string; validFrom: Day }[];
  standins: {
    id: string;
    absent: string;
    acting: string;
    validFrom: Day;
    validTo: Day | null;
    reason: string;
  }[];
};

/** One unit with its earlier names, people, 分管 and 代行; an unknown id is not found. */
export async function unitDetail(actor: Actor, id: string): Promise<UnitDetail> {
  mustReadSettings(actor);
  if (!isUuid(id)) throw new NotVisible();
  const today = dayOf(new Date());
  const unit = await findUnit(id, today);
  if (!unit) throw new NotVisible();
  const [charges, standins] = await Promise.all([chargesOf(id, today), standinsOf(id, today)]);
  const { parentId: _, validFrom, validTo, names, posts, successors, predecessors, ...columns } = unit;
  return {
    ...columns,
    validFrom: toDay(validFrom),
    validTo: toDay(validTo),
    names: names.map((row) => ({ ...row, validFrom: toDay(row.validFrom), validTo: toDay(row.validTo) })),
    successors: successors.map((row) => ({ ...row.to, on: toDay(row.on) })),
    predecessors: predecessors.map((row) => ({ ...row.from, on: toDay(row.on) })),
    posts: posts.map(({ user, validFrom, ...post }) => ({
      ...post,
      userId: user.id,
      name: user.name,
      validFrom: toDay(validFrom),
    })),
    charges,
    standins,
  };
}

function findUnit(id: string, today: Day) {
  return db.unit.findUnique({
    where: { id },
    select: {
      id: true,
      code: true,
      name: true,
      shortName: true,
      kind: true,
      parentId: true,
      isExternal: true,
      validFrom: true,
      validTo: true,
      parent: { select: { id: true, name: true } },
      children: {
        where: { validTo: null },
        orderBy: { code: "asc" },
        select: { id: true, name: true, shortName: true },
      },
      names: { orderBy: { validFrom: "asc" }, select: { name: true, validFrom: true, validTo: true } },
      successors: { orderBy: { on: "asc" }, select: { on: true, to: { select: { id: true, name: true } } } },
      predecessors: {
        orderBy: { on: "asc" },
        select: { on: true, from: { select: { id: true, name: true } } },
      },
      posts: {
        where: currentOn(today),
        orderBy: [{ kind: "asc" }, { validFrom: "asc" }],
        select: {
          id: true,
          kind: true,
          title: true,
          validFrom: true,
          user: { select: { id: true, name: true } },
        },
      },
    },
  });
}

async function chargesOf(unitId: string, today: Day): Promise<UnitDetail["charges"]> {
  const rows = await db.charge.findMany({
    where: { post: { unitId }, ...currentOn(today) },
    orderBy: { validFrom: "asc" },
    select: {
      id: true,
      validFrom: true,
      unit: { select: { name: true } },
      post: { select: { user: { select: { name: true } } } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    leader: row.post.user.name,
    unit: row.unit.name,
    validFrom: toDay(row.validFrom),
  }));
}

async function standinsOf(unitId: string, today: Day): Promise<UnitDetail["standins"]> {
  const rows = await db.standin.findMany({
    where: { absentPost: { unitId }, OR: [{ validTo: null }, { validTo: { gte: toDate(today) } }] },
    orderBy: { validFrom: "asc" },
    select: {
      id: true,
      validFrom: true,
      validTo: true,
      reason: true,
      absentPost: { select: { user: { select: { name: true } } } },
      actingPost: { select: { user: { select: { name: true } } } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    absent: row.absentPost.user.name,
    acting: row.actingPost.user.name,
    validFrom: toDay(row.validFrom),
    validTo: toDay(row.validTo),
    reason: row.reason,
  }));
}
