// A unit keeps its own review chain by kind of letter. A letter under review goes on by the chain it was sent up with.
import "server-only";
import { appendSystemEvent, type SystemAct } from "@/lib/audit/system-event";
import { addDays, type Day, dayOf } from "@/lib/calendar/day";
import { db, type Tx } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import type { Actor } from "@/lib/lifecycle/actor";
import { Refused } from "@/lib/lifecycle/refusal";
import { mustAct } from "@/lib/people/may";
import type { ChainStage } from "./chain";
import { type ChainKind, holderKey } from "./form";

type KeepChain = { kind: ChainKind; stages: readonly ChainStage[] };

/** Keeps the chain of the actor's own unit from today on. Coordinators only; a named section must be the unit's own. */
export async function keepChain(actor: Actor, { kind, stages }: KeepChain, now: Date): Promise<void> {
  mustAct(actor, "coordinator");
  const { unitId } = actor.acting;
  const today = dayOf(now);
  await db.$transaction(async (tx) => {
    await lockUnit(tx, unitId);
    await mustBeOwnSections(tx, unitId, stages);
    await endCurrent(tx, unitId, kind, today);
    const rows = stages.map(({ act, holders }) => ({
      act,
      holders: holders.map((holder) => ({ ...holder })),
    }));
    await tx.unitChain.create({
      data: { unitId, kind, stages: rows, validFrom: toDate(today) },
      select: { id: true },
    });
    const chain = stages.map(({ act, holders }) => `${act}:${holders.map(holderKey).join("+")}`).join(" ");
    await append(tx, actor, { event: "chainChanged", data: { kind, chain } }, now);
  });
}

/** Back to the meeting's own chain (规则方案) from today on. */
export async function dropChain(actor: Actor, kind: ChainKind, now: Date): Promise<void> {
  mustAct(actor, "coordinator");
  const { unitId } = actor.acting;
  await db.$transaction(async (tx) => {
    await lockUnit(tx, unitId);
    const ended = await endCurrent(tx, unitId, kind, dayOf(now));
    if (ended === 0) throw new Refused({ code: "no_chain", zh: "本单位没有另定审核链，已按规则方案办理。" });
    await append(tx, actor, { event: "chainChanged", data: { kind, chain: "" } }, now);
  });
}

/** Whether 领导批示 must be on record before the unit divides its work (分解). */
export async function setNeedsInstruction(actor: Actor, needed: boolean, now: Date): Promise<void> {
  mustAct(actor, "coordinator");
  const { unitId } = actor.acting;
  await db.$transaction(async (tx) => {
    await tx.unit.update({ where: { id: unitId }, data: { needsInstruction: needed }, select: { id: true } });
    await append(tx, actor, { event: "instructionRule", data: { needed } }, now);
  });
}

function append(tx: Tx, actor: Actor, act: Pick<SystemAct, "event" | "data">, now: Date): Promise<void> {
  return appendSystemEvent(tx, actor, { ...act, subjectKind: "unit", subjectId: actor.acting.unitId }, now);
}

/** Two people keeping a chain at once queue here: no two chains are in force on one day. */
async function lockUnit(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Unit" WHERE "id" = ${id}::uuid FOR UPDATE`;
}

/** Ends what is in force; what began today was in force for no day and goes. */
async function endCurrent(tx: Tx, unitId: string, kind: ChainKind, today: Day): Promise<number> {
  const open = { unitId, kind, OR: [{ validTo: null }, { validTo: { gte: toDate(today) } }] };
  const gone = await tx.unitChain.deleteMany({ where: { ...open, validFrom: { gte: toDate(today) } } });
  const ended = await tx.unitChain.updateMany({
    where: open,
    data: { validTo: toDate(addDays(today, -1)) },
  });
  return gone.count + ended.count;
}

async function mustBeOwnSections(tx: Tx, unitId: string, stages: readonly ChainStage[]): Promise<void> {
  const named = new Set(stages.flatMap((stage) => stage.holders.flatMap((holder) => holder.unitId ?? [])));
  const own = await tx.unit.count({ where: { id: { in: [...named] }, parentId: unitId, validTo: null } });
  if (own < named.size)
    throw new Refused({
      code: "foreign_section",
      zh: "指定的科室不是本单位的科室，或者已经撤销，请重新选择。",
      field: "stages",
    });
}
