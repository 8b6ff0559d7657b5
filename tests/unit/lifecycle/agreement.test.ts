// What is stated elsewhere once more must agree with the tables: the database's enums, the forms, the effects' code.
import { describe, expect, test } from "vitest";
import { AssignmentState, PostKind, ProposalState, ReplyState } from "@/lib/db/generated/enums";
import { postKinds } from "@/lib/lifecycle/actor";
import { assignmentStates } from "@/lib/lifecycle/assignment";
import { describeMachine } from "@/lib/lifecycle/docs/describe";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { machineNames, machines } from "@/lib/lifecycle/machines";
import { proposalStates } from "@/lib/lifecycle/proposal";
import { replyStates } from "@/lib/lifecycle/reply";
import { declineRoutes } from "@/lib/rules/profile";
import { effects } from "@/lib/transition/effects/registry";

describe("database", () => {
  test.each([
    ["ProposalState", ProposalState, Object.keys(proposalStates)],
    ["AssignmentState", AssignmentState, Object.keys(assignmentStates)],
    ["ReplyState", ReplyState, Object.keys(replyStates)],
    ["PostKind", PostKind, postKinds],
  ])("%s has the values of the table, in its order", (_, values, keys) => {
    expect(Object.keys(values)).toEqual(keys);
  });
});

describe("forms", () => {
  test.each(machineNames)(
    "%s: each event has its fields, and no fields stand without an event",
    (machine) => {
      const { events, inputs } = machines[machine];
      expect(Object.keys(inputs).sort()).toEqual(Object.keys(events).sort());
    },
  );

  test("no field takes the name of the form's own hidden fields", () => {
    const names = machineNames.flatMap((machine) =>
      Object.entries(machines[machine].inputs).flatMap(([event, schema]) =>
        Object.keys(schema.shape).map((field) => [`${machine}.${event}`, field] as const),
      ),
    );
    const hidden = ["requestId", "version", "textVersion", "machine", "event", "id"];
    expect(names.filter(([, field]) => hidden.includes(field))).toEqual([]);
  });

  test("what happens instead of 立案 is what rule profiles offer", () => {
    expect(Object.keys(proposalInputs.decline.shape.instead.enum).sort()).toEqual(
      Object.keys(declineRoutes).sort(),
    );
  });
});

describe("effects", () => {
  const named = machineNames.flatMap((machine) =>
    describeMachine(machine).rows.flatMap((row) => row.effects),
  );

  test("every effect a table names has its code", () => {
    const missing = [...new Set(named)].filter((name) => !Object.hasOwn(effects, name));
    expect(missing).toEqual([]);
  });

  test("no effect stands without a row that names it", () => {
    expect(Object.keys(effects).filter((name) => !named.some((one) => one === name))).toEqual([]);
  });

  test("every move writes something besides the state, or is followed up by the cascade", () => {
    const silent = machineNames.flatMap((machine) =>
      describeMachine(machine).rows.filter(
        (row) => row.isMove && row.effects.length === 0 && !row.isBySystem,
      ),
    );
    expect(silent.map((row) => row.event)).toEqual([]);
  });
});

describe("words", () => {
  test("each name is said once within its machine, so that a timeline can be read", () => {
    for (const machine of machineNames) {
      const words = describeMachine(machine).rows.map((row) => row.zh);
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    }
  });

  test("改派 is never said: the office says 改办", () => {
    const words = machineNames.flatMap((machine) =>
      describeMachine(machine).rows.flatMap((row) => [
        row.zh,
        row.hint ?? "",
        ...row.conditions.map((one) => one.zh),
      ]),
    );
    expect(words.filter((word) => word.includes("改派"))).toEqual([]);
  });
});
