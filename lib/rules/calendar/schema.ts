// What the forms of the calendar settings ask for.
import { z } from "zod";
import { isDay } from "@/lib/calendar/day";

/** A day by hand: off, worked on, or as its weekday has it. Only a change away from the week needs a name. */
export const changeDayInput = z
  .object({
    day: z.string().refine(isDay, "请按 2026-03-02 的样子填写日期").meta({ label: "日期" }),
    nature: z.enum(["rest", "work", "ordinary"], "请选择安排").meta({ label: "安排" }),
    name: z.string().max(20, "名称请控制在 20 字以内").default("").meta({ label: "名称" }),
  })
  .refine((input) => input.nature === "ordinary" || input.name !== "", {
    path: ["name"],
    message: "请写明名称或原因，如“防汛值班”",
  });

/** A notice file is a few kilobytes; anything much larger is another file. */
const largestNotice = 100_000;

/** The notice as a file or as pasted text; one of them. */
export const noticeInput = z
  .object({
    file: z.instanceof(File).optional(),
    text: z.string().max(largestNotice, "内容过长，请检查是否粘贴错了").default(""),
  })
  .refine(({ file, text }) => file !== undefined || text !== "", {
    path: ["file"],
    message: "请选择文件，或在下方粘贴内容",
  })
  .refine(({ file }) => !file || file.size <= largestNotice, {
    path: ["file"],
    message: "文件过大，放假安排通常只有几十行，请检查是否选错",
  });

export const importInput = z.object({ text: z.string().min(1).max(largestNotice) });
