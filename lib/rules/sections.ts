/** Which part of a rule profile is edited together: one form, one new version. Pure. */
import { z } from "zod";
import { zhErrors } from "@/lib/action/messages";
import { holderOf } from "./chain/form";
import { type RuleProfileContent, ruleProfileSchema } from "./profile";

export const profileSections = {
  deadlines: { zh: "期限", keys: ["deadlines", "extension"] },
  handling: {
    zh: "签收、退办、撤回、沟通、公开",
    keys: ["acknowledgement", "contest", "allocation", "withdrawal", "consultations", "publication"],
  },
  outcomes: { zh: "办理结果类别", keys: ["outcomes"] },
  rating: { zh: "评价、承诺", keys: ["rating", "secondDissatisfaction", "promises"] },
  letter: { zh: "信函格式", keys: ["letter"] },
  chain: { zh: "审核环节", keys: ["chain"] },
  decline: { zh: "不予立案", keys: ["decline"] },
} as const satisfies Record<string, { zh: string; keys: readonly (keyof RuleProfileContent)[] }>;

export type ProfileSection = keyof typeof profileSections;

export const profileSectionNames = Object.keys(profileSections) as [ProfileSection, ...ProfileSection[]];

export type ProfilePatch = Partial<RuleProfileContent>;

/**
 * A section from its form, whose names are the paths of the profile (`deadlines.answer.amount`): either the part of the
 * profile, or what is wrong, each with its path. Other fields of the form are left out.
 */
export function readSection(
  section: ProfileSection,
  form: Record<string, unknown>,
): { ok: true; patch: ProfilePatch } | { ok: false; issues: readonly z.core.$ZodIssue[] } {
  const { keys } = profileSections[section];
  const shape = Object.fromEntries(keys.map((key) => [key, ruleProfileSchema.shape[key]]));
  const schema = z.object(shape);
  const value = typed(schema, section === "chain" ? withHolders(form) : form);
  const parsed = schema.safeParse(value, { error: zhErrors });
  return parsed.success
    ? { ok: true, patch: parsed.data as ProfilePatch }
    : { ok: false, issues: parsed.error.issues };
}

/** A stage's form names its places by key (`section_head.ownSection`): here they become post and scope again. */
function withHolders(form: Record<string, unknown>): Record<string, unknown> {
  const chain = recordOf(form.chain);
  const stages = Array.isArray(chain.stages) ? chain.stages.map(recordOf) : [];
  const read = stages.map(({ act, places }) => ({
    act,
    holders: [places ?? []].flat().map((key) => holderOf(String(key))),
  }));
  return { ...form, chain: { ...chain, stages: read } };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** A form knows only texts and absences: numbers, ticks and lists as the schema wants them, all the way down. */
function typed(schema: z.ZodType, value: unknown): unknown {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodNumber) return typeof value === "string" ? Number(value) : value;
  if (inner instanceof z.ZodBoolean) return value !== undefined;
  if (inner instanceof z.ZodArray) {
    const list = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return list.filter(isMeant).map((one) => typed(inner.element as z.ZodType, one));
  }
  if (!(inner instanceof z.ZodObject)) return value;
  const record = recordOf(value);
  return Object.fromEntries(
    Object.entries(inner.shape).map(([key, field]) => [key, typed(field as z.ZodType, record[key])]),
  );
}

/** A row of a list whose texts were all cleared is taken out, even if a tick still stands in it. */
function isMeant(row: unknown): boolean {
  if (typeof row !== "object" || row === null) return row !== undefined;
  return Object.values(row).some((one) => (typeof one === "string" ? one !== "on" : isMeant(one)));
}

function unwrap(schema: z.ZodType): z.ZodType {
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
  return isWrapped ? unwrap(schema.unwrap() as z.ZodType) : schema;
}
