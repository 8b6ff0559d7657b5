"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/action/define-action";
import { goOn } from "@/lib/action/go-on";
import { yearOf } from "@/lib/calendar/day";
import { readNotice, writeNotice } from "@/lib/calendar/notice-file";
import { recountSoon } from "@/lib/jobs/recount";
import { changeDay, importNotice, lineText, previewNotice } from "@/lib/rules/calendar/commands";
import { changeDayInput, importInput, noticeInput } from "@/lib/rules/calendar/schema";

export const changeDayAction = defineAction(changeDayInput, async (actor, input) => {
  const now = new Date();
  await changeDay(actor, input, now);
  recountSoon(now);
  goOn(`/settings/calendar?year=${yearOf(input.day)}`, "day");
});

/** Nothing is written yet: a file in order leads to its preview, a wrong one is answered line by line. */
export const previewNoticeAction = defineAction(noticeInput, async (actor, { file, text }) => {
  const given = file ? await file.text() : text;
  const { errors } = await previewNotice(actor, given);
  if (errors.length === 0) {
    const notice = writeNotice(readNotice(given).days);
    redirect(`/settings/calendar/import?${new URLSearchParams({ notice })}`);
  }
  const fields = { [file ? "file" : "text"]: errors.map(lineText) };
  return { status: "invalid", fields, values: { text } };
});

export const importNoticeAction = defineAction(importInput, async (actor, { text }) => {
  const now = new Date();
  const { year } = await importNotice(actor, text, now);
  recountSoon(now);
  goOn(`/settings/calendar?year=${year}`, "imported");
});
