import { describe, expect, it } from "vitest";
import { type ChainHolder, type ChainStage, chainFaults, chainText, type StageAct } from "@/lib/rules/chain";
import { chainSchema } from "@/lib/rules/profile";

const head: ChainHolder = { post: "section_head", scope: "ownSection" };
const deputy: ChainHolder = { post: "deputy_leader", scope: "inCharge" };
const leader: ChainHolder = { post: "leader", scope: "ownUnit" };
const office: ChainHolder = { post: "coordinator", scope: "ownUnit" };
const dispatcher: ChainHolder = { post: "dispatcher", scope: "dispatchOffice" };

const stage = (act: StageAct, ...holders: ChainHolder[]): ChainStage => ({ act, holders });

describe("chains that offices really use", () => {
  it.each([
    [
      "三级",
      [stage("review", head), stage("review", deputy), stage("approve", leader)],
      "科室负责人审核 → 分管领导审核 → 主要领导签发",
    ],
    ["主要领导一级", [stage("approve", leader)], "主要领导签发"],
    ["分管领导签发", [stage("review", head), stage("approve", deputy)], "科室负责人审核 → 分管领导签发"],
    [
      "办公室核稿后签发",
      [stage("review", head), stage("check", office), stage("approve", leader)],
      "科室负责人审核 → 办公室联络员核稿 → 主要领导签发",
    ],
    [
      "会签、签发后督查室核稿",
      [
        stage("review", head),
        stage("countersign", deputy, office),
        stage("approve", leader),
        stage("check", dispatcher),
      ],
      "科室负责人审核 → 分管领导、办公室联络员会签 → 主要领导签发 → 交办机构核稿",
    ],
  ])("%s", (_, stages, text) => {
    expect(chainFaults(stages)).toEqual([]);
    expect(chainText(stages)).toBe(text);
    expect(chainSchema.safeParse(stages).success).toBe(true);
  });
});

describe("a chain is refused", () => {
  it.each([
    ["without 签发", [stage("review", head)], "缺少签发环节"],
    ["when empty", [], "缺少签发环节"],
    ["with two 签发", [stage("approve", deputy), stage("approve", leader)], "只能有一个签发环节"],
    ["with 审核 after 签发", [stage("approve", leader), stage("review", head)], "签发之后只能是核稿环节"],
    [
      "with 会签 after 签发",
      [stage("approve", leader), stage("countersign", deputy)],
      "签发之后只能是核稿环节",
    ],
    ["when a section head signs", [stage("approve", head)], "须由单位领导签发"],
    ["when two sign together", [stage("approve", leader, deputy)], "只能由一人签发"],
    ["with nobody at a stage", [stage("review"), stage("approve", leader)], "第 1 环节（审核）没有审核人"],
    [
      "with the same post twice",
      [stage("review", head, head), stage("approve", leader)],
      "重复选择了同一职务",
    ],
    [
      "with a post where it is never found",
      [stage("review", { post: "section_head", scope: "dispatchOffice" }), stage("approve", leader)],
      "在交办机构范围内找不到科室负责人",
    ],
  ])("%s", (_, stages, fault) => {
    expect(chainFaults(stages).join()).toContain(fault);
    expect(chainSchema.safeParse(stages).success).toBe(false);
  });
});
