/**
 * The rule profile (规则方案) of one meeting: everything that differs from place to place, as data with its clause. It is
 * kept as JSON in a version row and parsed here; nothing in it is code, and nothing outside the presets names a place.
 */
import { z } from "zod";
import { dueUnits, rollRules, startEvents } from "@/lib/calendar/due-rule";
import { placeStyle, usualStyle } from "@/lib/letter/style";
import { keysOf } from "@/lib/text/keys-of";
import { chainFaults, holderPosts, holderScopes, stageActs } from "./chain/chain";
import { outcomeCodes } from "./outcomes";
import { combinations, ratingLevels } from "./ratings";
import { type ProfilePeriod, type ProfileStage, profilePeriods, profileStages } from "./stages";

export const profileSources = ["congress", "cppcc"] as const;
export type ProfileSource = (typeof profileSources)[number];

/** States in which the proposer may still withdraw. */
export const withdrawableStates = ["submitted", "admitted", "dispatched", "handling"] as const;

const clauseSchema = z.object({ zh: z.string().trim().min(1, "请填写依据"), isFallback: z.boolean() });

const amountSchema = z
  .number({ error: "期限请填数字" })
  .int("期限请填整数")
  .min(1, "期限至少为 1")
  .max(400, "期限过长，请检查数字和单位");

const ruleSchema = z.object({
  from: z.enum(keysOf(startEvents)),
  amount: amountSchema,
  unit: z.enum(keysOf(dueUnits)),
  roll: z.enum(keysOf(rollRules)),
  clause: clauseSchema,
});

/** Longest an answer may take. `start` counts from the start of the clock, `due` from the due day it replaces. */
const extensionSchema = z.object({
  amount: amountSchema,
  unit: z.enum(keysOf(dueUnits)),
  countedFrom: z.enum(["start", "due"]),
  grantedBy: z.enum(["dispatcher", "registrar"]),
  clause: clauseSchema,
  /** Where it says who grants; several places fix the maximum only. */
  grantClause: clauseSchema,
});

const deadlinesSchema = z.object({
  ...(Object.fromEntries(keysOf(profileStages).map((key) => [key, ruleSchema])) as Record<
    ProfileStage,
    typeof ruleSchema
  >),
  ...(Object.fromEntries(keysOf(profilePeriods).map((key) => [key, ruleSchema])) as Record<
    ProfilePeriod,
    typeof ruleSchema
  >),
});

const outcomeSchema = z.object({
  code: z.enum(keysOf(outcomeCodes)),
  letter: z
    .string()
    .regex(/^[A-Z]$/, "类别字母请填一个大写字母")
    .optional(),
  zh: z.string().trim().min(1, "请填写类别名称"),
  needsDate: z.boolean(),
  needsReason: z.boolean(),
});

/** One stage of a chain, its shape only: whether the chain holds together is asked of `chainFaults`. */
export const stageSchema = z.object({
  act: z.enum(keysOf(stageActs)),
  holders: z.array(
    z.object({
      post: z.enum(keysOf(holderPosts)),
      scope: z.enum(keysOf(holderScopes)),
      unitId: z.uuid().optional(),
    }),
  ),
});

/** A review chain that can be kept; every fault is one sentence. Units' own chains use it too. */
export const chainSchema = z.array(stageSchema).superRefine((stages, context) => {
  for (const message of chainFaults(stages)) context.addIssue({ code: "custom", message });
});

const ratingSchema = z.object({
  axes: z.object({ attitude: z.string().min(1), result: z.string().min(1) }),
  levels: z
    .array(z.enum(keysOf(ratingLevels)))
    .min(3, "满意度至少三档")
    .max(4, "满意度至多四档")
    .refine(
      (levels) => isOrdered(levels) && levels.includes("dissatisfied"),
      "满意度须从高到低排列，且包含不满意",
    ),
  combination: z.enum(keysOf(combinations)),
  /** The system sends each signer a one-time link once the answer is out. An office's own choice: no clause asks for it. */
  sendsLinks: z.boolean().default(false),
  /** The three values come from different places more often than not. */
  clauses: z.object({
    axes: clauseSchema,
    levels: clauseSchema,
    combination: clauseSchema,
  }),
});

const consultationSchema = z.object({
  stage: z.enum(["before", "during", "after"]),
  atLeast: z.number().int().min(0).max(20),
  inPersonAtLeast: z.number().int().min(0).max(20),
  /** Every signer must have been reached at this stage, not the lead alone. */
  everySigner: z.boolean().default(false),
  clause: clauseSchema,
});

/** What can happen instead when an item is declined. */
export const declineRoutes = {
  opinion: { zh: "转为社情民意（意见）" },
  reference: { zh: "转有关单位参阅" },
  letter: { zh: "作为代表来信转办" },
  return: { zh: "退回提出人" },
} as const;
export type DeclineRoute = keyof typeof declineRoutes;

const groundSchema = z.object({
  code: z.string().regex(/^[a-z_]+$/),
  zh: z.string().trim().min(1),
  clause: clauseSchema,
});

export const ruleProfileSchema = z.object({
  source: z.enum(profileSources),
  zh: z.string().trim().min(1, "请填写方案名称"),
  deadlines: deadlinesSchema,
  extension: extensionSchema,
  /** 视同签收: over the window a pending assignment counts as acknowledged. */
  acknowledgement: z.object({ isDeemed: z.boolean(), clause: clauseSchema }),
  contest: z.object({ requiresLeader: z.boolean(), refusesLate: z.boolean(), clause: clauseSchema }),
  /** Whether a proposer may object to the units that were chosen. A profile kept before that knows no objection. */
  allocation: z
    .object({ mayBeObjected: z.boolean(), clause: clauseSchema })
    .default({ mayBeObjected: false, clause: { zh: "地方规定未见", isFallback: true } }),
  withdrawal: z.object({
    states: z.array(z.enum(withdrawableStates)).min(1, "请选择可以撤回的环节"),
    clause: clauseSchema,
  }),
  outcomes: z.object({
    classes: z
      .array(outcomeSchema)
      .min(2, "结果类别至少两类")
      .refine((classes) => isUnique(classes.map((entry) => entry.code)), "两个类别不能对应同一含义")
      .refine((classes) => isUnique(classes.flatMap((entry) => entry.letter ?? [])), "类别字母不能重复"),
    clause: clauseSchema,
  }),
  rating: ratingSchema,
  consultations: z.array(consultationSchema).refine(areStagesUnique, "同一阶段的联系要求只能有一条"),
  chain: z.object({ stages: chainSchema, clause: clauseSchema }),
  publication: z.object({
    disclosure: z.enum(["proactive", "on_request", "none"]),
    needsConsent: z.boolean(),
    clause: clauseSchema,
  }),
  decline: z.object({
    grounds: z
      .array(groundSchema)
      .min(1)
      .refine((grounds) => isUnique(grounds.map((ground) => ground.code)), "情形不能重复"),
    routes: z.array(z.enum(keysOf(declineRoutes))).min(1, "请选择处理方式"),
    clause: clauseSchema,
  }),
  /** Whether signers rate apart from the letter how its promises were kept. A profile kept before that asks for none. */
  promises: z
    .object({ isRated: z.boolean(), clause: clauseSchema })
    .default({ isRated: false, clause: { zh: "各地通行做法", isFallback: true } }),
  /** Where letters carry class, openness, signer and contact. A profile kept before that prints what is usual. */
  letter: placeStyle
    .extend({ clause: clauseSchema })
    .default({ ...usualStyle, clause: { zh: "各地通行做法", isFallback: true } }),
  /** What happens at the second 不满意, in the locality's words. */
  secondDissatisfaction: z.object({ zh: z.string().min(1), clause: clauseSchema }),
});

export type RuleProfileContent = z.infer<typeof ruleProfileSchema>;

/** Channels in which the two sides meet: what counts for an in-person minimum. Phone, video and letters do not. */
export const inPersonChannels = ["visit", "symposium", "meeting", "research", "inspection"] as const;

/** The stored JSON as a profile; throws the ZodError of a profile that no longer fits. */
export function parseProfile(content: unknown): RuleProfileContent {
  return ruleProfileSchema.parse(content);
}

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

function areStagesUnique(entries: readonly { stage: string }[]): boolean {
  return isUnique(entries.map((entry) => entry.stage));
}

function isOrdered(levels: readonly string[]): boolean {
  const order = keysOf(ratingLevels).filter((level) => levels.includes(level));
  return isUnique(levels) && order.every((level, index) => level === levels[index]);
}
