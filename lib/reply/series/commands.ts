// A unit says how its letters are numbered: by this system or by its own 公文系统.
import "server-only";
import { appendSystemEvent } from "@/lib/audit/system-event";
import { dayOf } from "@/lib/calendar/day";
import { db, type Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { letterWords } from "@/lib/lifecycle/labels";
import { Refused } from "@/lib/lifecycle/refusal";
import { mustAct } from "@/lib/people/may";
import { parseDocumentNumber } from "@/lib/text/document-number";
import { codeOf, patternOf, type SeriesInput } from "./form";

/**
 * Keeps the series of the actor's own unit for one kind of letter. Coordinators only. Refused where two letters could
 * come to bear one number: a code that another series uses, a code changed within the year, a start below what is used.
 */
export async function keepSeries(actor: Actor, input: SeriesInput, now: Date): Promise<void> {
  mustAct(actor, "coordinator");
  const { unitId } = actor.acting;
  const { kind, mode, code, used } = input;
  const year = Number(dayOf(now).slice(0, 4));
  await db.$transaction(async (tx) => {
    // Letters that take a number now wait here, and two people who keep series at once do too.
    await tx.$queryRaw`SELECT "id" FROM "NumberSeries" ORDER BY "id" FOR UPDATE`;
    await tx.$queryRaw`SELECT "id" FROM "Unit" WHERE "id" = ${unitId}::uuid FOR UPDATE`;
    await mustBeFree(tx, input, unitId);
    await mustKeepCode(tx, input, unitId, year);
    if (mode === "own") await mustStartAfter(tx, input, unitId, year);
    const data = { mode, pattern: patternOf(code), usedYear: year, usedSerial: used };
    const where = { unitId_kind: { unitId, kind } };
    await tx.numberSeries.upsert({ where, create: { unitId, kind, ...data }, update: data });
    const act = { event: "seriesChanged", subjectKind: "unit", subjectId: unitId } as const;
    await appendSystemEvent(tx, actor, { ...act, data: { kind, mode, used } }, now);
  });
}

async function mustBeFree(tx: Tx, { code, kind }: SeriesInput, unitId: string): Promise<void> {
  const twin = await tx.numberSeries.findFirst({
    where: { pattern: patternOf(code), NOT: { unitId, kind } },
    select: { kind: true, unitId: true, unit: { select: { name: true } } },
  });
  if (!twin) return;
  const whose = twin.unitId === unitId ? `本单位的${letterWords[twin.kind].zh}` : twin.unit.name;
  const zh = `“${code}”已由${whose}使用。同一个代字只能编一个序列，请换一个代字。`;
  throw new Refused({ code: "code_taken", zh, field: "code" });
}

/** Within a year one series bears one code: its serials would have a gap that nothing explains. */
async function mustKeepCode(
  tx: Tx,
  { code, kind }: SeriesInput,
  unitId: string,
  year: number,
): Promise<void> {
  const series = await tx.numberSeries.findUnique({
    where: { unitId_kind: { unitId, kind } },
    include: { taken: { where: { year }, take: 1 } },
  });
  if (!series || series.taken.length === 0 || codeOf(series.pattern) === code) return;
  const zh = `今年已用“${codeOf(series.pattern)}”取过号，代字明年起才能更换。`;
  throw new Refused({ code: "code_in_use", zh, field: "code" });
}

/** Numbers typed in earlier this year under the same code are used up too. */
async function mustStartAfter(
  tx: Tx,
  { code, kind, used }: SeriesInput,
  unitId: string,
  year: number,
): Promise<void> {
  const letters = await tx.reply.findMany({
    where: { unitId, kind, documentNumber: { startsWith: `${code}〔${year}〕` }, numbers: { none: {} } },
    select: { documentNumber: true },
  });
  const serials = letters.map((one) => parseDocumentNumber(one.documentNumber ?? "")?.serial ?? 0);
  const highest = Math.max(0, ...serials);
  if (used >= highest) return;
  const zh = `今年已经录入过“${code}〔${year}〕${highest}号”，请至少填 ${highest}。`;
  throw new Refused({ code: "number_used", zh, field: "used" });
}
