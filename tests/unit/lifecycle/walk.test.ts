// Properties over random walks: whatever people press in whatever order, the case never gets into a picture that must not be.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeMachine } from "@/lib/lifecycle/docs/describe";
import type { CaseFacts } from "@/lib/lifecycle/facts";
import { type Machine, machineNames } from "@/lib/lifecycle/machines";
import { people, personNames } from "../../factories/lifecycle-people";
import { ask, type Step, stateOf, walk } from "./walk";
import { newDraft } from "./walk-model";

const docs = machineNames.map(describeMachine);
const rowsOf = (machine: Machine) => docs.filter((doc) => doc.machine === machine).flatMap((doc) => doc.rows);
const allEvents = docs.flatMap((doc) => doc.rows.map((row) => ({ machine: doc.machine, row })));
/** What carries an item on: most presses are one of these, or no walk would get beyond the first steps. */
const leading = [
  "submit",
  "admit",
  "handOver",
  "plan",
  "dispatch",
  "acknowledge",
  "hand",
  "startReply",
  "waive",
  "sign",
  "numberLetter",
  "issue",
  "rate",
  "conclude",
  "rework",
  "archive",
];

type Press = { pick: number; who: number; dice: number; isLeading: boolean };

const press = fc.record<Press>({
  pick: fc.nat(9999),
  who: fc.nat(9999),
  dice: fc.nat(9999),
  // Four presses in five.
  isLeading: fc.integer({ min: 0, max: 4 }).map((side) => side > 0),
});

const subjectsOf = (file: CaseFacts, machine: Machine): readonly string[] =>
  machine === "proposal"
    ? ["proposal"]
    : (machine === "assignment" ? file.assignments : file.replies).map((one) => one.id);

/** A step at random; on a leading press the first one from there on that somebody may take. */
function stepFor(file: CaseFacts, { pick, dice, isLeading }: Press): Step | null {
  const pool = isLeading ? allEvents.filter(({ row }) => leading.includes(row.event)) : allEvents;
  const tries = isLeading ? pool.length : 1;
  for (let turn = 0; turn < tries; turn += 1) {
    const chosen = pool[(pick + turn) % pool.length];
    const ids = chosen ? subjectsOf(file, chosen.machine) : [];
    const id = ids[dice % Math.max(ids.length, 1)];
    if (!chosen || id === undefined) continue;
    const step = { machine: chosen.machine, event: chosen.row.event, id };
    if (!isLeading || personNames.some((name) => ask(file, step, people[name])?.ok)) return step;
  }
  return null;
}

/** What the calendar may do by itself; every other row of the system only follows from somebody's step. */
const calendar = ["deemAcknowledged", "conclude", "remindRating", "lapseRating", "remind", "recount"];

/** The first person, counted from a random one, who may; else the random one, to be refused. */
function personFor(file: CaseFacts, step: Step, who: number) {
  const names = personNames.filter((name) => name !== "system" || calendar.includes(step.event));
  const start = who % names.length;
  const turned = [...names.slice(start), ...names.slice(0, start)];
  const able = turned.find((name) => ask(file, step, people[name])?.ok);
  return people[able ?? turned[0] ?? "auditor.any"];
}

type Told = { before: CaseFacts; step: Step; after: CaseFacts | null };

function freeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

function play(presses: readonly Press[]): Told[] {
  const told: Told[] = [];
  let file = freeze(newDraft());
  for (const one of presses) {
    const step = stepFor(file, one);
    if (!step) continue;
    // Frozen facts: a decision, accepted or refused, that changed them would throw here.
    const after = walk(file, step, personFor(file, step, one.who), one.dice);
    told.push({ before: file, step, after });
    if (after) file = freeze(after);
  }
  return told;
}

const walks = fc.array(press, { minLength: 30, maxLength: 120, size: "max" });

const top = (file: CaseFacts) =>
  file.assignments.filter((one) => one.parentId === null && one.state !== "released");
const isFinal = (machine: Machine, state: string | undefined) =>
  docs.some((doc) => doc.machine === machine && doc.states.some((one) => one.key === state && one.isFinal));
const isCaseEvent = ({ machine, event }: Step, ...events: string[]) =>
  machine === "proposal" && events.includes(event);

type Accepted = { before: CaseFacts; step: Step; after: CaseFacts };

/** What must hold at every accepted step; the name is what a failure shows. */
const always: Record<string, (one: Accepted) => void> = {
  "never two leads, never a lead beside split units": ({ after }) => {
    const leads = top(after).filter((one) => one.duty === "lead").length;
    const splits = top(after).filter((one) => one.duty === "split").length;
    expect(leads).toBeLessThanOrEqual(1);
    expect(leads > 0 && splits > 0).toBe(false);
  },
  "no move is accepted from a final state": ({ before, step }) => {
    const row = rowsOf(step.machine).find((one) => one.event === step.event);
    if (isFinal(step.machine, stateOf(before, step))) expect(row?.isMove).toBe(false);
  },
  "nothing at all is accepted on a withdrawn or void item": ({ before, step }) => {
    if (step.machine === "proposal") expect(["withdrawn", "void"]).not.toContain(before.state);
  },
  "a rating only where it was answered": ({ before, step }) => {
    if (isCaseEvent(step, "rate")) expect(before.state).toBe("replied");
    if (isCaseEvent(step, "rateLate")) expect(["concluded", "archived"]).toContain(before.state);
  },
  "an answered item has its answering units done, and at least one of them": ({ after }) => {
    if (!["replied", "concluded", "archived"].includes(after.state)) return;
    const answering = top(after).filter((one) => one.duty === "lead" || one.duty === "split");
    expect(answering.length).toBeGreaterThan(0);
    expect(answering.every((one) => one.state === "done")).toBe(true);
  },
  "an item taken back, withdrawn or void leaves no unit at work and no letter on the way": ({
    step,
    after,
  }) => {
    if (!isCaseEvent(step, "recall", "withdraw", "void")) return;
    expect(after.assignments.filter((one) => one.state !== "released")).toEqual([]);
    expect(after.replies.filter((one) => !["void", "issued"].includes(one.state))).toEqual([]);
  },
  "an issued letter keeps its text, number and signatory for good": ({ before, after }) => {
    for (const old of before.replies.filter((one) => one.state === "issued")) {
      const { textVersion, documentNumber, signedById, state } = old;
      expect(after.replies).toContainEqual(
        expect.objectContaining({ id: old.id, textVersion, documentNumber, signedById, state }),
      );
    }
  },
  "nobody signs what he wrote, and nothing is issued without a number": ({ after }) => {
    for (const one of after.replies.filter((it) => it.state === "signed" || it.state === "issued")) {
      expect(one.writerIds).not.toContain(one.signedById);
      if (one.state === "issued") expect(one.documentNumber).not.toBeNull();
    }
  },
  "a dissatisfied signer is never concluded over without a ruling after rework": ({ before, step }) => {
    if (!isCaseEvent(step, "conclude")) return;
    const current = top(before).flatMap((row) =>
      before.replies
        .filter((one) => one.assignmentId === row.id && one.kind === "answer" && one.state === "issued")
        .slice(-1),
    );
    if (!current.some((one) => one.combinedRating === "dissatisfied")) return;
    expect(before.proposal.round).toBeGreaterThan(1);
    expect(before.rulings.map((one) => one.round)).toContain(before.proposal.round);
  },
  "released stays released, and the round never goes back": ({ before, after }) => {
    for (const one of before.assignments.filter((row) => row.state === "released")) {
      expect(after.assignments.find((row) => row.id === one.id)?.state).toBe("released");
    }
    expect(after.proposal.round).toBeGreaterThanOrEqual(before.proposal.round);
  },
};

/** Besides the moves, the acts without which a move would stay refused. */
const enabling = [
  "handOver",
  "plan",
  "hand",
  "startReply",
  "numberLetter",
  "rate",
  "remindRating",
  "lapseRating",
  "ruleRating",
  "proposePublication",
  "publish",
];
const onward = allEvents.filter(({ row }) => row.isMove || enabling.includes(row.event));

function canGoOn(file: CaseFacts): boolean {
  return onward.some(({ machine, row }) =>
    subjectsOf(file, machine).some((id) =>
      personNames.some((name) => ask(file, { machine, event: row.event, id }, people[name])?.ok),
    ),
  );
}

describe("random walks", () => {
  test("whatever is pressed in whatever order, the case stays in order", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(walks, (presses) => {
        for (const { after, ...rest } of play(presses)) {
          if (!after) continue;
          for (const [name, check] of Object.entries(always)) named(name, () => check({ ...rest, after }));
        }
      }),
      { numRuns: 80, interruptAfterTimeLimit: 40_000 },
    );
  });

  test("until it is at rest, there is always somebody who can move it on", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(walks, (presses) => {
        const last = play(presses).findLast((one) => one.after)?.after;
        if (last && !["withdrawn", "void", "archived"].includes(last.state)) expect(canGoOn(last)).toBe(true);
      }),
      { numRuns: 30, interruptAfterTimeLimit: 40_000 },
    );
  });

  // A walk that never gets anywhere would prove nothing.
  test("walks reach ratings, rework, rulings on contests and the archive", { timeout: 120_000 }, () => {
    const seen = new Set<string>();
    for (const presses of fc.sample(walks, { numRuns: 160, seed: 20260506 })) {
      for (const { step, after } of play(presses))
        if (after) seen.add(`${step.machine}.${step.event}`).add(after.state);
    }
    const wanted = [
      "proposal.recall",
      "proposal.rate",
      "proposal.rework",
      "proposal.conclude",
      "assignment.contest",
      "assignment.reassign",
      "assignment.waive",
      "reply.issue",
      "archived",
    ];
    expect(wanted.filter((name) => !seen.has(name))).toEqual([]);
  });
});

/** Puts the rule's name before what went wrong. */
function named(name: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
