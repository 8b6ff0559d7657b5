// What pickers offer: units, offices, sections, colleagues. Current ones only.
import "server-only";
import { cache } from "react";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import type { UnitKind } from "@/lib/db/generated/enums";
import { currentOn } from "./queries";
import { answeringKinds } from "./rules";

export type PickerOption = { value: string; zh: string; note?: string; keywords?: string };

async function units(where: { kind?: { in: UnitKind[] }; parentId?: string }): Promise<PickerOption[]> {
  const rows = await db.unit.findMany({
    where: { ...where, validTo: null },
    select: { id: true, name: true, shortName: true, initials: true },
    orderBy: [{ kind: "asc" }, { code: "asc" }],
  });
  return rows.map((row) => ({ value: row.id, zh: row.name, keywords: `${row.shortName} ${row.initials}` }));
}

/** Units an item can be given to: bureaus, sub-districts and other bodies, not sections. */
export const unitOptions = cache(() => units({ kind: { in: [...answeringKinds] } }));

export const sectionOptions = cache((parentId: string) => units({ parentId }));

const headZh = { section_head: "负责人", coordinator: "联络员" } as const;

/** Who receives what is handed to each unit below: its coordinators, or else its heads. */
export const sectionHeads = cache(async (parentId: string): Promise<Map<string, string>> => {
  const kinds = ["coordinator", "section_head"] as const;
  const posts = await db.post.findMany({
    where: { kind: { in: [...kinds] }, ...currentOn(dayOf(new Date())), unit: { parentId } },
    select: { unitId: true, kind: true, user: { select: { name: true } } },
    orderBy: { validFrom: "asc" },
  });
  const wordsOf = (unitId: string) => {
    const own = posts.filter((post) => post.unitId === unitId);
    const kind = kinds.find((one) => own.some((post) => post.kind === one)) ?? "section_head";
    const names = own.filter((post) => post.kind === kind).map((post) => post.user.name);
    return `${headZh[kind]} ${names.join("、")}`;
  };
  return new Map(posts.map(({ unitId }) => [unitId, wordsOf(unitId)]));
});

/** Units with a dispatcher today. */
export const officeOptions = cache(async (): Promise<PickerOption[]> => {
  const rows = await db.unit.findMany({
    where: { validTo: null, posts: { some: { kind: "dispatcher", ...currentOn(dayOf(new Date())) } } },
    select: { id: true, name: true },
    orderBy: { code: "asc" },
  });
  return rows.map((row) => ({ value: row.id, zh: row.name }));
});

/** Handlers and section heads of an institution and its sections. */
export const colleagueOptions = cache(async (institutionId: string): Promise<PickerOption[]> => {
  const posts = await db.post.findMany({
    where: {
      kind: { in: ["handler", "section_head"] },
      ...currentOn(dayOf(new Date())),
      unit: { OR: [{ id: institutionId }, { parentId: institutionId }] },
    },
    select: {
      userId: true,
      kind: true,
      unitId: true,
      user: { select: { name: true } },
      unit: { select: { name: true } },
    },
    orderBy: [{ unit: { code: "asc" } }, { kind: "asc" }],
  });
  const seen = new Map(posts.map((post) => [post.userId, post]));
  return [...seen.values()].map((post) => ({ value: post.userId, zh: post.user.name, note: post.unit.name }));
});

/** The leaders of a unit today, by post: who can give a 批示. */
export const leaderOptions = cache(async (unitId: string): Promise<PickerOption[]> => {
  const posts = await db.post.findMany({
    where: { unitId, kind: { in: ["leader", "deputy_leader"] }, ...currentOn(dayOf(new Date())) },
    select: { id: true, title: true, user: { select: { name: true } } },
    orderBy: [{ kind: "desc" }, { validFrom: "asc" }],
  });
  return posts.map((post) => ({ value: post.id, zh: post.user.name, note: post.title }));
});

/** The name of a unit today; empty when there is none. */
export const unitName = cache(async (id: string): Promise<string> => {
  const unit = await db.unit.findUnique({ where: { id }, select: { name: true } });
  return unit?.name ?? "";
});
