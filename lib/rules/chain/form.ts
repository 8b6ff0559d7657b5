// A unit's chain as its form sends it: each place is one key of post, scope and (for a named section) unit. Pure.
import { z } from "zod";
import { listOf, ticked } from "@/lib/action/fields";
import { stageSchema } from "../profile";
import {
  type ChainHolder,
  type ChainStage,
  chainFaults,
  type HolderPost,
  holderPosts,
  holderScopes,
  scopesOf,
  stageActs,
} from "./chain";

/** Kinds of letter a chain is kept for. */
export const chainKinds = {
  answer: { zh: "答复函" },
  opinion: { zh: "协办意见函" },
  supplement: { zh: "补充答复函" },
} as const;
export type ChainKind = keyof typeof chainKinds;

/** 「section_head.ownSection」, with the section's id where one is named. */
export function holderKey({ post, scope, unitId }: ChainHolder): string {
  return [post, scope, unitId].filter(Boolean).join(".");
}

/** Every place that any unit has, for a chain that is no unit's own; a section by name is one unit's. */
export const commonPlaces = (Object.keys(scopesOf) as HolderPost[]).flatMap((post) =>
  scopesOf[post]
    .filter((scope) => scope !== "namedSection")
    .map((scope) => ({
      value: holderKey({ post, scope }),
      zh: `${holderPosts[post].zh}（${holderScopes[scope].zh}）`,
    })),
);

/** The place behind a key; what no form offers comes out as it is and is refused by the chain's own schema. */
export function holderOf(key: string): ChainHolder {
  const [post, scope, unitId] = key.split(".");
  return { post, scope, ...(unitId ? { unitId } : {}) } as ChainHolder;
}

const stageRow = z.object({
  /** Left open in a spare row of the form. */
  act: z.enum(Object.keys(stageActs) as [keyof typeof stageActs], "请选择环节").optional(),
  holders: listOf(z.string().max(120)).default([]),
});

/** A unit's chain; every fault is one sentence at the list of stages. */
export const chainForm = z.object({
  kind: z.enum(Object.keys(chainKinds) as [ChainKind]),
  stages: z
    .array(stageRow)
    .max(12, "审核环节不能超过十二个")
    .default([])
    .transform((rows, context): ChainStage[] => {
      const found = rows.flatMap(({ act, holders }) =>
        act ? [{ act, holders: holders.map(holderOf) }] : [],
      );
      const parsed = z.array(stageSchema).safeParse(found);
      const faults = parsed.success ? chainFaults(parsed.data) : ["所选职务已不在列表中，请重新选择"];
      for (const message of faults) context.addIssue({ code: "custom", message });
      return faults.length === 0 && parsed.success ? parsed.data : z.NEVER;
    }),
});

export const defaultChainForm = z.object({ kind: z.enum(Object.keys(chainKinds) as [ChainKind]) });

export const handlingForm = z.object({ needsInstruction: ticked });
