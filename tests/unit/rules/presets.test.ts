import { describe, expect, it } from "vitest";
import { clauseText, type DueRule } from "@/lib/calendar/due-rule";
import { calendarSeed } from "@/lib/calendar/seed";
import { calendarOf } from "@/lib/calendar/working-days";
import { latestExtended } from "@/lib/rules/extension";
import { leastFavourable, outcomeFullText, outcomeText } from "@/lib/rules/outcomes";
import { defaultPresetKey, presetProfile, presets } from "@/lib/rules/presets";
import { parseProfile, type RuleProfileContent, ruleProfileSchema } from "@/lib/rules/profile";

function congress(key: string): RuleProfileContent {
  const profile = presetProfile(key, "congress");
  if (!profile) throw new Error(`no preset ${key}`);
  return profile;
}

/** 「5 日 十」: amount, unit and article of the place's own statute; 「—」 where it says nothing. */
function cell(rule: DueRule): string {
  if (rule.clause.isFallback) return "—";
  const article = /第([一二三四五六七八九十]+)条$/.exec(rule.clause.zh)?.[1] ?? "";
  const units = { workday: "工作日", day: "日", month: "月" };
  return `${rule.amount}${units[rule.unit]} ${article}`;
}

describe("every preset", () => {
  const all = presets.flatMap((preset) => Object.values(preset.profiles));

  it("parses as it stands", () => {
    expect(all).toHaveLength(16);
    for (const profile of all)
      expect(parseProfile(JSON.parse(JSON.stringify(profile))), profile.zh).toEqual(profile);
  });

  it("has a name of its own and the eight places", () => {
    expect(presets.map((preset) => preset.zh)).toEqual([
      "全国",
      "北京",
      "上海",
      "山东",
      "青岛",
      "浙江",
      "重庆",
      "河南",
    ]);
    expect(new Set(all.map((profile) => profile.zh)).size).toBe(16);
    expect(defaultPresetKey).toBe("shandong");
    expect(presetProfile("atlantis", "congress")).toBeUndefined();
  });

  it("is a copy that may be changed without changing the preset", () => {
    congress("shandong").deadlines.answer.amount = 99;
    expect(congress("shandong").deadlines.answer.amount).toBe(3);
  });

  it("cites no statute of another place as its own", () => {
    for (const preset of presets) {
      const own = JSON.stringify(preset.profiles).match(/\{"zh":"《[^"]*","isFallback":false\}/g) ?? [];
      const provinces = ["北京", "上海", "山东", "青岛", "浙江", "重庆", "河南"].filter(
        (place) => place !== preset.zh,
      );
      for (const place of provinces)
        expect(own.join(), `${preset.zh} cites ${place}`).not.toContain(`《${place}`);
    }
  });

  it("leaves the CPPCC's proposals out of statutes made for deputies", () => {
    for (const preset of presets)
      expect(JSON.stringify(preset.profiles.cppcc), preset.zh).not.toContain("代表建议、批评和意见");
  });
});

describe("the figures of each place (clauses of the statutes)", () => {
  // handOver, contest, contestRuling, firstContact, opinion, opinionRedo, answer, ratingWindow, rework
  it.each([
    ["beijing", ["—", "—", "—", "—", "—", "—", "3月 二十一", "15工作日 二十三", "2月 二十七"]],
    ["shanghai", ["7工作日 十一", "7工作日 十四", "—", "—", "1月 十七", "—", "3月 十九", "—", "1月 二十一"]],
    ["shandong", ["5日 十", "5日 十二", "—", "—", "1月 二十一", "—", "3月 十九", "—", "1月 二十四"]],
    ["qingdao", ["5工作日 十四", "5工作日 十九", "—", "—", "1月 二十四", "—", "3月 二十五", "—", "—"]],
    ["zhejiang", ["—", "10日 十四", "—", "—", "2月 十八", "—", "3月 二十一", "—", "1月 二十四"]],
    [
      "chongqing",
      [
        "10工作日 十三",
        "10工作日 十六",
        "10工作日 十六",
        "20工作日 十八",
        "30工作日 二十",
        "5工作日 二十",
        "3月 二十一",
        "20工作日 二十七",
        "2月 二十七",
      ],
    ],
    [
      "henan",
      [
        "—",
        "10工作日 十四",
        "10工作日 十四",
        "—",
        "2月 十八",
        "—",
        "3月 二十",
        "10工作日 二十二",
        "1月 二十二",
      ],
    ],
    ["national", ["—", "—", "—", "—", "—", "—", "3月 五十一", "—", "—"]],
  ])("%s", (key, expected) => {
    const d = congress(key).deadlines;
    const stages = [
      d.handOver,
      d.contest,
      d.contestRuling,
      d.firstContact,
      d.opinion,
      d.opinionRedo,
      d.answer,
      d.ratingWindow,
      d.rework,
    ];
    expect(stages.map(cell)).toEqual(expected);
  });

  it.each([
    ["beijing", "start", 6, "dispatcher"],
    ["shanghai", "due", 3, "registrar"],
    ["shandong", "start", 6, "dispatcher"],
    ["qingdao", "start", 6, "registrar"],
    ["zhejiang", "start", 6, "dispatcher"],
    ["chongqing", "start", 6, "dispatcher"],
    ["henan", "start", 6, "dispatcher"],
  ])("%s extends from the %s by %i months, granted by the %s", (key, countedFrom, amount, grantedBy) => {
    expect(congress(key).extension).toMatchObject({ countedFrom, amount, unit: "month", grantedBy });
  });

  it("tells the proposer of the acceptance within 7 days where the statute says so", () => {
    expect(cell(congress("zhejiang").deadlines.acceptNotice)).toBe("7日 十");
    expect(cell(congress("shandong").deadlines.acceptNotice)).toBe("—");
  });

  it("names its classes as the place does", () => {
    const names = (key: string) => congress(key).outcomes.classes.map(outcomeText);
    expect(names("shandong")).toEqual(["A类", "B类", "C类", "D类"]);
    expect(names("shanghai")).toEqual(["解决采纳", "正在解决", "计划解决", "留作参考"]);
    expect(names("zhejiang")).toEqual(["A类", "B类", "C类"]);
    expect(names("henan")).toHaveLength(5);
    expect(congress("chongqing").outcomes.classes.at(-1)).toMatchObject({
      letter: "D",
      code: "higher_authority",
    });
    // The same letter means different things: no figure may be added up by letter.
    const cOf = (key: string) => congress(key).outcomes.classes.find((entry) => entry.letter === "C")?.code;
    expect([cOf("national"), cOf("zhejiang"), cOf("chongqing")]).toEqual([
      "deferred",
      "reference",
      "not_feasible_conditions",
    ]);
  });

  it("asks for a day where something is promised and for a reason where it cannot be done", () => {
    for (const profile of presets.flatMap((preset) => Object.values(preset.profiles))) {
      for (const entry of profile.outcomes.classes) {
        expect(entry.needsDate, `${profile.zh} ${entry.zh}`).toBe(/_dated$/.test(entry.code));
        expect(entry.needsReason, `${profile.zh} ${entry.zh}`).toBe(
          /^(deferred|reference|not_feasible|higher)/.test(entry.code),
        );
      }
    }
  });

  it("keeps the ten grounds of the CPPCC and each place's own list for deputies", () => {
    expect(presetProfile("shandong", "cppcc")?.decline.grounds).toHaveLength(10);
    const codes = (key: string) => congress(key).decline.grounds.map((ground) => ground.code);
    expect(codes("shandong")).toEqual([
      "personal",
      "forwarding",
      "academic_or_promotion",
      "no_content",
      "other",
    ]);
    expect(codes("beijing")).toContain("tender");
    expect(codes("zhejiang")).toContain("tender");
    expect(codes("shanghai")).toContain("beyond_powers");
    expect(codes("shandong")).not.toContain("tender");
  });

  it("withdraws only before dispatch in 北京", () => {
    expect(congress("beijing").withdrawal.states).toEqual(["submitted", "admitted"]);
    expect(congress("shandong").withdrawal.states).toContain("handling");
    expect(congress("shandong").rating.combination).toBe("lead");
    expect(congress("qingdao").consultations.find((entry) => entry.stage === "after")?.inPersonAtLeast).toBe(
      1,
    );
  });

  it("falls back to the province where the city is silent, and says so", () => {
    const { rework } = congress("qingdao").deadlines;
    expect(rework.amount).toBe(1);
    expect(clauseText(rework.clause)).toBe(
      "地方规定未见，按《山东省人民代表大会代表建议、批评和意见办理工作条例》第二十四条",
    );
  });
});

describe("the longest an answer may take", () => {
  const calendar = calendarOf(calendarSeed());

  it("is counted from the dispatch or from the old due day, as the place has it", () => {
    const shandong = latestExtended(congress("shandong"), "2025-11-30", "2026-02-28", calendar);
    expect(shandong.dueOn).toBe("2026-06-01");
    expect(shandong.explanation).toContain(
      "交办 2025-11-30 起 6 个月 → 2026-05-30 为休息日，顺延至 2026-06-01（《山东省",
    );
    const shanghai = latestExtended(congress("shanghai"), "2025-11-30", "2026-02-28", calendar);
    expect(shanghai.dueOn).toBe("2026-05-28");
    expect(shanghai.explanation).toContain("原期限 2026-02-28 起 3 个月 → 2026-05-28（《上海市");
  });
});

describe("a profile that was edited", () => {
  const broken = (change: (profile: RuleProfileContent) => void) => {
    const profile = congress("shandong");
    change(profile);
    const result = ruleProfileSchema.safeParse(profile);
    return result.success ? [] : result.error.issues.map((issue) => issue.message);
  };

  it("is refused with a sentence at the field", () => {
    expect(broken((p) => (p.deadlines.answer.amount = 0))).toEqual(["期限至少为 1"]);
    expect(broken((p) => (p.deadlines.answer.amount = 1.5))).toEqual(["期限请填整数"]);
    expect(broken((p) => (p.deadlines.opinion.clause.zh = " "))).toEqual(["请填写依据"]);
    expect(broken((p) => p.rating.levels.reverse())).toEqual(["满意度须从高到低排列，且包含不满意"]);
    expect(broken((p) => (p.rating.levels = ["satisfied", "dissatisfied"]))).toContain("满意度至少三档");
    expect(broken((p) => Object.assign(p.outcomes.classes[1] ?? {}, { letter: "A" }))).toEqual([
      "类别字母不能重复",
    ]);
    expect(broken((p) => Object.assign(p.outcomes.classes[1] ?? {}, { code: "solved" }))).toEqual([
      "两个类别不能对应同一含义",
    ]);
    expect(broken((p) => p.chain.stages.pop())).toEqual(["审核链缺少签发环节，请加上由单位领导签发的一环"]);
    expect(broken((p) => p.consultations.push(...p.consultations))).toHaveLength(1);
    expect(broken(() => undefined)).toEqual([]);
  });

  it("may have four levels", () => {
    expect(broken((p) => p.rating.levels.unshift("very_satisfied"))).toEqual([]);
  });
});

describe("outcomes of a split set", () => {
  const scheme = congress("shandong").outcomes.classes;

  it("count as the least favourable", () => {
    expect(leastFavourable(scheme, ["solved", "deferred"])?.letter).toBe("C");
    expect(leastFavourable(scheme, ["solved"])?.letter).toBe("A");
    expect(leastFavourable(scheme, [])).toBeUndefined();
    expect(leastFavourable(scheme, ["higher_authority"])).toBeUndefined();
  });

  it("read with letter and meaning", () => {
    expect(scheme.slice(0, 1).map(outcomeFullText)).toEqual(["A类（已经解决或者部分解决）"]);
    expect(congress("shanghai").outcomes.classes.slice(0, 1).map(outcomeFullText)).toEqual(["解决采纳"]);
  });
});
