// The units tree: created, renamed and ended, never deleted, because letters keep the names of their day.
import "server-only";
import { appendSystemEvent, type SystemAct } from "@/lib/audit/system-event";
import { addDays, type Day, dayOf } from "@/lib/calendar/day";
import { db, type Tx } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day";
import type { UnitKind } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { mustAct } from "./may";

type CreateUnit = {
  name: string;
  shortName: string;
  code: string;
  initials: string;
  kind: UnitKind;
  parentId?: string | undefined;
  isExternal: boolean;
  validFrom: Day;
};

/** A new unit under its parent. Refused: a code in use, a name in use under the same parent, a section without one. */
export async function createUnit(actor: Actor, input: CreateUnit, now: Date): Promise<string> {
  mustAct(actor, "system_admin");
  return db.$transaction(async (tx) => {
    await mustFit(tx, input);
    const { parentId, ...columns } = input;
    const row = { ...columns, parentId: parentId ?? null, validFrom: toDate(input.validFrom) };
    const made = await tx.unit.createManyAndReturn({
      data: [row],
      skipDuplicates: true,
      select: { id: true },
    });
    const id = made[0]?.id;
    if (!id) throw new Refused({ code: "code_taken", zh: "该编码已被使用，请换一个。", field: "code" });
    await appendSystemEvent(tx, actor, { event: "unitCreated", subjectKind: "unit", subjectId: id }, now);
    return id;
  });
}

async function mustFit(tx: Tx, input: CreateUnit): Promise<void> {
  const parent = input.parentId
    ? await tx.unit.findUnique({ where: { id: input.parentId }, select: { validTo: true } })
    : null;
  if (input.parentId && (!parent || parent.validTo !== null)) {
    throw new Refused({ code: "parent_ended", zh: "上级单位已撤销，请另选。", field: "parentId" });
  }
  if (input.kind === "section" && !input.parentId) {
    throw new Refused({ code: "no_parent", zh: "科室须选择所属单位。", field: "parentId" });
  }
  await refuseTwin(tx, input.name, input.parentId ?? null, null);
}

async function refuseTwin(tx: Tx, name: string, parentId: string | null, ownId: string | null) {
  const twin = await tx.unit.findFirst({
    where: { name, parentId, validTo: null, ...(ownId === null ? {} : { id: { not: ownId } }) },
    select: { id: true },
  });
  if (twin)
    throw new Refused({ code: "name_taken", zh: "同一上级之下已有同名单位，请核对。", field: "name" });
}

type RenameUnit = { unitId: string; name: string; shortName: string; from: Day };

/** 更名: the old name is kept with its days; letters, signers and events of its time go on showing it. */
export async function renameUnit(actor: Actor, input: RenameUnit, now: Date): Promise<void> {
  mustAct(actor, "system_admin");
  await db.$transaction(async (tx) => {
    const unit = await lockUnit(tx, input.unitId);
    if (unit.name === input.name && unit.shortName === input.shortName) {
      throw new Refused({ code: "same_name", zh: "名称没有变化。", field: "name" });
    }
    if (input.from > dayOf(now)) {
      throw new Refused({ code: "future", zh: "更名日期不能晚于今天，请在更名当日办理。", field: "from" });
    }
    await refuseTwin(tx, input.name, unit.parentId, unit.id);
    if (unit.name !== input.name) await keepName(tx, unit, input.from);
    const { name, shortName } = input;
    await tx.unit.update({ where: { id: unit.id }, data: { name, shortName }, select: { id: true } });
    const data = { from: input.from, before: unit.name, after: input.name };
    const act: SystemAct = { event: "unitRenamed", subjectKind: "unit", subjectId: unit.id, data };
    await appendSystemEvent(tx, actor, act, now);
  });
}

type LockedUnit = {
  id: string;
  name: string;
  shortName: string;
  parentId: string | null;
  validFrom: Date;
  validTo: Date | null;
};

async function keepName(tx: Tx, unit: LockedUnit, from: Day): Promise<void> {
  const last = await tx.unitName.findFirst({
    where: { unitId: unit.id, validTo: { not: null } },
    orderBy: { validTo: "desc" },
    select: { validTo: true },
  });
  const since = last?.validTo ? addDays(toDay(last.validTo), 1) : toDay(unit.validFrom);
  if (from <= since) {
    throw new Refused({ code: "too_early", zh: `更名日期须晚于现用名称启用的 ${since}。`, field: "from" });
  }
  // A row kept for the present name without an end is closed instead of doubled.
  const open = await tx.unitName.updateMany({
    where: { unitId: unit.id, name: unit.name, validTo: null },
    data: { validTo: toDate(addDays(from, -1)) },
  });
  if (open.count > 0) return;
  const row = { unitId: unit.id, name: unit.name, validFrom: toDate(since) };
  await tx.unitName.create({
    data: { ...row, validTo: toDate(addDays(from, -1)) },
    select: { id: true },
  });
}

/** 撤销: refused while anything still hangs on the unit; each hindrance is named. */
export async function endUnit(
  actor: Actor,
  input: { unitId: string; validTo: Day },
  now: Date,
): Promise<void> {
  mustAct(actor, "system_admin");
  await db.$transaction(async (tx) => {
    const unit = await lockUnit(tx, input.unitId);
    const hindrances = await hindrancesOf(tx, unit.id, input.validTo);
    if (hindrances.length > 0) {
      const zh = `该单位${hindrances.join("，")}，不能撤销。请先逐项处理。`;
      throw new Refused({ code: "in_use", zh });
    }
    await tx.unit.update({
      where: { id: unit.id },
      data: { validTo: toDate(input.validTo) },
      select: { id: true },
    });
    const data = { validTo: input.validTo };
    await appendSystemEvent(
      tx,
      actor,
      { event: "unitEnded", subjectKind: "unit", subjectId: unit.id, data },
      now,
    );
  });
}

async function hindrancesOf(tx: Tx, unitId: string, day: Day): Promise<string[]> {
  const later = { OR: [{ validTo: null }, { validTo: { gt: toDate(day) } }] };
  const [children, posts, work] = await Promise.all([
    tx.unit.count({ where: { parentId: unitId, ...later } }),
    tx.post.count({ where: { unitId, ...later } }),
    tx.assignment.count({
      where: { unitId, state: { in: ["planned", "pending", "acknowledged", "contested"] } },
    }),
  ]);
  return [
    children > 0 ? `下设 ${children} 个单位` : "",
    posts > 0 ? `有 ${posts} 人任职` : "",
    work > 0 ? `有 ${work} 件在办` : "",
  ].filter((text) => text !== "");
}

async function lockUnit(tx: Tx, id: string): Promise<LockedUnit> {
  const rows = await tx.$queryRaw<LockedUnit[]>`
    SELECT id, name, "shortName", "parentId", "validFrom", "validTo" FROM "Unit" WHERE id = ${id}::uuid FOR UPDATE`;
  const unit = rows[0];
  if (!unit) throw new NotVisible();
  if (unit.validTo !== null)
    throw new Refused({ code: "ended", zh: `该单位已于 ${toDay(unit.validTo)} 撤销。` });
  return unit;
}
