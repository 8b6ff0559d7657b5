// 从 Excel 导入, first step: reads the file, judges every row and keeps both for the preview. Registers nothing.
import "server-only";
import { dayOf } from "@/lib/calendar/day";
import { type Db, db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { cleanFileName } from "@/lib/files/file-name";
import type { Actor } from "@/lib/lifecycle/actor";
import { Refused, refusals } from "@/lib/lifecycle/refusal";
import { readGrids } from "@/lib/sheet/read";
import { firstsOf, type Judged, judgeRows } from "./judge/judge-file";
import { loadDirectory } from "./judge/lookup";
import type { Defaults } from "./judge/place";
import type { JudgedRow } from "./judge/reading";
import { findTables } from "./judge/recognise";
import type { ImportNote } from "./row";

export type StartImport = {
  requestId: string;
  meetingId: string;
  /** Of rows that do not say when they were put in. */
  inSession: boolean;
  /** 登记并提交. */
  submits: boolean;
  fileName: string;
  bytes: Buffer;
};

/**
 * The id of the preview; a repeated request gives the first one. Leaves by `Refused` for a file that cannot be read or has
 * no table, and for a meeting of another body.
 */
export async function startImport(actor: Actor, command: StartImport, now: Date): Promise<string> {
  if (actor.acting.kind !== "registrar") throw new Refused(refusals.notYours);
  const { requestId } = command;
  const first = await firstOf(db, actor, requestId);
  if (first) return first;
  const directory = await loadDirectory(actor);
  if (!directory.meetings.some(({ id }) => id === command.meetingId))
    throw new Refused({ code: "no_meeting", zh: "请选择会议。", field: "meetingId" });
  const fileName = cleanFileName(command.fileName);
  const { rows, note } = await readRows(fileName, command);
  const { meetingId, inSession } = command;
  const defaults = { meetingId, inSession, fileName, today: dayOf(now) };
  const firsts = firstsOf(rows, directory, defaults);
  const batches = judgeRows(actor, rows, { directory, firsts, defaults });
  return db.$transaction((tx) => keep(tx, actor, { command, defaults, note }, batches), { timeout: 120_000 });
}

/** The preview that an earlier press of the same form made. */
async function firstOf(from: Db | Tx, actor: Actor, requestId: string): Promise<string | undefined> {
  const where = { uploadedById_requestId: { uploadedById: actor.userId, requestId } };
  return (await from.import.findUnique({ where, select: { id: true } }))?.id;
}

async function readRows(fileName: string, { bytes, inSession }: StartImport) {
  const { rows, notes, warnings } = findTables(await readGrids(fileName, bytes));
  if (rows.length === 0) throw new Refused({ code: "no_rows", zh: noTableZh(notes), field: "file" });
  const note: ImportNote = { sheets: notes, warnings, inSession };
  const judged = rows.map((row, at): JudgedRow => ({ ...row, ordinal: at + 1, fixes: {} }));
  return { rows: judged, note };
}

function noTableZh(notes: ImportNote["sheets"]): string {
  const hasHead = notes.some(({ columns }) => columns.length > 0);
  return hasHead
    ? "表头下面没有一行内容，请填写后再上传。"
    : "没有找到表头：前 20 行里要有一行列名，至少有“标题”（案由）一列；可以下载模板对照。";
}

type Kept = { command: StartImport; defaults: Defaults; note: ImportNote };

async function keep(
  tx: Tx,
  actor: Actor,
  { command, defaults, note }: Kept,
  batches: AsyncIterable<Judged[]>,
): Promise<string> {
  const { requestId, meetingId, submits } = command;
  // Two presses at once both read the file; the second waits here for the first's preview, which is also its own.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import:${requestId}`}, 0))`;
  const first = await firstOf(tx, actor, requestId);
  if (first) return first;
  const { id } = await tx.import.create({
    data: {
      ...{ bodyId: actor.acting.unitId, meetingId, uploadedById: actor.userId, requestId, submits },
      ...{ fileName: defaults.fileName, note: note as Prisma.InputJsonValue },
    },
    select: { id: true },
  });
  for await (const judged of batches) await insertRows(tx, id, judged);
  return id;
}

/** As one JSON value: ten thousand rows with their texts take Prisma several seconds of the process's time. */
async function insertRows(tx: Tx, importId: string, judged: readonly Judged[]): Promise<void> {
  const rows = judged.map(({ row: { ordinal, sheet, rowNumber, cells }, judgement }) => {
    return { ordinal, sheet, rowNumber, cells, ...judgement };
  });
  await tx.$executeRaw`
    INSERT INTO "ImportRow"
      ("importId", "ordinal", "sheet", "rowNumber", "cells", "verdict", "problems", "input", "proposalId")
    SELECT ${importId}::uuid, v."ordinal", v."sheet", v."rowNumber", v."cells", v."verdict"::"ImportVerdict", v."problems",
      nullif(v."input", 'null'::jsonb), v."proposalId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      v("ordinal" int, "sheet" text, "rowNumber" int, "cells" jsonb, "verdict" text, "problems" jsonb, "input" jsonb,
        "proposalId" uuid)`;
}
