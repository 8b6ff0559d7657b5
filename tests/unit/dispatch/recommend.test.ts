import { describe, expect, test } from "vitest";
import { type KnownUnit, type PastItem, recommend } from "@/lib/dispatch/recommend";

const unit = (unitId: string, shortName: string, isLocal = false): KnownUnit => ({
  unitId,
  name: `周村${shortName}`,
  shortName,
  isLocal,
});
const units = [
  unit("zjj", "区住建局"),
  unit("xfj", "区消防救援大队"),
  unit("wlj", "区文旅局"),
  unit("cbl", "城北路街道", true),
];

let serial = 0;
function past(title: string, lead: string, more: Partial<PastItem> = {}): PastItem {
  serial += 1;
  const known = units.find((one) => one.unitId === lead);
  return {
    id: `past-${serial}`,
    title,
    source: "congress",
    numberText: `第${serial}号`,
    year: 2025,
    wasContested: false,
    units: [{ unitId: lead, shortName: known?.shortName ?? lead, duty: "lead" }],
    ...more,
  };
}

const subject = (title: string, preferredUnits = "") => ({
  id: "own",
  title,
  source: "cppcc" as const,
  preferredUnits,
});

describe("主办单位建议", () => {
  test("说出依据的件数和各单位的件数，不说百分比", () => {
    const earlier = [
      ...Array.from({ length: 6 }, () => past("关于老旧小区改造的建议", "zjj")),
      ...Array.from({ length: 5 }, () => past("关于消防通道畅通的建议", "xfj")),
    ];
    const found = recommend(subject("关于增设路灯的提案"), earlier, units);
    expect(found.base).toBe("近三年同类 11 件：区住建局 6，区消防救援大队 5");
    expect(found.candidates.map((one) => one.unitId)).toEqual(["zjj", "xfj"]);
    expect(found.candidates[0]?.reasons).toEqual(["近三年同类 11 件中 6 件由其承办"]);
  });

  test("标题相近的两件以上时，只看相近的件", () => {
    const earlier = [
      past("关于加强住宅小区电动自行车充电设施建设的建议", "xfj"),
      past("关于规范居民小区电动自行车充电的提案", "xfj"),
      past("关于老旧小区改造的建议", "zjj"),
    ];
    const found = recommend(subject("关于规范小区电动自行车充电管理的提案"), earlier, units);
    expect(found.base).toBe("近三年相近 2 件由区消防救援大队承办");
    expect(found.near).toHaveLength(2);
  });

  test("提出人希望的单位与惯例一致时排在最前，并说明", () => {
    const earlier = [past("甲", "zjj"), past("乙", "zjj"), past("丙", "wlj")];
    const found = recommend(subject("关于红色旅游的提案", "区文旅局"), earlier, units);
    expect(found.candidates[0]?.unitId).toBe("wlj");
    expect(found.candidates[0]?.reasons).toEqual(["委员希望的单位", "近三年同类 3 件中 1 件由其承办"]);
  });

  test("标题点到的镇街按属地提示", () => {
    const found = recommend(subject("关于整治城北路占道经营的提案"), [], units);
    expect(found.candidates).toEqual([{ unitId: "cbl", shortName: "城北路街道", reasons: ["属地"] }]);
    expect(found.base).toBeNull();
  });

  test("本件自己、协办的单位、已撤并的单位都不算", () => {
    const earlier = [
      past("关于增设路灯的建议", "zjj", { id: "own" }),
      past("关于增设路灯的建议", "zjj", {
        units: [{ unitId: "zjj", shortName: "区住建局", duty: "assist" }],
      }),
      past("关于增设路灯的建议", "old"),
    ];
    const found = recommend(subject("关于增设路灯的提案"), earlier, units);
    expect(found.candidates).toEqual([]);
  });
});
