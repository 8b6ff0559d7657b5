// 撤并: a unit's duties go to others. Here only the units and their record; the items follow through the one door
// (lib/jobs/succession), because the administrator who records it sees no item.
import "server-only";
import { appendSystemEvent } from "@/lib/audit/system-event";
import { addDays, type Day, dayOf } from "@/lib/calendar/day";
import { db, type Tx } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day";
import type { UnitKind } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { mustAct } from "./may";

type SucceedUnit = {
  unitId: string;
  /** Takes over what is open and what was promised. */
  toId: string;
  /** Further units that some of the duties went to (分设). */
  otherIds: readonly string[];
  on: Day;
  note: string;
};

/** Bodies, governments and 交办机构 are what items are registered and handed over by: they are renamed, not merged. */
const neverMerged: readonly UnitKind[] = ["body", "government", "office"];

/**
 * Ends the unit the day before, records its successors, moves its sections under the one that takes over. Refused: a
 * successor that has ended or is itself, a section given to a bureau, a day to come.
 */
export async function succeedUnit(actor: Actor, input: SucceedUnit, now: Date): Promise<void> {
  mustAct(actor, "system_admin");
  const { unitId, toId, on } = input;
  const successorIds = [...new Set([toId, ...input.otherIds])];
  await db.$transaction(async (tx) => {
    const units = await lockUnits(tx, [unitId, ...successorIds]);
    const unit = units.get(unitId);
    if (!unit) throw new NotVisible();
    refuseUnit(unit, on, dayOf(now));
    for (const id of successorIds) refuseSuccessor(unit, units.get(id), id === toId ? "toId" : "otherIds");
    const kind = successorIds.length > 1 ? ("split" as const) : ("merge" as const);
    await tx.unitSuccession.createMany({
      data: successorIds.map((id) => ({ fromId: unitId, toId: id, kind, on: toDate(on), note: input.note })),
    });
    await tx.unit.updateMany({
      where: { parentId: unitId, kind: "section", validTo: null },
      data: { parentId: toId },
    });
    const validTo = toDate(addDays(on, -1));
    await tx.unit.update({ where: { id: unitId }, data: { validTo }, select: { id: true } });
    const data = { kind, on, toId };
    await appendSystemEvent(
      tx,
      actor,
      { event: "unitSucceeded", subjectKind: "unit", subjectId: unitId, data },
      now,
    );
  });
}

type LockedUnit = { id: string; shortName: string; kind: UnitKind; validFrom: Date; validTo: Date | null };

/** In one order, so that two administrators merging the same units queue and do not deadlock. */
async function lockUnits(tx: Tx, ids: readonly string[]): Promise<Map<string, LockedUnit>> {
  const rows = await tx.$queryRaw<LockedUnit[]>`
    SELECT "id", "shortName", "kind"::text AS "kind", "validFrom", "validTo" FROM "Unit"
    WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`;
  return new Map(rows.map((row) => [row.id, row]));
}

function refuseUnit(unit: LockedUnit, on: Day, today: Day): void {
  if (unit.validTo !== null)
    throw new Refused({ code: "ended", zh: `该单位已于 ${toDay(unit.validTo)} 撤销。` });
  if (neverMerged.includes(unit.kind)) {
    throw new Refused({ code: "kept", zh: "受理机构、政府和交办机构不能撤并，名称有变的请用“更名”。" });
  }
  if (on > today) {
    throw new Refused({ code: "future", zh: "撤并日期不能晚于今天，请在撤并当日办理。", field: "on" });
  }
  if (on <= toDay(unit.validFrom)) {
    const zh = `撤并日期须晚于该单位成立的 ${toDay(unit.validFrom)}。`;
    throw new Refused({ code: "too_early", zh, field: "on" });
  }
}

function refuseSuccessor(unit: LockedUnit, to: LockedUnit | undefined, field: string): void {
  if (!to) throw new NotVisible();
  if (to.id === unit.id) throw new Refused({ code: "self", zh: "承接单位不能是该单位自己。", field });
  if (to.validTo !== null) {
    throw new Refused({ code: "successor_ended", zh: `${to.shortName}已撤销，请另选承接单位。`, field });
  }
  if (neverMerged.includes(to.kind) || (to.kind === "section") !== (unit.kind === "section")) {
    const zh = unit.kind === "section" ? "科室只能由科室承接。" : "部门、街道只能由部门、街道承接。";
    throw new Refused({ code: "successor_kind", zh, field });
  }
}
