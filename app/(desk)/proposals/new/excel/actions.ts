"use server";

import { redirect } from "next/navigation";
import { defineAction } from "@/lib/action/define-action";
import { startImport } from "@/lib/intake/excel/start";
import { uploadForm } from "@/lib/intake/excel/upload-form";
import { refuseSheetSize } from "@/lib/sheet/read";

/** Reads the file and shows what it would do; registers nothing. */
export const startImportAction = defineAction(uploadForm, async (actor, form) => {
  const { requestId, meetingId, session, submits, file } = form;
  refuseSheetSize(file.name, file.size);
  const bytes = Buffer.from(await file.arrayBuffer());
  const choices = { inSession: session === "on", submits: submits === "submit" };
  const command = { requestId, meetingId, ...choices, fileName: file.name, bytes };
  redirect(`/proposals/new/excel/${await startImport(actor, command, new Date())}`);
});
