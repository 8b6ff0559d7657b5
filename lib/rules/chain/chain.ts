/** Review chains (审核链) as data: checking one before it is kept, and saying it in words. Pure. */

export const stageActs = {
  review: { zh: "审核" },
  countersign: { zh: "会签" },
  approve: { zh: "签发" },
  check: { zh: "核稿" },
} as const satisfies Record<string, { zh: string }>;
export type StageAct = keyof typeof stageActs;

/** Where the holder is looked for when the stage is read, so that a transfer freezes nothing. */
export const holderScopes = {
  ownSection: { zh: "本科室" },
  inCharge: { zh: "分管" },
  ownUnit: { zh: "本单位" },
  dispatchOffice: { zh: "交办机构" },
  /** One section by name, whichever drafts (局法治科复查). */
  namedSection: { zh: "指定科室" },
  /** Every unit that gave its opinion on the item: one place each when the letter goes up. */
  assistUnits: { zh: "协办单位" },
} as const satisfies Record<string, { zh: string }>;
export type HolderScope = keyof typeof holderScopes;

export const holderPosts = {
  handler: { zh: "承办人" },
  section_head: { zh: "科室负责人" },
  deputy_leader: { zh: "分管领导" },
  leader: { zh: "主要领导" },
  coordinator: { zh: "办公室联络员" },
  dispatcher: { zh: "交办机构" },
} as const satisfies Record<string, { zh: string }>;
export type HolderPost = keyof typeof holderPosts;

/** `unitId` only where the scope is one named section. */
export type ChainHolder = { post: HolderPost; scope: HolderScope; unitId?: string | undefined };
/** One stage; several holders act in parallel and all must act. */
export type ChainStage = { act: StageAct; holders: ChainHolder[] };

/** Which scopes a post can be looked up in; anything else would never find a holder. */
export const scopesOf: Record<HolderPost, readonly HolderScope[]> = {
  handler: ["ownSection"],
  section_head: ["ownSection", "namedSection"],
  deputy_leader: ["inCharge", "ownUnit"],
  leader: ["ownUnit", "assistUnits"],
  coordinator: ["ownUnit", "assistUnits"],
  dispatcher: ["dispatchOffice"],
};

const signatories: readonly HolderPost[] = ["leader", "deputy_leader"];

/**
 * What is wrong with a chain, one Chinese sentence per fault; empty when it can be kept. Exactly one 签发, held by one
 * leader of the unit; only 核稿 may follow it; every stage has holders who can be found.
 */
export function chainFaults(stages: readonly ChainStage[]): string[] {
  const approvals = stages.filter((stage) => stage.act === "approve");
  const faults = stages.flatMap((stage, index) => stageFaults(stage, index));
  if (approvals.length === 0) faults.push("审核链缺少签发环节，请加上由单位领导签发的一环");
  if (approvals.length > 1) faults.push("审核链只能有一个签发环节，请把其余的改为审核或会签");
  const last = stages.findIndex((stage) => stage.act === "approve");
  const after = last < 0 ? [] : stages.slice(last + 1);
  if (after.some((stage) => stage.act !== "check"))
    faults.push("签发之后只能是核稿环节，请把审核、会签移到签发之前");
  return faults;
}

/** Names of sections by id, for the places of one named section. */
export type SectionNames = ReadonlyMap<string, string>;

/** 「科室负责人审核 → 分管领导审核 → 主要领导签发」 */
export function chainText(stages: readonly ChainStage[], names: SectionNames = new Map()): string {
  return stages.map((stage) => stageText(stage, names)).join(" → ");
}

/** 「科室负责人审核」; parallel holders are joined by 、. */
export function stageText(stage: ChainStage, names: SectionNames = new Map()): string {
  return `${stage.holders.map((holder) => holderText(holder, names)).join("、")}${stageActs[stage.act].zh}`;
}

/** 「科室负责人」「法治科负责人」「协办单位主要领导」. */
export function holderText(holder: ChainHolder, names: SectionNames = new Map()): string {
  if (holder.scope === "namedSection") return `${names.get(holder.unitId ?? "") ?? "指定科室"}负责人`;
  // 办公室 is the word inside one's own unit.
  if (holder.scope === "assistUnits") return holder.post === "leader" ? "协办单位主要领导" : "协办单位联络员";
  return holderPosts[holder.post].zh;
}

function stageFaults(stage: ChainStage, index: number): string[] {
  const at = `第 ${index + 1} 环节（${stageActs[stage.act].zh}）`;
  if (stage.holders.length === 0) return [`${at}没有审核人，请选择职务`];
  const faults = stage.holders
    .filter((holder) => !scopesOf[holder.post].includes(holder.scope))
    .map(
      (holder) =>
        `${at}：在${holderScopes[holder.scope].zh}范围内找不到${holderPosts[holder.post].zh}，请改选`,
    );
  if (stage.holders.some((holder) => holder.scope === "namedSection" && !holder.unitId))
    faults.push(`${at}没有写明是哪个科室，请选择科室`);
  if (stage.act !== "countersign" && stage.holders.some((holder) => holder.scope === "assistUnits"))
    faults.push(`${at}：协办单位只能会签，请把本环节改为会签`);
  const keys = stage.holders.map(({ post, scope, unitId }) => `${post}/${scope}/${unitId ?? ""}`);
  if (new Set(keys).size < keys.length) faults.push(`${at}重复选择了同一职务，请去掉一个`);
  if (stage.act !== "approve") return faults;
  if (stage.holders.length > 1) faults.push(`${at}只能由一人签发，请只留一个职务`);
  if (stage.holders.some((holder) => !signatories.includes(holder.post)))
    faults.push(`${at}须由单位领导签发，请改选主要领导或分管领导`);
  return faults;
}
