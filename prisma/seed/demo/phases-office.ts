// What happens to the office while its items go on: a unit is merged into another.
import { db } from "@/lib/db/client";
import { carrySuccessions } from "@/lib/jobs/succession";
import { succeedUnit } from "@/lib/people/succession-commands";
import { unitId } from "../office/units";
import { by, forgetPicture, nextMoment, type Run } from "./run";

/** 撤并 on the day of the scene; what is open goes on in the successor's name. Done once, however often it is played. */
export async function merge(run: Run, options: { unit: string; into: string; note: string }): Promise<void> {
  const moment = nextMoment(run);
  const { validTo } = await db.unit.findUniqueOrThrow({ where: { id: unitId(options.unit) } });
  const input = {
    unitId: unitId(options.unit),
    toId: unitId(options.into),
    otherIds: [],
    on: run.day,
    note: options.note,
  };
  if (validTo === null) await succeedUnit(await by(run, "dsj.system_admin"), input, moment);
  await carrySuccessions(moment);
  forgetPicture(run);
}
