import { describe, expect, it } from "vitest";
import { parseForm } from "@/lib/action/parse-form";
import { commonPlaces, holderKey } from "@/lib/rules/chain/form";
import { presetProfile, presets } from "@/lib/rules/presets";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { changedLines, profileLines } from "@/lib/rules/profile-lines";
import { profileSectionNames, profileSections, readSection } from "@/lib/rules/sections";

const all = presets.flatMap((preset) => Object.values(preset.profiles));

function shandong(): RuleProfileContent {
  const profile = presetProfile("shandong", "congress");
  if (!profile) throw new Error("no preset");
  return profile;
}

/** A form as a browser sends it: every leaf under its path, a tick only when it is on. */
function formOf(content: object): FormData {
  const form = new FormData();
  for (const [path, value] of leavesOf(content, "")) {
    if (value === true) form.append(path, "on");
    else if (value !== false && value !== undefined) form.append(path, String(value));
  }
  return form;
}

function leavesOf(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  // A list of texts is a row of ticks, all under one name.
  if (Array.isArray(value) && value.every((one) => typeof one === "string"))
    return value.map((one) => [path, one]);
  const nameOf = (key: string) => (Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key);
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, nameOf(key)));
}

/** The chain's form names each place by its key. */
function drawnChain({ chain: { stages, clause } }: RuleProfileContent) {
  return { stages: stages.map(({ act, holders }) => ({ act, places: holders.map(holderKey) })), clause };
}

const read = (section: (typeof profileSectionNames)[number], form: FormData) =>
  readSection(section, parseForm(form).data);

describe("a section from its form", () => {
  it("gives back every preset's part as it was drawn", () => {
    for (const profile of all) {
      for (const section of profileSectionNames) {
        const part = Object.fromEntries(profileSections[section].keys.map((key) => [key, profile[key]]));
        const drawn = section === "chain" ? { chain: drawnChain(profile) } : part;
        expect(read(section, formOf(drawn)), `${profile.zh} ${section}`).toEqual({ ok: true, patch: part });
      }
    }
  });

  it("names what is wrong by the field's own path", () => {
    const { deadlines, extension } = shandong();
    const form = formOf({ deadlines, extension });
    form.set("deadlines.answer.amount", "三");
    form.set("deadlines.opinion.amount", "0");
    form.set("extension.clause.zh", "");
    const found = read("deadlines", form);
    expect(found.ok ? [] : found.issues.map((one) => [one.path.join("."), one.message])).toEqual([
      ["deadlines.opinion.amount", "期限至少为 1"],
      ["deadlines.answer.amount", "期限请填数字"],
      ["extension.clause.zh", "请填写"],
    ]);
  });

  it("keeps only a chain that holds together, and offers every place a preset uses", () => {
    const { chain } = shandong();
    const form = formOf({ chain: drawnChain({ ...shandong(), chain }) });
    form.set("chain.stages[2].act", "review");
    const found = read("chain", form);
    expect(found.ok ? "" : found.issues[0]?.message).toContain("缺少签发环节");
    const offered = new Set(commonPlaces.map((one) => one.value));
    const used = all.flatMap((one) => one.chain.stages.flatMap((stage) => stage.holders.map(holderKey)));
    expect(used.filter((key) => !offered.has(key))).toEqual([]);
  });

  it("takes out a row whose texts were cleared, and refuses what no scheme may be", () => {
    const { outcomes } = shandong();
    const form = formOf({ outcomes });
    for (const key of ["letter", "zh", "code"]) form.set(`outcomes.classes[3].${key}`, "");
    const found = read("outcomes", form);
    expect(found.ok && found.patch.outcomes?.classes).toEqual(outcomes.classes.slice(0, 3));
    form.set("outcomes.classes[1].letter", "A");
    const twin = read("outcomes", form);
    expect(twin.ok ? "" : twin.issues[0]?.message).toBe("类别字母不能重复");
  });
});

describe("a profile in lines", () => {
  it("says every rule of every preset once, with its clause", () => {
    for (const profile of all) {
      const lines = profileLines(profile);
      expect(new Set(lines.map((one) => one.key)).size, profile.zh).toBe(lines.length);
      expect(
        lines.every((one) => one.text !== "" && one.zh !== ""),
        profile.zh,
      ).toBe(true);
      expect(lines.find((one) => one.key === "deadlines.answer")?.text).toContain("自交办之日起 3 个月");
    }
  });

  it("shows what a version changed, and nothing else", () => {
    const [before, after] = [shandong(), shandong()];
    after.deadlines.opinion.amount = 2;
    after.outcomes.classes.pop();
    const changes = changedLines(before, after);
    expect(changes.map(({ zh }) => zh)).toEqual(["协办意见", "类别·不符合法律政策"]);
    expect(changes[0]?.before).toContain("1 个月");
    expect(changes[0]?.after).toContain("2 个月");
    expect(changes[1]?.after).toBe("");
    expect(changedLines(before, shandong())).toEqual([]);
  });
});
