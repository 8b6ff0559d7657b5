import { describe, expect, it } from "vitest";
import { computeDue } from "@/lib/calendar/compute-due";
import { addDays } from "@/lib/calendar/day";
import { isOverdue } from "@/lib/calendar/remaining";
import { calendarSeed } from "@/lib/calendar/seed";
import { calendarOf } from "@/lib/calendar/working-days";
import { presetProfile } from "@/lib/rules/presets";
import { items } from "@/prisma/seed/demo/items";
import { lanesOf } from "@/prisma/seed/demo/lanes";
import { scheduleOf } from "@/prisma/seed/demo/schedule";
import { allStories } from "@/prisma/seed/demo/stories/all";
import { clockAt } from "@/prisma/seed/demo/when";
import { organs } from "@/prisma/seed/office/units";
import { makeRandom, stableId } from "@/prisma/seed/random";

const at = (day: string) => new Date(`${day}T10:00:00+08:00`);

const calendar = calendarOf(calendarSeed());
const rules = presetProfile("shandong", "congress");
if (!rules) throw new Error("no rules of the demo's province");
const answerRule = rules.deadlines.answer;

describe("the demo's days", () => {
  // Weekends, the Spring Festival, the National Day week and the days around the session are among them.
  const days = Array.from({ length: 60 }, (_, index) => addDays("2026-02-03", index * 13));

  it.each(days)("puts nothing into the future when loaded on %s", (day) => {
    const scenes = scheduleOf(allStories, clockAt(at(day)));
    expect(scenes.every((scene) => scene.day <= day)).toBe(true);
  });

  it("says 已逾期 only after the day by which the item was to be answered, whenever it is loaded", () => {
    const saying = allStories.filter((story) => JSON.stringify(story.steps).includes("已逾期"));
    expect(saying).not.toEqual([]);
    for (const day of ["2026-11-22", ...days]) {
      const scenes = scheduleOf(saying, clockAt(at(day)));
      for (const { run, day: on } of scenes.filter(({ phase }) => phase === "supervise")) {
        const dispatch = scenes.find((scene) => scene.run === run && scene.phase === "dispatch");
        const { dueOn } = computeDue(answerRule, dispatch?.day ?? "", calendar);
        expect(isOverdue(dueOn, on), `${run.name}: due ${dueOn}, said on ${on}`).toBe(true);
      }
    }
  });

  it("keeps each story's own order", () => {
    const scenes = scheduleOf(allStories, clockAt(at("2026-11-22")));
    const seen = new Map<string, number>();
    for (const { run, scene } of scenes) {
      expect(scene).toBe((seen.get(run.name) ?? -1) + 1);
      seen.set(run.name, scene);
    }
  });

  it("gives every admitted item of a meeting a number of its own", () => {
    const scenes = scheduleOf(allStories, clockAt(at("2026-11-22"))).filter(
      (scene) => scene.phase === "admit",
    );
    const meetings = new Set(scenes.map(({ run }) => run.meetingId));
    expect(meetings.size).toBe(4);
    for (const meetingId of meetings) {
      const numbers = scenes
        .filter(({ run }) => run.meetingId === meetingId)
        .map(({ run }) => run.numberText);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(numbers).not.toContain("");
    }
  });

  it("plays items that share a unit in one lane", () => {
    const scenes = scheduleOf(allStories, clockAt(at("2026-11-22")));
    const lanes = lanesOf(scenes.slice(0, 200)).map((lane) => new Set(lane.map(({ run }) => run.item.lead)));
    const leads = lanes.flatMap((lane) => [...lane]);
    expect(new Set(leads).size).toBe(leads.length);
  });
});

describe("the demo's material", () => {
  it("names only units that exist, and no item twice", () => {
    const codes = new Set(organs.map((organ) => organ.code));
    for (const item of items) {
      expect(codes.has(item.lead), item.key).toBe(true);
      for (const code of item.assists) expect(codes.has(code), item.key).toBe(true);
    }
    expect(new Set(items.map((item) => item.key)).size).toBe(items.length);
    expect(new Set(items.map((item) => item.title)).size).toBe(items.length);
  });

  it("gives two to four asks to each item", () => {
    for (const item of items) {
      expect(item.asks.length, item.key).toBeGreaterThanOrEqual(2);
      expect(item.asks.length, item.key).toBeLessThanOrEqual(4);
    }
  });
});

describe("chance by seed", () => {
  it("gives the same numbers for the same seed and others for another", () => {
    const five = (seed: number) => {
      const random = makeRandom(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(five(3)).toEqual(five(3));
    expect(five(3)).not.toEqual(five(4));
  });

  it("makes keys of version 7's form that depend on the name alone", () => {
    expect(stableId("unit:rd")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(stableId("unit:rd")).toBe(stableId("unit:rd"));
    expect(stableId("unit:rd")).not.toBe(stableId("unit:zx"));
  });
});
