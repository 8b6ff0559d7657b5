// The shape of the three tables: every state can be reached, none is a dead end, somebody must act in each.
import { describe, expect, test } from "vitest";
import { describeMachine, type MachineDoc } from "@/lib/lifecycle/docs/describe";
import { machineNames } from "@/lib/lifecycle/machines";

/** Where an item rests for good. 归档 is not ⏹ (promises go on), but no move leads out of it. */
const ends = {
  proposal: ["withdrawn", "void", "archived"],
  assignment: ["released", "done"],
  reply: ["issued", "void"],
} as const;
const starts = { proposal: "draft", assignment: "planned", reply: "draft" } as const;

function reach(doc: MachineDoc, start: string): Set<string> {
  const seen = new Set([start]);
  for (const state of seen) {
    for (const row of doc.rows) if (row.to !== null && row.from.includes(state)) seen.add(row.to);
  }
  return seen;
}

describe.each(machineNames)("%s", (machine) => {
  const doc = describeMachine(machine);
  const keys = doc.states.map(({ key }) => key);

  test("every state is reached from the first", () => {
    expect(keys.filter((key) => !reach(doc, starts[machine]).has(key))).toEqual([]);
  });

  test("every state leads to an end", () => {
    const lost = keys.filter((key) => !ends[machine].some((end) => reach(doc, key).has(end)));
    expect(lost).toEqual([]);
  });

  test("a final state has no moves out", () => {
    const finals = doc.states.filter(({ isFinal }) => isFinal).map(({ key }) => key);
    const leaving = doc.rows.filter((row) => row.isMove && row.from.some((key) => finals.includes(key)));
    expect(finals.length).toBeGreaterThan(0);
    expect(leaving.map((row) => row.event)).toEqual([]);
  });

  test("only an end has no moves out", () => {
    const stuck = keys.filter((key) => !doc.rows.some((row) => row.isMove && row.from.includes(key)));
    expect(stuck.filter((key) => !ends[machine].some((end) => end === key))).toEqual([]);
  });

  test("somebody can move every state on, not the calendar alone", () => {
    const rest: readonly string[] = ends[machine];
    const waiting = keys.filter(
      (key) =>
        !rest.includes(key) &&
        !doc.rows.some((row) => row.isMove && row.posts.length > 0 && row.from.includes(key)),
    );
    // A planned assignment waits for the item's own 交办.
    expect(waiting).toEqual(machine === "assignment" ? ["planned"] : []);
  });

  test("every row names where it stands, and rows without a post belong to the system", () => {
    for (const row of doc.rows) {
      expect(row.from.length, row.event).toBeGreaterThan(0);
      expect(new Set(row.from).size, row.event).toBe(row.from.length);
      expect(row.isBySystem || row.posts.length > 0, row.event).toBe(true);
    }
  });

  test("the three administrators stand in no row", () => {
    const admins = doc.rows.filter((row) =>
      row.posts.some((kind) => kind === "system_admin" || kind === "security_admin" || kind === "auditor"),
    );
    expect(admins.map((row) => row.event)).toEqual([]);
  });
});
