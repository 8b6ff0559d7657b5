import { describe, expect, test } from "vitest";
import type { StageFact } from "@/lib/lifecycle/facts";
import { dutyAmong, eventZh, stateZh } from "@/lib/lifecycle/labels";
import { machineNames, machines } from "@/lib/lifecycle/machines";
import { sourceWords } from "@/lib/lifecycle/source-words";

const sources = ["congress", "cppcc", "hotline", null] as const;

function stage(
  ordinal: number,
  act: StageFact["act"],
  name: string,
  passed: readonly boolean[] = [false],
): StageFact {
  const holders = passed.map((isPassed, index) => ({
    id: `${ordinal}-${index}`,
    post: "leader" as const,
    scope: "ownUnit" as const,
    unitId: "u",
    isOpen: !isPassed,
    passedById: isPassed ? "someone" : null,
  }));
  return { ordinal, act, name, isSkipped: false, holders };
}

const chain = [
  stage(0, "review", "科室负责人审核", [true]),
  stage(1, "review", "分管领导审核"),
  stage(2, "approve", "主要领导签发"),
];

describe("按来源的说法", () => {
  test("建议是已受理，提案是已立案，合列时两者都写", () => {
    expect(stateZh("proposal", "admitted", "congress")).toBe("已受理");
    expect(stateZh("proposal", "admitted", "cppcc")).toBe("已立案");
    expect(stateZh("proposal", "admitted", null)).toBe("已立案、已受理");
    expect(eventZh("proposal", "admit", "congress")).toBe("受理");
    expect(eventZh("proposal", "admit", "cppcc")).toBe("立案");
  });

  test("不予立案只用于提案，建议说不作为代表建议处理", () => {
    expect(stateZh("proposal", "declined", "cppcc")).toBe("不予立案");
    expect(stateZh("proposal", "declined", "congress")).toBe("不作为代表建议处理");
    expect(eventZh("proposal", "decline", "cppcc")).toBe("不予立案");
    expect(eventZh("proposal", "decline", "congress")).toBe("不作为代表建议处理");
  });

  test("代表附议，委员联名，合列时两者都写", () => {
    expect(eventZh("proposal", "cosign", "congress")).toBe("同意附议");
    expect(eventZh("proposal", "withdrawSign", "cppcc")).toBe("撤销联名");
    expect(eventZh("proposal", "inviteCosigners", null)).toBe("邀请附议、联名");
  });

  test("代表诉求、委员诉求", () => {
    expect([sourceWords.congress.asks, sourceWords.cppcc.asks]).toEqual(["代表诉求", "委员诉求"]);
  });

  test("每个状态、每个事项、每种来源都有中文说法", () => {
    for (const machine of machineNames) {
      for (const source of sources) {
        for (const state of Object.keys(machines[machine].states)) {
          expect(stateZh(machine, state, source), `${machine}.${state}`).toMatch(/\p{Script=Han}/u);
        }
        for (const event of Object.keys(machines[machine].events)) {
          expect(eventZh(machine, event, source), `${machine}.${event}`).toMatch(/\p{Script=Han}/u);
        }
      }
    }
  });

  test("同名的状态按各自的表取说法", () => {
    expect(stateZh("proposal", "draft", null)).toBe("草稿");
    expect(stateZh("reply", "draft", null)).toBe("起草");
    expect(stateZh("reply", "admitted", "cppcc")).toBe("admitted");
  });
});

describe("审核环节的说法", () => {
  const at = (stageOrdinal: number, stages: readonly StageFact[] = chain) => ({ stages, stageOrdinal });

  test("通过，送下一环节的人", () => {
    expect(eventZh("reply", "pass", "congress", at(1))).toBe("通过，送主要领导");
  });

  test("主要领导的最后一步是签发", () => {
    expect(eventZh("reply", "sign", "congress", at(2))).toBe("签发");
  });

  test("签发之后还有核稿的，签发人的一步仍叫签发，核稿人的叫核稿通过", () => {
    const stages = [stage(0, "approve", "主要领导签发"), stage(1, "check", "办公室联络员核稿")];
    expect(eventZh("reply", "pass", "cppcc", at(0, stages))).toBe("签发，送办公室联络员");
    const signed = [stage(0, "approve", "主要领导签发", [true]), stage(1, "check", "办公室联络员核稿")];
    expect(eventZh("reply", "sign", "cppcc", at(1, signed))).toBe("核稿通过");
  });

  test("会签未齐时不说送下一环节", () => {
    const stages = [
      stage(0, "countersign", "法规科、财务科会签", [false, false]),
      stage(1, "approve", "主要领导签发"),
    ];
    expect(eventZh("reply", "pass", "congress", at(0, stages))).toBe("会签同意");
    const half = [
      stage(0, "countersign", "法规科、财务科会签", [true, false]),
      stage(1, "approve", "主要领导签发"),
    ];
    expect(eventZh("reply", "pass", "congress", at(0, half))).toBe("会签同意，送主要领导");
  });

  test("免审的环节跳过", () => {
    const stages = [
      stage(0, "review", "科室负责人审核"),
      { ...stage(1, "review", "分管领导审核"), isSkipped: true },
      stage(2, "approve", "主要领导签发"),
    ];
    expect(eventZh("reply", "pass", "congress", at(0, stages))).toBe("通过，送主要领导");
  });

  test("没有环节信息时用表里的说法", () => {
    expect(eventZh("reply", "pass", "congress")).toBe("审核通过");
    expect(eventZh("reply", "sign", null)).toBe("签发");
  });
});

test("没有协办单位的主办叫独办；有参阅单位的也是独办，分办、协办照旧", () => {
  const among = (...duties: ("lead" | "split" | "assist" | "reference")[]) =>
    duties.map((duty) =>
      dutyAmong(
        duty,
        duties.map((one) => ({ duty: one })),
      ),
    );
  expect(among("lead")).toEqual(["独办"]);
  expect(among("lead", "reference")).toEqual(["独办", "参阅"]);
  expect(among("lead", "assist")).toEqual(["主办", "协办"]);
  expect(among("split", "split")).toEqual(["分办", "分办"]);
});
