// The few kinds of field that the acts of the tables ask for. Type, message, label and control are stated once,
// here and in the schemas beside; forms are drawn from them and the server parses with them.
import { z } from "zod";

export type Control =
  | "text"
  | "long"
  | "day"
  | "unit"
  | "office"
  | "person"
  | "leader"
  | "item"
  | "choice"
  | "check"
  | "file"
  | "files"
  | "own";

export type FieldMeta = {
  zh: string;
  control: Control;
  hint?: string;
  /** For "choice": the values and their labels. */
  options?: Record<string, string>;
  /** For "file" and "files": the purpose it is stored under. */
  purpose?: string;
  isRequired: boolean;
};

const ask = (zh: string, verb: string) => `请${verb}${zh}`;

export function longText(zh: string, hint?: string) {
  return z
    .string({ error: ask(zh, "填写") })
    .trim()
    .min(1, ask(zh, "填写"))
    .max(20_000, `${zh}请控制在两万字以内`)
    .meta({ zh, control: "long", hint, isRequired: true } satisfies FieldMeta);
}

export function optionalText(zh: string, hint?: string) {
  return z
    .string()
    .trim()
    .max(20_000, `${zh}请控制在两万字以内`)
    .default("")
    .meta({ zh, control: "long", hint, isRequired: false } satisfies FieldMeta);
}

export function shortText(zh: string, hint?: string) {
  return z
    .string({ error: ask(zh, "填写") })
    .trim()
    .min(1, ask(zh, "填写"))
    .max(200, `${zh}请控制在 200 字以内`)
    .meta({ zh, control: "text", hint, isRequired: true } satisfies FieldMeta);
}

export function optionalShort(zh: string, hint?: string) {
  return z
    .string()
    .trim()
    .max(200, `${zh}请控制在 200 字以内`)
    .default("")
    .meta({ zh, control: "text", hint, isRequired: false } satisfies FieldMeta);
}

const isRealDay = (value: string) => {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
};

/** No item is older than the congresses, none is planned for the next century: 0206 and 20260 are slips of the pen. */
const isOfOurTime = (value: string) => value >= "1949-01-01" && value < "2100-01-01";

/** A day that exists, with the three sentences that say what is wrong with another. */
export const daySchema = (zh: string) =>
  z
    .string({ error: ask(zh, "选择") })
    .regex(/^\d{4}-\d{2}-\d{2}$/, `${zh}请按 2026-03-02 的格式填写`)
    .refine(isRealDay, `${zh}不是一个存在的日期，请核对`)
    .refine(isOfOurTime, `${zh}的年份不对，请核对`);

export function day(zh: string, hint?: string) {
  return daySchema(zh).meta({ zh, control: "day", hint, isRequired: true } satisfies FieldMeta);
}

export function optionalDay(zh: string, hint?: string) {
  return daySchema(zh)
    .optional()
    .meta({ zh, control: "day", hint, isRequired: false } satisfies FieldMeta);
}

const key = (zh: string) => z.uuid({ error: ask(zh, "选择") });

export function unit(zh: string, hint?: string) {
  return key(zh).meta({ zh, control: "unit", hint, isRequired: true } satisfies FieldMeta);
}

export function optionalUnit(zh: string, hint?: string) {
  return key(zh)
    .optional()
    .meta({ zh, control: "unit", hint, isRequired: false } satisfies FieldMeta);
}

export function office(zh: string) {
  return key(zh).meta({ zh, control: "office", isRequired: true } satisfies FieldMeta);
}

export function person(zh: string, hint?: string) {
  return key(zh).meta({ zh, control: "person", hint, isRequired: true } satisfies FieldMeta);
}

/** A leader of the own unit, by post. */
export function optionalLeader(zh: string, hint?: string) {
  return key(zh)
    .optional()
    .meta({ zh, control: "leader", hint, isRequired: false } satisfies FieldMeta);
}

export function item(zh: string, hint?: string) {
  return key(zh).meta({ zh, control: "item", hint, isRequired: true } satisfies FieldMeta);
}

export function optionalItem(zh: string, hint?: string) {
  return key(zh)
    .optional()
    .meta({ zh, control: "item", hint, isRequired: false } satisfies FieldMeta);
}

export function choice<const Options extends Record<string, string>>(zh: string, options: Options) {
  const keys = Object.keys(options) as (keyof Options & string)[];
  return z
    .enum(keys as [keyof Options & string, ...(keyof Options & string)[]], { error: ask(zh, "选择") })
    .meta({ zh, control: "choice", options, isRequired: true } satisfies FieldMeta);
}

/** The same with the option that is meant where nothing was chosen. */
export function choiceElse<const Options extends Record<string, string>>(
  zh: string,
  options: Options,
  usual: keyof Options & string,
  hint?: string,
) {
  const meta = { zh, control: "choice", options, isRequired: true, ...(hint ? { hint } : {}) } as const;
  return z
    .enum(Object.keys(options) as [keyof Options & string, ...(keyof Options & string)[]])
    .default(usual as never)
    .meta(meta satisfies FieldMeta);
}

export function check(zh: string) {
  return z
    .union([z.boolean(), z.literal("on").transform(() => true), z.literal("").transform(() => false)])
    .default(false)
    .meta({ zh, control: "check", isRequired: false } satisfies FieldMeta);
}

export function file(zh: string, purpose: string, hint?: string) {
  return z
    .uuid({ error: ask(zh, "上传") })
    .meta({ zh, control: "file", purpose, hint, isRequired: true } satisfies FieldMeta);
}

export function optionalFile(zh: string, purpose: string) {
  return z
    .uuid()
    .optional()
    .meta({ zh, control: "file", purpose, isRequired: false } satisfies FieldMeta);
}

/** Any number of files up to ten, uploaded with the form. */
export function files(zh: string, purpose: string, hint?: string) {
  return z
    .array(z.uuid())
    .max(10, `${zh}一次最多上传十个`)
    .default([])
    .meta({ zh, control: "files", purpose, hint, isRequired: false } satisfies FieldMeta);
}

/** The same, at least one. */
export function someFiles(zh: string, purpose: string, hint?: string) {
  return z
    .array(z.uuid())
    .min(1, ask(zh, "上传"))
    .max(10, `${zh}一次最多上传十个`)
    .meta({ zh, control: "files", purpose, hint, isRequired: true } satisfies FieldMeta);
}

/** A value that has its own control on its own screen (a list of units, the paragraphs of a letter). */
export function own<Schema extends z.ZodType>(zh: string, schema: Schema) {
  return schema.meta({ zh, control: "own", isRequired: true } satisfies FieldMeta);
}

/** A value the page carries and nobody types (the id of the rating, of the extension). */
export function carried() {
  return z.uuid({ error: "页面内容已过期，请刷新后重试" });
}

export type FormField = FieldMeta & { name: string };

/** The fields of an act in their order, for drawing its form; carried values are left out. */
export function formFields(schema: z.ZodObject): FormField[] {
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const meta = (field as z.ZodType).meta() as FieldMeta | undefined;
    return meta?.control ? [{ name, ...meta }] : [];
  });
}
