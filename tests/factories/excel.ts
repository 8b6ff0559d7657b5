// An Excel file of the registrar as it stands in the preview.
import { randomUUID } from "node:crypto";
import { writeXlsx } from "hucre/xlsx";
import { previewRows } from "@/lib/intake/excel/queries";
import { startImport } from "@/lib/intake/excel/start";
import { meetingsOf } from "@/lib/intake/options";
import { as, start } from "./case";

export type Line = (string | number | Date | null)[];

/** The id of the import; rows that say no time are of the session. The same `requestId` is the same press of the form. */
export async function imported(
  rows: Line[],
  fileName = "登记表.xlsx",
  inSession = true,
  requestId: string = randomUUID(),
): Promise<string> {
  const clerk = await as("dengji");
  const [meeting] = await meetingsOf(clerk.acting.unitId);
  const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: "登记表", rows }] }));
  const command = { requestId, meetingId: meeting?.id ?? "", inSession, submits: false };
  return startImport(clerk, { ...command, fileName, bytes }, start);
}

/** Of each row its verdict and what is said at its cells. */
export async function shownOf(id: string): Promise<string[][]> {
  const rows = await previewRows(await as("dengji"), id, { verdict: null, page: 1 });
  return rows.map(({ verdict, problems }) => [
    verdict,
    ...problems.map(({ address, zh }) => `${address} ${zh}`),
  ]);
}
