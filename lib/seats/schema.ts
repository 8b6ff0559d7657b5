// What the forms of terms and seats ask for.
import { z } from "zod";
import { daySchema } from "@/lib/lifecycle/inputs/fields";
import { isEmail, isPhone } from "./seat-file";

const stale = "页面内容已过期，请刷新后重试";
const day = (label: string) => daySchema(label).meta({ label });
const optional = (max: number) => z.string().trim().max(max).default("");

export const createTermInput = z.object({
  ordinal: z.coerce
    .number("请填写届数")
    .int("请填写整数")
    .min(1, "从 1 起")
    .max(60, "请检查数字")
    .meta({ label: "届数" }),
  name: z.string().trim().min(1).max(40).meta({ label: "届的名称" }),
  startsOn: day("届期开始的日期"),
});
export type CreateTerm = z.output<typeof createTermInput>;

const seatFields = {
  number: optional(20),
  group: optional(40),
  workUnit: optional(60),
  phone: optional(30).refine((text) => text === "" || isPhone(text), "请填写有效的电话号码"),
  email: optional(100).refine((text) => text === "" || isEmail(text), "请填写有效的电子邮箱"),
  address: optional(100),
};

/** A seat for somebody known (`personId`), or for a new person or group by name. */
export const addSeatInput = z
  .object({
    termId: z.uuid(stale),
    personId: z.uuid("请从列表中选择").optional(),
    name: optional(40),
    isGroup: z.enum(["person", "group"]).default("person"),
    validFrom: day("任职起始日期"),
    ...seatFields,
  })
  .refine((input) => input.personId !== undefined || input.name !== "", {
    path: ["name"],
    message: "请填写姓名，或从曾任的人员中选择",
  });
export type AddSeat = z.output<typeof addSeatInput>;

export const changeSeatInput = z.object({
  seatId: z.uuid(stale),
  name: z.string().trim().min(1).max(40).meta({ label: "姓名" }),
  ...seatFields,
});
export type ChangeSeat = z.output<typeof changeSeatInput>;

export const endReasons = ["辞职", "调离", "终止资格", "去世", "其他"] as const;

export const endSeatInput = z.object({
  seatId: z.uuid(stale),
  validTo: day("截止日期"),
  reason: z.enum(endReasons, "请选择原因").meta({ label: "原因" }),
});
export type EndSeat = z.output<typeof endSeatInput>;

/** A list of a few hundred lines is some tens of kilobytes; anything much larger is another file. */
const largestList = 500_000;

/** The list as a file or as pasted text; `seen` is the fingerprint of the preview that is confirmed. */
export const importSeatsInput = z
  .object({
    termId: z.uuid(stale),
    file: z.instanceof(File).optional(),
    text: z.string().max(largestList, "内容过长，请检查是否粘贴错了").default(""),
    seen: z.string().max(64).optional(),
  })
  .refine(({ file, text }) => file !== undefined || text !== "", {
    path: ["file"],
    message: "请选择文件，或在下方粘贴内容",
  })
  .refine(({ file }) => !file || file.size <= largestList, {
    path: ["file"],
    message: "文件过大，请检查是否选错",
  });
