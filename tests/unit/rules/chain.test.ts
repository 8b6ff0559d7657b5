import { describe, expect, it } from "vitest";
import {
  type ChainHolder,
  type ChainStage,
  chainFaults,
  chainText,
  type StageAct,
} from "@/lib/rules/chain/chain";
import { commonChains } from "@/lib/rules/chain/common-chains";
import { chainForm, holderKey, holderOf } from "@/lib/rules/chain/form";
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

const sectionId = "0190a2c4-0000-7000-8000-000000000001";
const law: ChainHolder = { post: "section_head", scope: "namedSection", unitId: sectionId };
const assistants: ChainHolder = { post: "coordinator", scope: "assistUnits" };

describe("places beyond the own line", () => {
  it("names the section that looks again, and the assist units that 会签", () => {
    const stages = [
      stage("review", head),
      stage("review", law),
      stage("countersign", assistants),
      stage("approve", leader),
    ];
    expect(chainSchema.safeParse(stages).success).toBe(true);
    expect(chainText(stages, new Map([[sectionId, "法治科"]]))).toBe(
      "科室负责人审核 → 法治科负责人审核 → 协办单位联络员会签 → 主要领导签发",
    );
  });

  it.each(commonChains.map(({ zh, stages }) => [zh, stages] as const))("%s can be kept", (_, stages) => {
    expect(chainFaults(stages)).toEqual([]);
  });
});

describe("the form of a chain", () => {
  it("gives every place back as it was", () => {
    for (const holder of [head, deputy, leader, office, dispatcher, law, assistants])
      expect(holderOf(holderKey(holder))).toEqual(holder);
  });

  it("leaves spare lines out and says what is wrong in one sentence each", () => {
    const sent = { kind: "answer", stages: [{ act: "approve", holders: "leader.ownUnit" }, { holders: [] }] };
    expect(chainForm.parse(sent).stages).toEqual([stage("approve", leader)]);
    const wrong = chainForm.safeParse({
      kind: "answer",
      stages: [{ act: "review", holders: ["mayor.ownUnit"] }],
    });
    expect(wrong.error?.issues[0]?.message).toContain("已不在列表中");
    const none = chainForm.safeParse({ kind: "answer", stages: [] });
    expect(none.error?.issues[0]?.message).toContain("缺少签发环节");
  });
});

describe("a chain is refused", () => {
  it.each([
    [
      "when no section is named",
      [stage("review", { post: "section_head", scope: "namedSection" }), stage("approve", leader)],
      "没有写明是哪个科室",
    ],
    ["when assist units review", [stage("review", assistants), stage("approve", leader)], "协办单位只能会签"],
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
