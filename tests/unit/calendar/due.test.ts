import { describe, expect, it } from "vitest";
import { computeDue } from "@/lib/calendar/compute-due";
import { clauseText, type DueRule, ruleText } from "@/lib/calendar/due-rule";
import { distanceText, isOnTime, isOverdue, metText, remainingOf } from "@/lib/calendar/remaining";
import { calendarSeed } from "@/lib/calendar/seed";
import { calendarOf } from "@/lib/calendar/working-days";

const calendar = calendarOf(calendarSeed());
const clause = { zh: "《办理条例》第十九条", isFallback: false };
const months: DueRule = { from: "dispatch", amount: 3, unit: "month", roll: "nextWorkday", clause };

describe("computing a due day", () => {
  it("explains itself in one line", () => {
    expect(computeDue(months, "2026-04-29", calendar)).toEqual({
      dueOn: "2026-07-29",
      isEstimated: false,
      explanation: "交办 2026-04-29 起 3 个月 → 2026-07-29（《办理条例》第十九条）",
    });
  });

  it("rolls a last day off to the next working day and says so", () => {
    const due = computeDue(months, "2026-11-30", calendar);
    expect(due.dueOn).toBe("2027-03-01");
    expect(due.isEstimated).toBe(true);
    expect(due.explanation).toBe(
      "交办 2026-11-30 起 3 个月 → 2027-02-28 为休息日，顺延至 2027-03-01（《办理条例》第十九条；2027 年放假安排尚未公布，日期为预估）",
    );
  });

  it("ends on a weekend that the notice made a working day", () => {
    expect(computeDue({ ...months, amount: 1 }, "2026-08-20", calendar).dueOn).toBe("2026-09-20");
    expect(computeDue({ ...months, amount: 1 }, "2026-09-19", calendar).dueOn).toBe("2026-10-19");
    expect(computeDue({ ...months, amount: 1 }, "2026-09-10", calendar).dueOn).toBe("2026-10-10");
  });

  it("stays on a day off where the rule does not roll, and is then certain in any year", () => {
    const due = computeDue({ ...months, roll: "none" }, "2026-11-30", calendar);
    expect(due).toMatchObject({ dueOn: "2027-02-28", isEstimated: false });
  });

  it("does not count the start day, in days and in working days", () => {
    expect(computeDue({ ...months, amount: 5, unit: "day" }, "2026-03-02", calendar).dueOn).toBe(
      "2026-03-09",
    );
    expect(
      computeDue({ ...months, amount: 5, unit: "day", roll: "none" }, "2026-03-02", calendar).dueOn,
    ).toBe("2026-03-07");
    const due = computeDue({ ...months, amount: 5, unit: "workday" }, "2026-09-24", calendar);
    expect(due.dueOn).toBe("2026-10-09");
    expect(due.explanation).toBe("交办 2026-09-24 起 5 个工作日 → 2026-10-09（《办理条例》第十九条）");
  });

  it("is estimated as soon as one working day of an unannounced year is counted", () => {
    expect(computeDue({ ...months, amount: 3, unit: "workday" }, "2026-12-28", calendar).isEstimated).toBe(
      false,
    );
    expect(computeDue({ ...months, amount: 4, unit: "workday" }, "2026-12-28", calendar).isEstimated).toBe(
      true,
    );
  });

  it("says when a place's own rule was not found", () => {
    const unseen = { zh: "各地通行做法", isFallback: true };
    expect(clauseText(unseen)).toBe("地方规定未见，按各地通行做法");
    expect(computeDue({ ...months, clause: unseen }, "2026-04-29", calendar).explanation).toContain(
      "（地方规定未见，按",
    );
  });

  it("reads without a day on the rules page", () => {
    expect(ruleText(months)).toBe("自交办之日起 3 个月，遇休息日顺延至下一工作日");
    expect(ruleText({ ...months, amount: 5, unit: "workday", roll: "none" })).toBe("自交办之日起 5 个工作日");
  });
});

describe("what remains", () => {
  it.each([
    ["2026-03-12", "2026-03-02", "还有 8 个工作日", "ample"],
    ["2026-03-04", "2026-03-02", "还有 2 个工作日", "soon"],
    ["2026-03-02", "2026-03-02", "今天", "today"],
    ["2026-03-02", "2026-03-08", "逾期 6 天", "overdue"],
    ["2026-10-07", "2026-09-30", "还有 7 天（休息日）", "soon"],
  ])("due on %s, seen on %s: %s", (dueOn, today, zh, light) => {
    expect(remainingOf(dueOn, today, calendar)).toMatchObject({ zh, light });
  });

  it("is in time through the due day itself", () => {
    expect(isOverdue("2026-03-02", "2026-03-02")).toBe(false);
    expect(isOverdue("2026-03-02", "2026-03-03")).toBe(true);
    expect(isOnTime("2026-03-02", "2026-03-02")).toBe(true);
    expect(isOnTime("2026-03-02", "2026-03-03")).toBe(false);
  });

  it("tells how a stopped clock ended and how far a day is", () => {
    expect([
      metText("2026-03-10", "2026-03-07"),
      metText("2026-03-10", "2026-03-10"),
      metText("2026-03-10", "2026-03-16"),
    ]).toEqual(["提前 3 天", "按期", "迟 6 天"]);
    const seen = ["2026-03-01", "2026-03-02", "2026-03-03", "2026-02-20", "2026-03-12"].map((day) =>
      distanceText(day, "2026-03-02"),
    );
    expect(seen).toEqual(["昨天", "今天", "明天", "10 天前", "10 天后"]);
  });
});
