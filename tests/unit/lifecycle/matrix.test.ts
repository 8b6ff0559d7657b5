// Every state × event × post × relation: the tables against what the process allows, written down by hand in expected/.
import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/lifecycle/actor";
import { type AssignmentState, assignmentEvents, assignmentStates } from "@/lib/lifecycle/assignment";
import {
  type Decision,
  decide,
  type EventRow,
  offers,
  type States,
  type Subject,
} from "@/lib/lifecycle/engine";
import type { AssignmentFacts, CaseFacts, ProposalFacts, ReplyFacts } from "@/lib/lifecycle/facts";
import { type ProposalState, proposalEvents, proposalStates } from "@/lib/lifecycle/proposal";
import { type ReplyState, replyEvents, replyStates } from "@/lib/lifecycle/reply";
import {
  aCase,
  assignmentFacts,
  reply,
  replyFacts,
  rows,
  today,
  withRows,
} from "../../factories/lifecycle-facts";
import { type PersonName, people, personNames } from "../../factories/lifecycle-people";
import { assignmentCast, expectedAssignment, type Subject as RowSubject } from "./expected/assignment";
import { expectedProposal, proposalCast } from "./expected/proposal";
import { expectedReply, replyCast } from "./expected/reply";

/** Those who hold a post in a unit at work on the item, besides the one they act under. */
const partial: readonly PersonName[] = ["registrar.inLead", "dispatcher.inAssist"];

type Want = { from: string; to?: string; isNeutral?: true };

function wanted(want: Want, isInCast: boolean, name: PersonName, state: string): string {
  if (!isInCast) return "not_yours";
  if (!want.from.split(" ").includes(state)) return "wrong_state";
  if (want.isNeutral && partial.includes(name)) return "own_unit";
  return want.to ?? state;
}

const answer = (decision: Decision<string>) => (decision.ok ? decision.to : decision.refusal.code);

/** Runs every state and person over one event and tells each place where the table says something else. */
function differences<State extends string, Facts extends Subject<State>>(
  table: EventRow<State, Facts>,
  states: States<State>,
  factsIn: (state: State) => Facts,
  expectedOf: (name: PersonName, state: State) => string,
): string[] {
  const found: string[] = [];
  for (const state of Object.keys(states) as State[]) {
    const facts = factsIn(state);
    for (const name of personNames) {
      const got = answer(decide(table, states, facts, { actor: people[name], today }));
      const want = expectedOf(name, state);
      if (got !== want) found.push(`${state} · ${name}: expected ${want}, the table says ${got}`);
    }
  }
  return found;
}

describe("proposal", () => {
  test.each(Object.entries(expectedProposal))("%s", (event, want) => {
    const cast: readonly PersonName[] = want.by.flatMap((role) => proposalCast[role]);
    const given = want.given?.(aCase()) ?? aCase();
    const found = differences<ProposalState, ProposalFacts>(
      proposalEvents[event as keyof typeof proposalEvents],
      proposalStates,
      (state) => withEveryWithdrawal({ ...given, state }),
      (name, state) => wanted(want, cast.includes(name), name, state),
    );
    expect(found).toEqual([]);
  });
});

/** The profile's own limit is tested beside; here only the table's states count. */
function withEveryWithdrawal(file: CaseFacts): CaseFacts {
  return {
    ...file,
    profile: { ...file.profile, withdrawFrom: Object.keys(proposalStates) as ProposalState[] },
  };
}

describe("assignment", () => {
  const cases = Object.entries(expectedAssignment).flatMap(([event, want]) =>
    want.on.map((subject) => ({ event, want, subject })),
  );

  test.each(cases)("$event on the $subject row", ({ event, want, subject }) => {
    const cast: readonly PersonName[] = want.by.flatMap((role) => assignmentCast[subject][role]);
    const given = want.given?.(aCase()) ?? aCase();
    // Inside a unit its own coordinator decides about its sections: no outsider could.
    const rule = rows[subject].parentId === null ? want : { ...want, isNeutral: undefined };
    const found = differences<AssignmentState, AssignmentFacts>(
      assignmentEvents[event as keyof typeof assignmentEvents],
      assignmentStates,
      (state) => assignmentFacts(withRows(given, { [subject]: { state } }), subject),
      (name, state) => wanted(rule as Want, cast.includes(name), name, state),
    );
    expect(found).toEqual([]);
  });

  test("rows that a subject can never meet are refused, not carried out", () => {
    const kinds = Object.keys(assignmentCast) as RowSubject[];
    const allowed = kinds.flatMap((subject) => allowedOn(subject));
    expect(allowed).toEqual([]);
  });

  /** Human events outside `on` that somebody could carry out on this row all the same. */
  function allowedOn(subject: RowSubject): string[] {
    const outside = Object.entries(expectedAssignment).filter(([, want]) => !want.on.includes(subject));
    return outside.flatMap(([event, want]) => {
      const given = want.given?.(aCase()) ?? aCase();
      const table: EventRow<AssignmentState, AssignmentFacts> =
        assignmentEvents[event as keyof typeof assignmentEvents];
      return table.from.flatMap((state) => {
        const facts = assignmentFacts(withRows(given, { [subject]: { state } }), subject);
        const able = personNames.filter(
          (name) =>
            name !== "system" && decide(table, assignmentStates, facts, { actor: people[name], today }).ok,
        );
        return able.map((name) => `${event} on ${subject} in ${state} by ${name}`);
      });
    });
  }
});

describe("reply", () => {
  test.each(Object.entries(expectedReply))("%s", (event, want) => {
    const cast: readonly PersonName[] = want.by.flatMap((role) => replyCast[role]);
    const given = want.given?.(aCase()) ?? aCase();
    const found = differences<ReplyState, ReplyFacts>(
      replyEvents[event as keyof typeof replyEvents],
      replyStates,
      (state) => replyFacts({ ...given, replies: [reply({ ...want.reply, state })] }),
      (name, state) => wanted(want, cast.includes(name), name, state),
    );
    expect(found).toEqual([]);
  });
});

describe("the action bar", () => {
  test("offers a person only what the decision would not answer with 「身份不能」", () => {
    for (const name of personNames) {
      for (const offer of offered(people[name]))
        expect(offer.refusal?.code, `${name} ${offer.event}`).not.toBe("not_yours");
    }
  });

  test("shows a stranger nothing", () => {
    for (const name of [
      "registrar.other",
      "dispatcher.other",
      "leader.stranger",
      "auditor.any",
      "proposer.stranger",
    ] as const) {
      expect(offered(people[name]), name).toEqual([]);
    }
  });

  function offered(actor: Actor) {
    const context = { actor, today };
    const file = aCase({ replies: [reply()] });
    return [
      ...Object.keys(proposalStates).flatMap((state) =>
        offers(proposalEvents, proposalStates, { ...file, state: state as ProposalState }, context),
      ),
      ...(Object.keys(assignmentCast) as RowSubject[]).flatMap((subject) =>
        offers(assignmentEvents, assignmentStates, assignmentFacts(file, subject), context),
      ),
      ...offers(replyEvents, replyStates, replyFacts(file), context),
    ];
  }
});
